/**
 * The content-security policy as a page carries it. Astro writes one that names every script and style sheet of a page by its hash, after
 * what it is about. Files of this site are allowed by their origin, so that only what stands in the page itself needs a hash; and a policy
 * governs what follows it, so that it comes first.
 */
import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'astro';

const policy = /<meta http-equiv="content-security-policy" content="(?<content>[^"]*)">/;
const inline = /<(?<name>script|style)>(?<text>[\s\S]*?)<\/\k<name>>/g;
const charset = '<meta charset="utf-8">';

/** Astro's middleware: pages with a policy are answered with the policy first. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(withPolicyFirst(await response.text()), response);
};

/** A page of which the policy stands first, with the hashes of what stands in its head. None is added that Astro had not allowed. */
export function withPolicyFirst(html: string): string {
  const head = html.slice(0, html.indexOf('</head>'));
  const found = policy.exec(head);
  if (!found?.groups || !head.includes(charset)) return html;
  const inPage = new Set(Array.from(head.matchAll(inline), ({ groups }) => sha256Of(groups?.text ?? '')));
  const content = (found.groups.content ?? '').replace(/ '(sha256-[^']*)'/g, (source, hash: `sha256-${string}`) =>
    inPage.has(hash) ? source : '',
  );
  const rest = head.slice(0, found.index) + head.slice(found.index + found[0].length);
  return (
    rest.replace(charset, () => `${charset}<meta http-equiv="content-security-policy" content="${content}">`) + html.slice(head.length)
  );
}

/** The hash of an inline script or style sheet, as a policy names it between quotation marks (https://www.w3.org/TR/CSP3/#grammardef-hash-source). */
export function sha256Of(text: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

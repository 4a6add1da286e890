/** Which addresses content may lead to or show. Rules report the others; rendering leaves them out. */
import { isReferenceUrl } from './reference.ts';

/** Characters that browsers drop from an address, or that hide what it says. */
const hidden = /[\u0000-\u001f\u007f-\u00a0\u2028\u2029\ufeff]/;

const webAddress = /^https?:\/\/[^/?#]/i;

/**
 * Why an address is refused, as the end of a sentence about it; nothing for a safe one. Safe are `https:`, `http:` and
 * `mailto:` addresses, reference schemes (`rfc:1`), relative addresses and fragments.
 * @param url the address as the parser reads it, entities decoded; encoded ones are refused as well
 */
export function urlProblem(url: string): string | undefined {
  if (hidden.test(url) || url !== url.trim()) return 'hides control characters or spaces';
  if (url.includes('\\')) return 'has a backslash, which browsers read as a slash';
  if (url.startsWith('//')) return 'leads to another site without saying how';
  const head = beforePath(url);
  if (/^[^/?#]*&(?:#|[a-z]+;)/i.test(url)) return 'is encoded in a way that hides where it leads';
  if (!head.includes(':') || isReferenceUrl(url)) return undefined;
  if (/^mailto:[^:]/i.test(url)) return setsOnlyWords(url) ? undefined : 'sets more of a message than its subject and its words';
  if (!/^https?:/i.test(url)) return 'does not lead to a page';
  if (!webAddress.test(url) || !URL.canParse(url)) return 'is not a whole web address';
  const { username, password } = new URL(url);
  return username || password ? 'names a user before the site, which hides where it leads' : undefined;
}

/** True for addresses that a link may have. */
export function isSafeUrl(url: string): boolean {
  return urlProblem(url) === undefined;
}

/**
 * Why the address of a picture is refused; nothing for a safe one. Pictures lie beside the text or in `public/`: reading a page asks
 * no other site for anything. Only the names of pictures will do: Astro imports the file by its name, and an import of any other kind
 * of file runs it. What is in the file is another question, which `src/assets/` answers.
 */
export function pictureProblem(url: string): string | undefined {
  if (/^[^\\/?#&]*:/.test(url)) return 'is not a file of this record';
  const problem = urlProblem(url);
  if (problem) return problem;
  const path = decoded(url);
  if (path === undefined) return 'has a percent sign that encodes nothing';
  if (path.includes(':')) return 'is not a file of this record';
  return /^[^?#\0]*\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(path) ? undefined : 'is not a PNG, JPEG, GIF, WebP, AVIF or SVG file';
}

/**
 * True for a `mailto:` address that fills in the subject and the words of a message, and nothing else: some mail programs take
 * attachments and hidden copies from an address too.
 */
function setsOnlyWords(url: string): boolean {
  const query = url.split('#', 1)[0]?.split('?').slice(1).join('?') ?? '';
  return query.split(/&(?:amp;)?/).every((field) => field === '' || /^(?:subject|body)=/i.test(decoded(field) ?? ''));
}

/** The part of an address in which a scheme would stand, with percent-encoding undone. */
function beforePath(url: string): string {
  const head = /^[^/?#]*/.exec(url)?.[0] ?? '';
  return decoded(head) ?? head;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

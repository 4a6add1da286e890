/** Where a record leads out of itself: every address of another site, and the places that name it. */
import type { Span } from '../model/finding.ts';
import type { Document } from '../parsing/document.ts';

/** An address and the places in the record that lead there, in the order of the documents. */
export type OutsideLink = { readonly url: string; readonly places: readonly { readonly file: string; readonly span: Span }[] };

/**
 * Every address of another site in prose and front matter, without its fragment, in the order of first mention. References such as
 * `mirage/mirage#357` are left out: they are addresses of one site, and it counts how often it is asked.
 */
export function outsideLinks(documents: readonly Document[]): OutsideLink[] {
  const places = new Map<string, { file: string; span: Span }[]>();
  const add = (written: string, file: string, span: Span) => {
    const url = outside(written);
    if (url === undefined) return;
    const known = places.get(url);
    if (known) known.push({ file, span });
    else places.set(url, [{ file, span }]);
  };
  for (const { file, frontMatter, syntax } of documents) {
    if (frontMatter) for (const { value, path } of textsIn(frontMatter.values)) add(value, file, frontMatter.spanOf(path));
    for (const { url, form, span } of [...syntax.links, ...syntax.images]) if (form !== 'reference') add(url, file, span);
    for (const { url, span } of syntax.definitions) add(url, file, span);
  }
  return [...places].map(([url, found]) => ({ url, places: found }));
}

/**
 * An address on the public web as a browser would ask for it; `undefined` for every other, such as names without a dot and numeric
 * addresses. What a name resolves to, and where an answer redirects, is judged when it is asked for (`cli/public-network.ts`).
 */
function outside(text: string): string | undefined {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isPublic =
    /\.[a-z][a-z0-9-]*\.?$/i.test(url.hostname) && !/\.(?:localhost|local|internal|lan|home|test|invalid|example)\.?$/i.test(url.hostname);
  url.hash = '';
  return isPublic && !url.username && !url.password && !url.port ? url.href : undefined;
}

/** Every text in front matter, with its path. */
function* textsIn(value: unknown, path: readonly PropertyKey[] = []): Iterable<{ value: string; path: readonly PropertyKey[] }> {
  if (typeof value === 'string') yield { value, path };
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* textsIn(item, [...path, index]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* textsIn(item, [...path, key]);
}

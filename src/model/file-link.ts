/** Relative links between files of the record, which work on the forge too. */
import { referenceTarget } from './graph.ts';
import { readPath } from './kinds.ts';
import type { Reference } from './reference.ts';

/** `../meetings/2015-02-11.mdx#tls`, seen from a path below the content folder, as a reference; `undefined` for other links. */
export function resolveFileLink(from: string, url: string): Reference | undefined {
  const [path = '', section] = url.split('#', 2);
  if (!/\.(?:mdx?|yaml)$/.test(path) || /^[a-z]+:|^\//i.test(path)) return undefined;
  const facts = readPath(joinPath(from, decodePath(path)));
  if (!facts) return undefined;
  return { kind: facts.kind, target: referenceTarget(facts), ...(section && { section: decodePath(section) }) };
}

/** Where a relative link leads that is no link to a record: `path` below the content folder, and `rest`, the query and fragment behind it. */
export type OtherFile = { readonly path: string; readonly rest: string };

/** `slides.pdf#page=2` or `../rfcs/`, seen from a path below the content folder; `undefined` for links that lead out of it, or to a page. */
export function resolveOtherFile(from: string, url: string): OtherFile | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|[/#?]|$)/i.test(url) || resolveFileLink(from, url)) return undefined;
  const [written = ''] = url.split(/[?#]/, 1);
  const path = joinPath(from, decodePath(written));
  return path.startsWith('..') ? undefined : { path, rest: url.slice(written.length) };
}

/** A relative path seen from a file, without `.` and `..`; one that leaves the folder keeps its `..`. */
export function joinPath(from: string, relative: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** A path as the disk knows it: `bitcoin-pi%C3%B1ata` without its percent signs; what cannot be decoded stays. */
export function decodePath(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The names that a document says its record had, whether or not the record is valid. */
import { namesOfPosition, saidNames } from '../model/former-names.ts';
import type { PathFacts } from '../model/kinds.ts';
import type { Document } from '../parsing/document.ts';

/** Its names under `formerly`; of a position also those that it had under the names that its RFC says it had. */
export function namesSaid(document: Document, rfc?: Document): PathFacts[] {
  const own = ownNames(document);
  const { path } = document;
  return path?.kind === 'position' && rfc ? namesOfPosition(path.id, own, ownNames(rfc)) : own;
}

function ownNames({ path, frontMatter }: Document): PathFacts[] {
  const values = frontMatter?.values;
  const { formerly } = (typeof values === 'object' && values !== null ? values : {}) as { readonly formerly?: unknown };
  if (!path || !Array.isArray(formerly)) return [];
  const names = formerly.filter((name): name is string => typeof name === 'string');
  return saidNames(path.kind, path.rfc, names);
}

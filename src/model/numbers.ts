/** Numbers of records. */
import type { PathFacts } from './kinds.ts';

/** The kinds whose records have numbers of their own. */
export const numberedKinds = ['rfc', 'decision'] as const;

/** One of the {@link numberedKinds}. */
export type NumberedKind = (typeof numberedKinds)[number];

/** A number as names of files have it: `0008`. */
export function padded(number: number): string {
  return String(number).padStart(4, '0');
}

/** Hands out numbers that none of the records at these paths has; another one every time. */
export function freeNumbers(paths: Iterable<PathFacts | undefined>): (kind: NumberedKind) => number {
  const highest = { rfc: 0, decision: 0 };
  for (const path of paths)
    if (path?.kind === 'rfc' || path?.kind === 'decision') highest[path.kind] = Math.max(highest[path.kind], path.number ?? 0);
  return (kind) => ++highest[kind];
}

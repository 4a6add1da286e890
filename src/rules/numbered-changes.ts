/** Numbers that a change gives to records, and those that it takes away. */
import { readPath } from '../model/kinds.ts';
import { freeNumbers, type NumberedKind } from '../model/numbers.ts';
import { pathBelow } from '../model/content-path.ts';
import type { Document } from '../parsing/document.ts';
import type { ChangeContext, RecordChange } from './rule.ts';

/** A document and what its path says. */
export type Numbered = {
  readonly document: Document;
  readonly file: string;
  readonly kind: NumberedKind;
  readonly number: number;
  readonly id: string;
};

/** Numbers in a change. */
export type NumberedChanges = {
  /** Records that are new, or have a number that they did not have. */
  readonly added: readonly Numbered[];
  /** Records that are gone. */
  readonly gone: readonly Numbered[];
  /** A number that nobody has, neither here nor on the base; another one every time. */
  readonly free: (kind: NumberedKind) => number;
};

/** Finds the numbers that a change touches. */
export function changesOfNumbers({ changes, after, tip }: Pick<ChangeContext, 'changes' | 'after' | 'tip'>): NumberedChanges {
  const files = [...after.documents.map(({ document }) => document.file), ...tip];
  return {
    added: changes.flatMap(({ before, after: now }) => {
      const numbered = numberedOf(now);
      return numbered && before?.document.path?.number !== numbered.number ? [numbered] : [];
    }),
    gone: changes.flatMap(({ before, after: now }) => {
      const numbered = now ? undefined : numberedOf(before);
      return numbered ? [numbered] : [];
    }),
    free: freeNumbers(files.map((file) => readPath(pathBelow(file)))),
  };
}

function numberedOf(side: RecordChange['before']): Numbered | undefined {
  const { path, file } = side?.document ?? {};
  if (!side || !file || (path?.kind !== 'rfc' && path?.kind !== 'decision') || path.number === undefined) return undefined;
  return { document: side.document, file, kind: path.kind, number: path.number, id: path.id };
}

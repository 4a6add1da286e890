/** Numbers that a change gives to records, and those that it takes away. */
import { freeNumbers, numberedAt, type NumberFacts, type NumberedKind } from '../model/numbers.ts';
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
  /** What is known of numbers beyond the records of the new side. */
  readonly facts: NumberFacts;
  /** A number that nothing has or had, neither here nor anywhere in reach; another one every time. */
  readonly free: (kind: NumberedKind) => number | undefined;
};

/** Finds the numbers that a change touches. */
export function changesOfNumbers({
  changes,
  before,
  after,
  tip,
  numbers,
  beginsAnew,
}: Pick<ChangeContext, 'changes' | 'before' | 'after' | 'tip' | 'numbers' | 'beginsAnew'>): NumberedChanges {
  const gone = changes.flatMap(({ before: old, after: now }) => {
    const numbered = now ? undefined : numberedOf(old);
    return numbered ? [numbered] : [];
  });
  const records = (files: readonly string[]) => files.flatMap((file) => numberedAt(file) ?? []);
  const here = after.documents.map(({ document }) => document.file);
  // What a change removes keeps its numbers, unless nothing is left of the record that they belong to.
  const there = [...before.documents.map(({ document }) => document.file), ...tip];
  const facts = { ...numbers, base: records(beginsAnew ? keptOf(tip, before, here) : there) };
  return {
    added: changes.flatMap(({ before: old, after: now }) => {
      const numbered = numberedOf(now);
      return numbered && old?.document.path?.number !== numbered.number ? [numbered] : [];
    }),
    gone,
    facts,
    free: freeNumbers(records(here), facts),
  };
}

/** Files of the tip that a change neither removes nor renames. */
export function keptOf(tip: readonly string[], before: ChangeContext['before'], here: readonly string[]): string[] {
  const kept = new Set(here);
  const removed = new Set(before.documents.flatMap(({ document: { file } }) => (kept.has(file) ? [] : [file])));
  return tip.filter((file) => !removed.has(file));
}

function numberedOf(side: RecordChange['before']): Numbered | undefined {
  const { path, file } = side?.document ?? {};
  if (!side || !file || (path?.kind !== 'rfc' && path?.kind !== 'decision') || path.number === undefined) return undefined;
  return { document: side.document, file, kind: path.kind, number: path.number, id: path.id };
}

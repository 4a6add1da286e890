/** What changed between two revisions, block by block. The same code runs while the site is built and in the browser. */
import { wordsOf, type Block } from './block.ts';
import { bagOf, likeness, markCells, markLines, markWords, newEffort, runsBetween, type Bag, type Effort } from './words.ts';

/** A block of the comparison. `moved` stands where the block is now, `left` where it was. */
export type Entry = { readonly kind: 'same' | 'inserted' | 'deleted' | 'changed' | 'moved' | 'left'; readonly block: Block };

/** Texts that share less than this are two texts, not one that changed. */
const changedEnough = 0.35;

/** How many deleted blocks are looked at to find the one that an inserted block was made of. */
const farthest = 50;

/** Shorter texts are too common to say that they moved. */
const wordsToMove = 6;

/** Compares two revisions. The entries in order are the new text, with what is gone in its place. */
export function compare(before: readonly Block[], after: readonly Block[]): Entry[] {
  // Most of two revisions is the same, from both ends; only what lies between is looked at closely.
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && isSame(before[head], after[head])) head++;
  let tail = 0;
  while (tail < most - head && isSame(before.at(-1 - tail), after.at(-1 - tail))) tail++;
  const same = (block: Block): Entry => ({ kind: 'same', block });
  const between = compareClosely(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  return [...after.slice(0, head).map(same), ...between, ...after.slice(after.length - tail).map(same)];
}

function compareClosely(before: readonly Block[], after: readonly Block[]): Entry[] {
  const entries: Entry[] = [];
  const effort = newEffort();
  const runs = runsBetween(before.map(identity), after.map(identity), effort);
  let old = 0;
  let now = 0;
  for (let at = 0; at < runs.length; at++) {
    const { kind, value } = runs[at] ?? { kind: 'same', value: [] };
    // A run of deletions and the run of insertions beside it are looked at together: some are one block that changed.
    const other = runs[at + 1];
    const both = kind !== 'same' && other && other.kind !== 'same';
    const removed = kind !== 'added' ? value.length : both ? other.value.length : 0;
    const added = kind !== 'removed' ? value.length : both ? other.value.length : 0;
    const come = after.slice(now, now + added);
    if (kind === 'same') for (const block of come) entries.push({ kind, block });
    else for (const entry of pairUp(before.slice(old, old + removed), come, effort)) entries.push(entry);
    old += removed;
    now += added;
    if (both) at++;
  }
  return findMoves(entries);
}

function identity({ tag, html }: Block): string {
  return `${tag}\0${html}`;
}

function isSame(a: Block | undefined, b: Block | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.html === b.html && a.tag === b.tag);
}

/** Deleted and inserted blocks of one place, in order; those that are alike become one changed block. */
function pairUp(removed: readonly Block[], added: readonly Block[], effort: Effort): Entry[] {
  const entries: Entry[] = [];
  const bags = removed.map((each): Bag => bagOf(wordsOf(each)));
  let from = 0;
  for (const block of added) {
    const bag = bagOf(wordsOf(block));
    const at = bags
      .slice(from, from + farthest)
      .findIndex((each, index) => removed[from + index]?.tag === block.tag && likeness(each, bag) >= changedEnough);
    const old = at === -1 ? undefined : removed[from + at];
    if (!old) {
      entries.push({ kind: 'inserted', block });
      continue;
    }
    for (const gone of removed.slice(from, from + at)) entries.push({ kind: 'deleted', block: gone });
    from += at + 1;
    const mark = block.tag === 'pre' ? markLines : block.tag === 'tr' ? markCells : markWords;
    entries.push({ kind: 'changed', block: { ...block, html: mark(old.html, block.html, effort) } });
  }
  for (const gone of removed.slice(from)) entries.push({ kind: 'deleted', block: gone });
  return entries;
}

/**
 * A block that was deleted in one place and inserted, word for word, in another has moved. The library knows no moves: they are
 * found in what it tells. One that moved and changed is shown as deleted and inserted.
 */
function findMoves(entries: readonly Entry[]): Entry[] {
  const deleted = new Map<string, number>();
  const result = [...entries];
  for (const [index, { kind, block }] of entries.entries()) {
    if (kind === 'deleted' && wordsOf(block).split(/\s+/).length >= wordsToMove) deleted.set(identity(block), index);
  }
  for (const [index, { kind, block }] of entries.entries()) {
    const from = kind === 'inserted' ? deleted.get(identity(block)) : undefined;
    if (from === undefined) continue;
    deleted.delete(identity(block));
    result[index] = { kind: 'moved', block };
    result[from] = { kind: 'left', block };
  }
  return result;
}

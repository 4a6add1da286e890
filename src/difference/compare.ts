/** What changed between two revisions, block by block. The same code runs while the site is built and in the browser. */
import { diffArrays } from 'diff';
import type { Block } from './block.ts';
import { likeness, markLines, markWords } from './words.ts';

/** A block of the comparison. `moved` stands where the block is now, `left` where it was. */
export type Entry = { readonly kind: 'same' | 'inserted' | 'deleted' | 'changed' | 'moved' | 'left'; readonly block: Block };

/** Texts that share less than this are two texts, not one that changed. */
const changedEnough = 0.35;

/** Shorter texts are too common to say that they moved. */
const wordsToMove = 6;

/** Compares two revisions. The entries in order are the new text, with what is gone in its place. */
export function compare(before: readonly Block[], after: readonly Block[]): Entry[] {
  const entries: Entry[] = [];
  const parts = diffArrays(before.map(identity), after.map(identity));
  let old = 0;
  let now = 0;
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    if (!part) continue;
    if (!part.added && !part.removed) {
      for (const block of after.slice(now, now + part.value.length)) entries.push({ kind: 'same', block });
      old += part.value.length;
      now += part.value.length;
      continue;
    }
    // A run of deletions and the run of insertions beside it are looked at together: some are one block that changed.
    const other = parts[at + 1];
    const both = other && (other.added || other.removed) && other.added !== part.added;
    const removed = part.removed ? part.value.length : both ? other.value.length : 0;
    const added = part.added ? part.value.length : both ? other.value.length : 0;
    entries.push(...pairUp(before.slice(old, old + removed), after.slice(now, now + added)));
    old += removed;
    now += added;
    if (both) at++;
  }
  return findMoves(entries);
}

function identity({ tag, html }: Block): string {
  return `${tag}\0${html}`;
}

/** Deleted and inserted blocks of one place, in order; those that are alike become one changed block. */
function pairUp(removed: readonly Block[], added: readonly Block[]): Entry[] {
  const entries: Entry[] = [];
  let from = 0;
  for (const block of added) {
    const rest = removed.slice(from);
    const at = rest.findIndex((old) => old.tag === block.tag && likeness(old.text, block.text) >= changedEnough);
    const old = rest[at];
    if (!old) {
      entries.push({ kind: 'inserted', block });
      continue;
    }
    for (const gone of rest.slice(0, at)) entries.push({ kind: 'deleted', block: gone });
    from += at + 1;
    const html = block.tag === 'pre' ? markLines(old.html, block.html) : markWords(old.html, block.html);
    entries.push({ kind: 'changed', block: { ...block, html } });
  }
  for (const gone of removed.slice(from)) entries.push({ kind: 'deleted', block: gone });
  return entries;
}

/** A block that was deleted in one place and inserted in another has moved. */
function findMoves(entries: readonly Entry[]): Entry[] {
  const deleted = new Map<string, number>();
  const result = [...entries];
  for (const [index, { kind, block }] of entries.entries()) {
    if (kind === 'deleted' && block.text.split(/\s+/).length >= wordsToMove) deleted.set(identity(block), index);
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

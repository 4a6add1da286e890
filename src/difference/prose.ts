/** What changed in the words of a text, whatever became of its formatting: which came, which went, and where. */
import { distance } from 'fastest-levenshtein';
import { newEffort, runsBetween, type Effort } from './words.ts';

/** A paragraph, a heading, an item, a row or a piece of code, as plain text. */
export type ProseBlock = { readonly code: boolean; readonly text: string };

/** A stretch of text that is on both sides, or on one. */
export type Piece = { readonly change: 'same' | 'added' | 'removed'; readonly text: string };

/** How the words of two texts differ. */
export type ProseDifference = {
  /** Words of the new text that the old one does not have at their place. */
  readonly added: number;
  /** Words of the old text that the new one does not have at their place. */
  readonly removed: number;
  /**
   * Words that say something else than before: one that took another's place counts once, and capitals, punctuation in prose and
   * spelling do not count.
   */
  readonly changed: number;
  /** One entry for each place where they differ: the blocks there, in pieces; blocks end with a line break. */
  readonly places: readonly (readonly Piece[])[];
};

/** Texts that do not differ. */
export const noDifference: ProseDifference = { added: 0, removed: 0, changed: 0, places: [] };

/** Words with what joins their parts (`don't`, `1.2`, `follow-up`), or any other sign; each with the spaces behind it. */
const word = /(?:[\p{L}\p{N}\p{M}_]+(?:['’.-][\p{L}\p{N}\p{M}_]+)*|\S)[^\S\n]*|\n/gu;
const hasLetters = /[\p{L}\p{N}]/u;

/** Compares two texts block by block, and by words where blocks differ. Spaces and line breaks inside a paragraph do not count. */
export function compareProse(before: readonly ProseBlock[], after: readonly ProseBlock[]): ProseDifference {
  const effort = newEffort();
  const runs = differingBlocks(before, after, effort);
  const places = runs.map(([removed, added]) => compareWords(removed, added, effort));
  const count = (kind: Piece['change']) =>
    places.flat().reduce((sum, { change, text }) => (change === kind ? sum + wordsIn(text).length : sum), 0);
  const changed = places.reduce((sum, place, index) => sum + changedWords(place, runs[index]?.flat().some(({ code }) => code) ?? false), 0);
  return { added: count('added'), removed: count('removed'), changed, places };
}

/** Signs that say something: in code all of them do. */
const meansSomething = /[\p{L}\p{N}\p{S}]/u;

function changedWords(place: readonly Piece[], code: boolean): number {
  let changed = 0;
  let [gone, come]: [string[], string[]] = [[], []];
  const settle = () => {
    const slips = gone.length === come.length ? gone.filter((each, index) => isRespelt(each, come[index] ?? '')).length : 0;
    changed += Math.max(gone.length, come.length) - slips;
    [gone, come] = [[], []];
  };
  for (const { change, text } of place) {
    if (change === 'same') settle();
    const words = (text.match(word) ?? []).map((each) => each.trim()).filter((each) => (code ? each !== '' : meansSomething.test(each)));
    if (change === 'removed') gone = gone.concat(words);
    if (change === 'added') come = come.concat(words);
  }
  settle();
  return changed;
}

/** Shorter words are near to words that mean something else; in longer ones no one looks for a slip. */
const [longEnough, longest] = [5, 100];

/** The same word with other capitals, or with a slip of one letter, or two in the wrong order. Numbers have no slips. */
function isRespelt(a: string, b: string): boolean {
  const [from, to] = [a.toLowerCase(), b.toLowerCase()];
  if (from === to) return true;
  if (from[0] !== to[0] || Math.min(from.length, to.length) < longEnough || Math.max(from.length, to.length) > longest) return false;
  if (/\p{N}/u.test(from + to)) return false;
  const sorted = (text: string) => Array.from(text).sort().join('');
  const edits = distance(from, to);
  return edits === 1 || (edits === 2 && from.length === to.length && sorted(from) === sorted(to));
}

/** The words of a text, without punctuation. */
export function wordsIn(text: string): string[] {
  return (text.match(word) ?? []).map((each) => each.trim()).filter((each) => hasLetters.test(each));
}

/** Runs of blocks that differ, old and new. */
function differingBlocks(before: readonly ProseBlock[], after: readonly ProseBlock[], effort: Effort): [ProseBlock[], ProseBlock[]][] {
  const runs: [ProseBlock[], ProseBlock[]][] = [];
  let [old, now] = [0, 0];
  let open: [ProseBlock[], ProseBlock[]] | undefined;
  for (const { kind, value } of runsBetween(before.map(identity), after.map(identity), effort)) {
    if (kind === 'same') open = undefined;
    else if (!open) runs.push((open = [[], []]));
    if (kind === 'removed') for (const block of before.slice(old, old + value.length)) open?.[0].push(block);
    if (kind === 'added') for (const block of after.slice(now, now + value.length)) open?.[1].push(block);
    if (kind !== 'added') old += value.length;
    if (kind !== 'removed') now += value.length;
  }
  return runs;
}

function identity({ code, text }: ProseBlock): string {
  return `${code ? 'code' : 'text'} ${text.replace(/\s+/g, ' ').trim()}`;
}

function compareWords(before: readonly ProseBlock[], after: readonly ProseBlock[], effort: Effort): Piece[] {
  const [old, now] = [tokensOf(before), tokensOf(after)];
  if (old.length === 0 || now.length === 0) return [...piece('removed', old), ...piece('added', now)];
  const keys = (tokens: readonly string[]) => tokens.map((each) => (each === '\n' ? each : each.trim()));
  let [from, at] = [0, 0];
  return runsBetween(keys(old), keys(now), effort).flatMap(({ kind, value }) => {
    const pieces = kind === 'removed' ? piece(kind, old.slice(from, from + value.length)) : piece(kind, now.slice(at, at + value.length));
    if (kind !== 'added') from += value.length;
    if (kind !== 'removed') at += value.length;
    return pieces;
  });
}

function piece(change: Piece['change'], tokens: readonly string[]): Piece[] {
  return tokens.length > 0 ? [{ change, text: tokens.join('') }] : [];
}

/** The words of blocks; lines of code stay lines, every other block is one. */
function tokensOf(blocks: readonly ProseBlock[]): string[] {
  return blocks.flatMap(({ code, text }) => [...((code ? text.trim() : text.replace(/\s+/g, ' ').trim()).match(word) ?? []), '\n']);
}

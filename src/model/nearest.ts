/** "Did you mean": the nearest word that is allowed. */
import { distance } from 'fastest-levenshtein';

/**
 * The candidate with the fewest edits from `word`, or `undefined` when none is near:
 * at most a third of the longer word may differ, and always at least one edit is forgiven.
 * Case, spaces and underscores do not count as differences, so `In Progress` finds `in-progress`.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let fewest = Infinity;
  const editsTo = editsFrom(word);
  for (const candidate of candidates) {
    const edits = editsTo(candidate);
    if (edits < fewest) [best, fewest] = [candidate, edits];
  }
  return best;
}

/** How many words are compared with everything that might have been meant, before the rest goes without a suggestion. */
const askings = 100;

/** How many comparisons these words may take together. */
const mostCompared = 1_000_000;

/**
 * `nearest` for one pass over many words. It answers the first hundred, or fewer where there are very many candidates: a record with
 * thousands of slips would otherwise take time that grows with both, and no one fixes more than that at once.
 */
export function nearestForFirst(): typeof nearest {
  return forFirst(nearest);
}

/** The candidate that is near, when no other one is: then it is all but certain that it was meant. */
export function onlyNear(word: string, candidates: Iterable<string>): string | undefined {
  const editsTo = editsFrom(word);
  const near = [...new Set(candidates)].filter((candidate) => editsTo(candidate) < Infinity);
  return near.length === 1 ? near[0] : undefined;
}

/** `onlyNear` for one pass over many words; it answers the first hundred, as `nearestForFirst` does. */
export function onlyNearForFirst(): typeof onlyNear {
  return forFirst(onlyNear);
}

function forFirst(find: typeof nearest): typeof nearest {
  let asked = 0;
  let compared = 0;
  return (word, candidates) => {
    if (asked++ >= askings || compared >= mostCompared) return undefined;
    const all = [...candidates];
    compared += all.length;
    return find(word, all);
  };
}

/** The longest word that may be a slip, in UTF-16 units: comparing two words takes time that grows with both. */
const longestWord = 200;

/** Returns how many edits lead from a word to another; infinitely many when that is too many for a slip. */
function editsFrom(word: string): (candidate: string) => number {
  const from = word.length > longestWord ? undefined : plain(word);
  return (candidate) => {
    if (from === undefined || candidate.length > longestWord) return Infinity;
    const to = plain(candidate);
    const allowed = Math.max(1, Math.floor(Math.max(from.length, to.length) / 3));
    // Words of very different lengths need no comparing.
    if (Math.abs(from.length - to.length) > allowed) return Infinity;
    const edits = distance(from, to);
    return edits <= allowed ? edits : Infinity;
  };
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[\s_]+/g, '-');
}

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

/**
 * `nearest` for one pass over many words. It answers the first hundred: a record with thousands of slips and thousands of
 * candidates would otherwise take time that grows with both, and nobody mends more than that at once.
 */
export function nearestForFirst(): typeof nearest {
  let asked = 0;
  return (word, candidates) => (asked++ < askings ? nearest(word, candidates) : undefined);
}

/** The candidate that is near, when no other one is: then it is all but certain that it was meant. */
export function onlyNear(word: string, candidates: Iterable<string>): string | undefined {
  const editsTo = editsFrom(word);
  const near = [...new Set(candidates)].filter((candidate) => editsTo(candidate) < Infinity);
  return near.length === 1 ? near[0] : undefined;
}

/** `onlyNear` for one pass over many words; it answers the first hundred, as `nearestForFirst` does. */
export function onlyNearForFirst(): typeof onlyNear {
  let asked = 0;
  return (word, candidates) => (asked++ < askings ? onlyNear(word, candidates) : undefined);
}

/** Returns how many edits lead from a word to another; infinitely many when that is too many for a slip. */
function editsFrom(word: string): (candidate: string) => number {
  const from = plain(word);
  return (candidate) => {
    const to = plain(candidate);
    const allowed = Math.max(1, Math.floor(Math.max(from.length, to.length) / 3));
    // Words of very different lengths need no comparing: a hostile one may be a megabyte long.
    if (Math.abs(from.length - to.length) > allowed) return Infinity;
    const edits = distance(from, to);
    return edits <= allowed ? edits : Infinity;
  };
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[\s_]+/g, '-');
}

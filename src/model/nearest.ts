/** "Did you mean": the nearest word that is allowed. */
import { distance } from 'fastest-levenshtein';

/**
 * The candidate with the fewest edits from `word`, or `undefined` when none is near:
 * at most a third of the longer word may differ, and always at least one edit is forgiven.
 * Case, spaces and underscores do not count as differences, so `In Progress` finds `in-progress`.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[\s_]+/g, '-');
  let best: string | undefined;
  let fewest = Infinity;
  for (const candidate of candidates) {
    const edits = distance(plain(word), plain(candidate));
    const allowed = Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3));
    if (edits <= allowed && edits < fewest) [best, fewest] = [candidate, edits];
  }
  return best;
}

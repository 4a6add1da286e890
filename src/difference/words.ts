/** The difference of two pieces of text or code, with inserted and deleted words marked. */
import { diffArrays } from 'diff';

const token = /<[^>]+>|&(?:#\d+|#x[0-9a-f]+|[a-z]+);|[\p{L}\p{N}_'’]+|\s+|[^<]/giu;

/**
 * The new inner HTML with `<ins>` around what is new and `<del>` around what is gone. Only words are ever marked: the tags are
 * those of the new text, in their order, so that what comes out is as valid as what went in.
 */
export function markWords(before: string, after: string): string {
  const parts = diffArrays(before.match(token) ?? [], after.match(token) ?? []);
  let html = '';
  for (const { value, added, removed } of parts) {
    const wrap = added ? 'ins' : removed ? 'del' : undefined;
    let run = '';
    const flush = () => {
      if (run) html += wrap && run.trim() ? `<${wrap}>${run}</${wrap}>` : removed ? '' : run;
      run = '';
    };
    for (const piece of value) {
      if (!piece.startsWith('<')) run += piece;
      else if (!removed) {
        flush();
        html += piece;
      }
    }
    flush();
  }
  return html;
}

/** Code, compared by line. */
export function markLines(before: string, after: string): string {
  return diffArrays(before.split('\n'), after.split('\n'))
    .flatMap(({ value, added, removed }) => value.map((line) => (added ? `<ins>${line}</ins>` : removed ? `<del>${line}</del>` : line)))
    .join('\n');
}

/** How much two texts share, from 0 to 1: twice the common words over all words. */
export function likeness(a: string, b: string): number {
  const words = a.split(/\s+/);
  const others = b.split(/\s+/);
  const left = new Map<string, number>();
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of others) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    common++;
  }
  return (2 * common) / (words.length + others.length);
}

/** Whether a heading is about what a line of an agenda names, compared as people read: loosely. */
import { distance } from 'fastest-levenshtein';

/** Words that say nothing about the subject. */
const hollow = new Set('a an and are at by for from in is of on or the to we with'.split(' '));

/** Words in lower case without accents, punctuation and a plural's s: `TLS: what's left?` gives `tls`, `what`, `left`. */
function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}|['’]s?\b/gu, '')
    .toLowerCase();
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word && !hollow.has(word));
  return words.map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));
}

/** A function that looks a line up among headings. */
export type FindHeading = (line: string) => { readonly found: boolean; readonly near?: string };

/**
 * Looks lines up among headings. A heading is found when it has every word of the line, or the line every word of the heading,
 * or when a letter in eight differs at most; otherwise `near` is the heading that shares the most words, if one shares any.
 */
export function headingFinder(headings: readonly string[]): FindHeading {
  const known = headings.map((heading) => ({ heading, words: new Set(wordsOf(heading)) }));
  return (line) => {
    const words = [...new Set(wordsOf(line))];
    let near: string | undefined;
    let most = 0;
    for (const { heading, words: others } of known) {
      const shared = words.filter((word) => others.has(word)).length;
      if (shared > 0 && (shared === words.length || shared === others.size)) return { found: true };
      if (shared > most) [near, most] = [heading, shared];
    }
    if (known.some(({ words: others }) => misspelt(words, [...others]))) return { found: true };
    return { found: false, ...(near !== undefined && { near }) };
  };
}

/** Nobody writes longer headings; comparing them letter by letter would take long. */
const longest = 100;

function misspelt(words: readonly string[], others: readonly string[]): boolean {
  const [one, other] = [words.join(' '), others.join(' ')];
  const length = Math.max(one.length, other.length);
  return length <= longest && distance(one, other) <= Math.max(length > 4 ? 1 : 0, Math.floor(length / 8));
}

/** The words of names, titles and queries, as they are compared. */
import { unaccented } from '../model/unaccented.ts';

/** A text without the signs that it ends with. Patterns that look for the end of a text take time that grows with its square. */
export function trimmedOf(signs: string, text: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The words of a text without capitals, accents and punctuation: `Bünzli, Daniel` is `bunzli`, `daniel`. */
export function plainWords(text: string): string[] {
  return (
    unaccented(text)
      .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** A word of the index as it is looked for: its letters and digits in a row, without capitals and accents. */
export function bareWord(text: string): string {
  return unaccented(text).replace(/[^\p{L}\p{N}_]/gu, '');
}

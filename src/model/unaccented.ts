/** Texts as they are compared with what somebody types: without capitals and accents. */

/** Letters that are not a Latin letter with a mark, and how they are written without them. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'ng',
  ĸ: 'k',
  ŧ: 't',
};

/** Lower case without accents: `Kalniņa` is `kalnina`, `Łódź` is `lodz`. */
export function unaccented(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\x00-\x7f]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '');
}

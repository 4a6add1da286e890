import { expect, test } from 'vitest';
import { findInvisible, showInvisible, withoutControls } from './invisible.ts';

test('controls are found with their place and their name', () => {
  expect(findInvisible('a\u202eb\u{e0041}\x1b')).toEqual([
    { start: 1, length: 1, name: 'U+202E RIGHT-TO-LEFT OVERRIDE' },
    { start: 3, length: 2, name: 'U+E0041 TAG CHARACTER' },
    { start: 5, length: 1, name: 'U+001B control character' },
  ]);
});

test.each([
  '\t a \r\n',
  'שלום',
  'می\u200cخواهم',
  'क्\u200dष',
  '👩\u200d💻',
  '👩🏽\u200d💻',
  '🏳️\u200d🌈',
  '🏴\u200d☠️',
  '🏴\u{e0067}\u{e0062}\u{e007f}',
  '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
  '葛\u{e0100}',
  '1\ufe0f\u20e3 and ❤\ufe0f',
  'Ünï, «x» …',
  '\u00a0',
])('%j hides nothing', (text) => expect(findInvisible(text)).toEqual([]));

test.each([
  'a\u200db',
  'a\u200cb',
  'Привет\u200cмир',
  '日本\u200d語',
  '\ufeff',
  '\u00ad',
  '\u2028',
  '\u3164',
  'a\u{e0100}',
  '\u{e0067}',
  '\x7f',
  '\x85',
  '👩\u200d',
  '👩\u200da',
  'می\u200c\u200cخواهم',
  '❤\ufe0f\ufe0e',
  ' \ufe0f',
  'a\u{1d173}',
])('%j hides something', (text) => expect(findInvisible(text, 'prose')).toHaveLength(1));

test.each([
  ['tags without a flag', '\u{e0067}\u{e0062}\u{e007f}', 3],
  ['tags behind a flag that never end', '🏴\u{e0067}\u{e0062}', 2],
  ['one tag behind a flag', '🏴\u{e0067}\u{e007f}', 2],
  ['a sentence behind a flag', `🏴${'\u{e0061}'.repeat(40)}\u{e007f}`, 41],
  ['tags behind a whole flag', '🏴\u{e0067}\u{e0062}\u{e007f}\u{e0061}', 1],
])('%s hide', (_, text, count) => expect(findInvisible(text, 'prose')).toHaveLength(count));

test.each([
  ['beside a letter that is read from right to left', 'C++\u200e היא שפה', 0],
  ['behind the sign that ends such words', 'שלום!\u200f', 0],
  ['before such words', '\u200fשלום', 0],
  ['between numbers in such words', 'عدد 5\u061c-3 عدد', 0],
  ['among other letters', 'a\u200eb', 1],
  ['among signs', '1\u200f-2', 1],
  ['with such words in another line', 'a\u200f\nשלום', 1],
])('a direction mark %s', (_, text, count) => {
  expect(findInvisible(text, 'prose')).toHaveLength(count);
  expect(findInvisible(text, 'code')).toHaveLength(count);
});

test.each([
  ['around words of another direction', 'היא \u2066C++\u2069 שפה', 0],
  ['around a name of which nobody knows the direction', 'By \u2068Ann Lee\u2069, \u2068דנה\u2069', 0],
  ['in each other', '\u2067שלום \u2066C++\u2069 עולם\u2069', 0],
  ['over the lines of a paragraph', '\u2068one\ntwo\u2069', 0],
  ['that never end', 'a \u2066b', 1],
  ['that end what never began', 'a\u2069 b', 1],
  ['that end in another paragraph', '\u2068a\n \nb\u2069', 2],
  ['that turn round what is not read that way', '\u2067if (admin)\u2069', 2],
  ['of which one is too many', '\u2066\u2066a\u2069', 1],
])('isolates %s', (_, text, count) => expect(findInvisible(text, 'prose')).toHaveLength(count));

test('code has no isolates', () => expect(findInvisible('"\u2066שלום\u2069"', 'code')).toHaveLength(2));

test.each(['\u202aa\u202c', '\u202bשלום\u202c', '\u202da\u202c', '\u202ea\u202c'])('%j is no isolate, balanced or not', (text) =>
  expect(findInvisible(text, 'prose')).toHaveLength(2),
);

test.each([
  ['tags', '\u{e0041}'],
  ['tags behind a flag', '🏴\u{e0041}'],
  ['isolates', '\u2066'],
  ['ends of isolates', '\u2069'],
  ['isolates and letters', '\u2066ש'],
  ['marks', '\u200e'],
  ['marks and letters', 'a\u200f'],
  ['joiners', '\u200d'],
  ['selectors', '\ufe0f'],
  ['spaces', '\u200b '],
  ['blank lines between isolates', '\u2068\n\n'],
])('a hundred thousand %s are looked at once each', (_, piece) => {
  expect(findInvisible(piece.repeat(100_000), 'prose').length).toBeGreaterThanOrEqual(99_999);
});

test('what hides is shown as a sign, and the rest stays', () => {
  expect(showInvisible('a\u202eb\u{e0041}c')).toBe('a\ufffdb\ufffdc');
  expect(showInvisible('\u2066a\u2069', 'prose')).toBe('\u2066a\u2069');
});

test('control characters leave a text, tabs and the ends of lines do not', () => {
  expect(withoutControls('a\0\x07\tb\r\n\x7f\x9fc\u202e')).toBe('a\tb\r\nc\u202e');
});

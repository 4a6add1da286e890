import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameOf, isSafeName, oneLine, slugOf } from './names.ts';

test.each([
  ['Leave a report when a unikernel stops', 'leave-a-report-when-a-unikernel-stops'],
  ['  TLS -- and/or   entropy?! ', 'tls-and-or-entropy'],
  ['Don’t block the main loop', 'dont-block-the-main-loop'],
  ['Crème brûlée für Straßenbau, Ærø & Łódź', 'creme-brulee-fur-strassenbau-aero-lodz'],
  ['İstanbul ﬁne ①', 'istanbul-fine-1'],
  ['OCaml 4.03 → 5', 'ocaml-4-03-5'],
  ['../../etc/passwd', 'etc-passwd'],
  ['C:\\Windows', 'c-windows'],
])('%s is named %s', (title, slug) => expect(slugOf(title)).toBe(slug));

test.each(['con', 'NUL', 'aux', 'Prn', 'COM1', 'lpt9', 'COM¹'])('%s, a device of Windows, is no name of a file', (title) => {
  expect(fileNameOf(title, 'project')).toBe(`${slugOf(title)}-project`);
  expect(isSafeName(slugOf(title))).toBe(false);
});

test.each(['', '???', '🦀🦀', '提案', '\u200b'])('a title without Latin letters or digits (%j) gets a name that says so', (title) => {
  expect(slugOf(title)).toBe('');
  expect(fileNameOf(title, 'rfc')).toBe('untitled-rfc');
});

test('a long title is cut between two words, a long word anywhere', () => {
  expect(slugOf('one two three '.repeat(25))).toBe('one-two-three-one-two-three-one-two-three-one-two-three-one');
  expect(slugOf('a'.repeat(300))).toBe('a'.repeat(60));
});

test('every title gives a safe name', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => isSafeName(fileNameOf(title, 'position'))));
});

test('a line has no line ends, no hidden characters and no spaces around it', () => {
  expect(oneLine(' Plain\r\n  text \u202ewith\u200b tricks\u0007 ')).toBe('Plain text with tricks');
});

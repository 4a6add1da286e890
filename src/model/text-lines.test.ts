import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textLines } from './text-lines.ts';

test('a text is broken between words', () => {
  expect(textLines('Return results, with an abstract error and pp_error', 18)).toEqual([
    'Return results, with an abstract',
    'error and pp_error',
  ]);
  expect(textLines('Support OPAM 1.2 only', 18)).toEqual(['Support OPAM 1.2 only']);
});

test('wide letters fill a line sooner than narrow ones', () => {
  expect(textLines('mmmm mmmm', 5)).toHaveLength(2);
  expect(textLines('iiii iiii', 5)).toHaveLength(1);
  expect(textLines('決定 決定', 3)).toEqual(['決定', '決定']);
});

test('a word that is wider than a line is broken within', () => {
  expect(textLines('an_identifier_without_end here', 6).join('')).toBe('an_identifier_without_end here');
  expect(textLines('an_identifier_without_end', 6).length).toBeGreaterThan(1);
});

test('nothing is left out of any text, and no line is empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, width) => {
      const lines = textLines(text, width);
      expect(lines.join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
      expect(lines.filter((line) => line === '')).toEqual([]);
    }),
  );
});

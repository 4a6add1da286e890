import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf, linesOfFiles } from './place.ts';

describe('a place', () => {
  test.each([
    ['the first character', 'abc\n', 0, 1, 1],
    ['a line with Windows line ends', 'a\r\nbcd\r\n', 3, 2, 1],
    ['letters beyond ASCII', 'é ü x\n', 4, 1, 5],
    ['a character of two units before it', '🌊 x\n', 3, 1, 4],
    ['the end of a line', 'ab\ncd\n', 2, 1, 3],
    ['an empty first line', '\nab\n', 0, 1, 1],
    ['behind an empty first line', '\nab\n', 1, 2, 1],
    ['behind the last line end', 'ab\n', 3, 2, 1],
    ['a last line without a line end', 'a\nbc', 2, 2, 1],
    ['past the end', 'a\nbc', 99, 2, 3],
    ['an empty text', '', 0, 1, 1],
  ])('of %s', (_, source, offset, line, column) => expect(linesOf(source).placeOf(offset)).toEqual({ line, column }));

  test('leads back to its offset', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '\n', '\r\n', '\t', '🌊') });
    fc.assert(
      fc.property(text, fc.nat(60), (source, offset) => {
        const { line, column } = linesOf(source).placeOf(offset);
        const before = source.split('\n').slice(0, line - 1);
        expect(before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1).toBe(Math.min(offset, source.length));
      }),
    );
  });
});

test('lines are without their ends', () => {
  const lines = linesOf('a\r\n\nbc');
  expect([1, 2, 3, 4].map((line) => lines.textOf(line))).toEqual(['a', '', 'bc', '']);
});

test('a file without text has no lines', () => {
  const lines = linesOfFiles(new Map([['a', 'x']]));
  expect(lines('a')?.textOf(1)).toBe('x');
  expect(lines('b')).toBeUndefined();
});

import { expect, test } from 'vitest';
import { excerpt, visible } from './visible.ts';

test('what commands a terminal is shown as a sign of the same length', () => {
  expect(visible('a\x1b[2Jb\u202ec\nd\u{e0041}')).toBe('a\ufffd[2Jb\ufffdc\ufffdd\ufffd\ufffd');
});

test('a short line is shown whole', () => expect(excerpt('abc', 2)).toEqual({ text: 'abc', column: 2 }));

test('a long line is cut around the place, which stays where it is', () => {
  const line = `${'a'.repeat(5000)}X${'b'.repeat(5000)}`;
  for (const [text, place] of [
    [line, 5001],
    [`X${line.slice(1).replace('X', 'a')}`, 1],
    [`${line.slice(0, -1).replace('X', 'a')}X`, 10_001],
  ] as const) {
    const cut = excerpt(text, place);
    expect(cut.text.length).toBeLessThan(250);
    expect(cut.text[cut.column - 1]).toBe('X');
  }
});

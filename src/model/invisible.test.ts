import { expect, test } from 'vitest';
import { findInvisible } from './invisible.ts';

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
  '🏳️\u200d🌈',
  '🏴\u{e0067}\u{e0062}\u{e007f}',
  '葛\u{e0100}',
  'Ünï, «x» …',
  '\u00a0',
])('%j hides nothing', (text) => expect(findInvisible(text)).toEqual([]));

test.each(['a\u200db', 'a\u200cb', '\ufeff', '\u00ad', '\u2028', '\u3164', 'a\u{e0100}', '\u{e0067}', '\x7f', '\x85'])(
  '%j hides something',
  (text) => expect(findInvisible(text)).toHaveLength(1),
);

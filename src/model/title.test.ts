import { expect, test } from 'vitest';
import { numbersOnOneLine, wordsOf } from './title.ts';

test('ids become words that begin like a sentence', () => {
  expect(wordsOf('safe-to-ignore')).toBe('Safe to ignore');
  expect(wordsOf('cost')).toBe('Cost');
});

test.each([
  ['RFC 2094 replaces RFC 7.', 'RFC\u00a02094 replaces RFC\u00a07.'],
  ['As DR 14 says', 'As DR\u00a014 says'],
  ['(RFC 1004)', '(RFC\u00a01004)'],
  ['XRFC 1, DRM 2, RFC 12345, RFC one, RFC-1, rfc 1', 'XRFC 1, DRM 2, RFC 12345, RFC one, RFC-1, rfc 1'],
])('no line ends within the numbers of “%s”', (text, expected) => {
  expect(numbersOnOneLine(text)).toBe(expected);
});

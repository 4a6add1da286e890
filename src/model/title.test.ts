import { expect, test } from 'vitest';
import { wordsOf } from './title.ts';

test('ids become words that begin like a sentence', () => {
  expect(wordsOf('safe-to-ignore')).toBe('Safe to ignore');
  expect(wordsOf('cost')).toBe('Cost');
});

import { expect, test } from 'vitest';
import { clipWords } from './clip.ts';

test.each([
  ['Paint the wall.', 20, 'Paint the wall.'],
  ['Paint the wall and the door', 14, 'Paint the wall…'],
  ['Paint the wall, and the door', 16, 'Paint the wall…'],
  ['Paint the wall and the door', 16, 'Paint the wall…'],
  ['Donaudampfschifffahrt', 5, 'Donau…'],
  ['', 5, ''],
])('of %j, %i letters are kept by whole words: %j', (text, longest, kept) => expect(clipWords(text, longest)).toBe(kept));

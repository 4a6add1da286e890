import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ownLanguages } from './languages.ts';

test('every grammar of our own is listed', () => {
  const files = readdirSync(new URL('../markdown/languages/', import.meta.url));
  expect([...ownLanguages].sort()).toEqual(files.map((file) => file.replace(/\.ts$/, '')).sort());
});

import { expect, test } from 'vitest';
import type { Kind } from './kinds.ts';
import { defaultLifecycle } from './lifecycle.ts';
import { stateWord } from './state.ts';

test.each<[Kind, string, string]>([
  ['rfc', 'final-comment', 'Final comment'],
  ['decision', 'in-force', 'In force'],
  ['meeting', 'held', 'Held'],
  ['project', 'in-progress', 'In progress'],
  ['rfc', 'a-state-of-old', 'a-state-of-old'],
  ['position', 'open', 'open'],
])('of the kind %s the state %s is called %s', (kind, state, word) => {
  expect(stateWord(kind, state, { lifecycle: defaultLifecycle })).toBe(word);
});

import { expect, test } from 'vitest';
import { idIn } from './fragment.ts';

test.each([
  ['#the-problem', 'the-problem'],
  ['#caf%C3%A9', 'café'],
  ['#', ''],
  ['', ''],
  ['#%', '%'],
  ['#100%', '100%'],
  ['#%E0%A4%A', '%E0%A4%A'],
  ['#a%zz', 'a%zz'],
])('%s names the id “%s”', (hash, id) => expect(idIn(hash)).toBe(id));

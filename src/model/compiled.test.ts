/** Records that were put together later: whose name stands at a revision, and what is said of it. */
import { describe, expect, test } from 'vitest';
import { compiledSchema, compiledSentence, isCompiled, makerOf } from './compiled.ts';

const revision = { date: '2015-02-11T09:00:00+00:00', author: 'Ann Lee' };

describe('The name at a revision', () => {
  test('is the author’s where nothing is said of the record', () => {
    expect(makerOf(undefined, revision)).toBe('Ann Lee');
    expect(isCompiled(undefined, revision)).toBe(false);
  });

  test('is that of whoever put the record together', () => {
    expect(makerOf({ by: 'the editors' }, revision)).toBe('the editors');
  });

  test.each([
    ['2015-02-10', 'Ann Lee'],
    ['2015-02-11', 'the editors'],
    ['2015-02-12', 'the editors'],
    ['1999-12-31', 'Ann Lee'],
  ])('up to %s is %s', (until, name) => {
    expect(makerOf({ by: 'the editors', until }, revision)).toBe(name);
  });
});

describe('The sentence', () => {
  test('names who did it and where it comes from', () => {
    expect(compiledSentence({ by: 'the editors' })).toBe('Compiled later by the editors, from the sources that the record links to.');
  });

  test('may be the community’s own', () => {
    expect(compiledSentence({ by: 'the editors', note: 'Typed in from paper.' })).toBe('Typed in from paper.');
  });
});

test.each([
  {},
  { by: '' },
  { by: 'x', until: '2015-02-30' },
  { by: 'x', until: 'yesterday' },
  { by: 'x', note: '' },
  { by: 'x', who: 'y' },
])('a setting such as %j is refused', (setting) => {
  expect(compiledSchema.safeParse(setting).success).toBe(false);
});

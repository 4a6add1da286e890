import { describe, expect, test } from 'vitest';
import { compareProse, type ProseBlock } from './prose.ts';

const prose = (...texts: string[]): ProseBlock[] => texts.map((text) => ({ code: false, text }));
const code = (text: string): ProseBlock[] => [{ code: true, text }];
const changed = (before: ProseBlock[], after: ProseBlock[]) => compareProse(before, after).changed;

describe('Words that changed', () => {
  test('are counted where they stand, a word that took another’s place once', () => {
    expect(compareProse(prose('One.', 'At most eighty bytes.'), prose('One.', 'At most ninety long bytes.'))).toMatchObject({
      added: 2,
      removed: 1,
      changed: 2,
    });
  });

  test.each([
    ['line breaks and spaces', 'At most\neighty  bytes.', 'At most eighty bytes.'],
    ['capitals', 'at most', 'At Most'],
    ['punctuation', 'Yes, at most: eighty', 'Yes at most - eighty!'],
    ['a slip of one letter', 'They recieved an errror', 'They received an error'],
  ])('leave out %s', (_, before, after) => expect(changed(prose(before), prose(after))).toBe(0));

  test.each([
    ['short words that are near', 'It must now run', 'It must not run', 1],
    ['words with another beginning', 'It is legal', 'It is illegal', 1],
    ['numbers', 'In 2015, with OCaml 4.01', 'In 2016, with OCaml 4.02', 2],
    ['a word that came in', 'Frames are text', 'Frames are not text', 1],
    ['signs that say something', 'a < b', 'a > b', 1],
    ['letters of every script', 'час начала', 'время конца', 2],
  ])('hold %s', (_, before, after, count) => expect(changed(prose(before), prose(after))).toBe(count));

  test('in code are counted with every sign', () => {
    expect(changed(code('if (!ready) stop'), code('if (ready) stop'))).toBe(1);
    expect(changed(code('a && b'), code('a || b'))).toBe(2);
  });

  test('of a text that was replaced are all of them, however long it is', () => {
    const words = (letter: string) => Array.from({ length: 5_000 }, (_, index) => `${letter}${index}`).join(' ');
    expect(compareProse(prose(words('a')), prose(words('b')))).toMatchObject({ added: 5_000, removed: 5_000, changed: 5_000 });
  });
});

test('A place shows what went, what came, and what stayed around it', () => {
  expect(compareProse(prose('Same.', 'At most eighty bytes.'), prose('Same.', 'At most ninety bytes.')).places).toEqual([
    [
      { change: 'same', text: 'At most ' },
      { change: 'removed', text: 'eighty ' },
      { change: 'added', text: 'ninety ' },
      { change: 'same', text: 'bytes.\n' },
    ],
  ]);
});

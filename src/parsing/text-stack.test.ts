import { expect, test } from 'vitest';
import { stack, unstack } from './text-stack.ts';

const texts = (...sources: string[]) => sources.map((source, index) => ({ path: `rfcs/${index}.md`, source }));

test.each([
  ['a first text', texts('All of it.')],
  ['an empty text', texts('', 'Now it says something.', '')],
  ['a text that did not change', texts('The same.', 'The same.')],
  ['words that came and went', texts('One two three.', 'One two and a half three.', 'One three.')],
  ['a repetition, in which head and tail could overlap', texts('aaa', 'aaaa', 'aa')],
  ['a character of two units that became its neighbour', texts('On 🐫 goes', 'On 🐪 goes')],
])('%s arrives as it was sent', (_, sent) => {
  expect(unstack(JSON.parse(JSON.stringify(stack(sent))) as ReturnType<typeof stack>)).toEqual(sent);
});

test('of a text that follows another only what is new is sent', () => {
  const [, second] = stack(texts('Results are returned, never raised.', 'Results are returned, seldom raised.'));
  expect(second?.between).toBe('seldom');
});

test('long texts that differ in one place, at either end or by their length alone arrive as they were sent', () => {
  const long = Array.from({ length: 900 }, (_, index) => `word ${index} `).join('');
  const sent = texts(
    long,
    long.replace('word 450', 'another'),
    `${long}!`,
    long,
    `!${long}`,
    long.slice(0, 512),
    long.slice(0, 513),
    long.slice(256),
  );
  expect(unstack(stack(sent))).toEqual(sent);
  expect(stack(sent)[1]?.between).toBe('another');
});

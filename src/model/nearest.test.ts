import { expect, test } from 'vitest';
import { nearest, onlyNear } from './nearest.ts';

const states = ['draft', 'discussion', 'accepted', 'in-progress', 'open'];

test.each([
  ['acceptd', 'accepted'],
  ['Accepted', 'accepted'],
  ['In Progress', 'in-progress'],
  ['in_progress', 'in-progress'],
  ['discusion', 'discussion'],
  ['opne', undefined],
  ['oepn', undefined],
  ['opn', 'open'],
])('%s is meant to be %s', (typed, meant) => expect(nearest(typed, states)).toBe(meant));

test('a word that is near nothing gets no suggestion', () => expect(nearest('banana', states)).toBeUndefined());

test('one edit is forgiven however short the word', () => expect(nearest('a', ['b'])).toBe('b'));

test('of two candidates that are equally near, the first is offered', () => expect(nearest('cat', ['bat', 'hat'])).toBe('bat'));

test('no candidates, no suggestion', () => expect(nearest('open', [])).toBeUndefined());

test('the only near word is all but certain, one of two is not', () => {
  expect(onlyNear('acceptd', states)).toBe('accepted');
  expect(onlyNear('cat', ['bat', 'hat'])).toBeUndefined();
  expect(onlyNear('cat', ['bat', 'bat'])).toBe('bat');
  expect(onlyNear('banana', states)).toBeUndefined();
});

test('a word of a megabyte is near nothing, and quickly', () => expect(nearest('a'.repeat(2 ** 20), states)).toBeUndefined());

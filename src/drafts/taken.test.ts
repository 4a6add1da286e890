import { expect, test } from 'vitest';
import { takenBy, type Taken } from './taken.ts';

const people: readonly Taken[] = [
  ['thomas-leonard', 'Thomas Leonard', '/people/thomas-leonard/', true],
  ['talex5', 'Thomas Leonard', '/people/thomas-leonard/', false],
  ['李', 'Li', '/people/li/', false],
];

test('a name is taken however it is written', () => {
  for (const name of ['Thomas Leonard', 'thomas-leonard', ' THOMAS  LEONARD '])
    expect(takenBy(people, name)?.[2]).toBe('/people/thomas-leonard/');
  expect(takenBy(people, 'talex5')?.[3]).toBe(false);
});

test('a name without Latin letters is compared as it is', () => {
  expect(takenBy(people, '李')?.[1]).toBe('Li');
  expect(takenBy(people, '王')).toBeUndefined();
  expect(takenBy(people, ' ')).toBeUndefined();
});

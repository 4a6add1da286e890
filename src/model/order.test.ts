import { expect, test } from 'vitest';
import { alphabetically, byCode } from './order.ts';

test('names stand as readers look them up, in English and not in the language of the machine', () => {
  expect(['Zoë', 'Émile', 'aaron', 'Emil', 'Öz', 'Anna', 'Aaron Å', 'Çelik'].sort(alphabetically)).toEqual([
    'aaron',
    'Aaron Å',
    'Anna',
    'Çelik',
    'Emil',
    'Émile',
    'Öz',
    'Zoë',
  ]);
});

test('codes stand by their characters', () => {
  expect(['2015-02-12', '2015-02-11-b', '2015-02-11', 'a', 'B', '2015-02-11'].sort(byCode)).toEqual([
    '2015-02-11',
    '2015-02-11',
    '2015-02-11-b',
    '2015-02-12',
    'B',
    'a',
  ]);
});

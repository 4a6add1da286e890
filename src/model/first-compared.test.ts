import { describe, expect, test } from 'vitest';
import { firstCompared, type Contender } from './first-compared.ts';

type Named = Contender & { readonly name: string };
const position = (name: string, adopted: boolean, advocates: number, mentions = 0): Named => ({ name, adopted, advocates, mentions });
const no = (name: string, advocates: number, mentions = 0) => position(name, false, advocates, mentions);
const yes = (name: string, advocates: number, mentions = 0) => position(name, true, advocates, mentions);

const cases: readonly [says: string, positions: readonly Named[], first: readonly string[]][] = [
  ['what was adopted stands beside the rival that most people argued', [yes('a', 1), no('b', 0), no('c', 2), no('d', 1)], ['a', 'c']],
  ['a position that no one argued is no rival while another has an advocate', [no('a', 0), no('b', 1), yes('c', 1)], ['b', 'c']],
  ['the order of all positions is kept', [no('a', 3), no('b', 1), yes('c', 0)], ['a', 'c']],
  ['rivals with as many advocates are told apart by how often they are spoken of', [yes('a', 1), no('b', 1, 2), no('c', 1, 5)], ['a', 'c']],
  ['being spoken of never outweighs an advocate', [yes('a', 1), no('b', 0, 90), no('c', 1, 0)], ['a', 'c']],
  ['between equals the first one wins', [yes('a', 1), no('b', 1, 3), no('c', 1, 3)], ['a', 'b']],
  ['of several adopted ones the one with the most advocates stands for them', [yes('a', 1), no('b', 1), yes('c', 2)], ['b', 'c']],
  ['where nothing was adopted the two with the most advocates stand', [no('a', 0), no('b', 1), no('c', 3)], ['b', 'c']],
  ['where nothing was adopted and no one argues, the two first stand', [no('a', 0), no('b', 0), no('c', 0)], ['a', 'b']],
  ['where all were adopted the two with the most advocates stand', [yes('a', 0), yes('b', 2), yes('c', 1)], ['b', 'c']],
  ['two positions are both shown', [no('a', 0), yes('b', 0)], ['a', 'b']],
  ['one position stands alone', [no('a', 0)], ['a']],
  ['without positions there is nothing to show', [], []],
];

describe('a comparison with room for two', () => {
  test.each(cases)('%s', (_, positions, first) => {
    expect(firstCompared(positions).map(({ name }) => name)).toEqual(first);
  });
});

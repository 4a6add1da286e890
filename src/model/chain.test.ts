import { expect, test } from 'vitest';
import { chainsIn, partAround, type Chain } from './chain.ts';
import { buildGraph } from './graph.ts';
import type { AnyRecord } from './record.ts';

type Ties = { supersedes?: number[]; amends?: number[]; date?: string };

/** Decisions, each dated by its number unless a date is given. */
function decisions(all: Record<number, Ties>) {
  const records = Object.entries(all).map(([number, { supersedes, amends, date }]) => ({
    kind: 'decision',
    id: number.padStart(4, '0'),
    number: Number(number),
    file: `content/decisions/${number}.mdx`,
    data: {
      title: `Decision ${number}`,
      date: date ?? `2015-01-${number.padStart(2, '0')}`,
      ...(supersedes && { supersedes: supersedes.map((each) => `decision:${each}`) }),
      ...(amends && { amends: amends.map((each) => `decision:${each}`) }),
    },
    headings: [],
    mentions: [],
    resolutions: [],
    actions: [],
  })) as unknown as AnyRecord[];
  return chainsIn(buildGraph(records, { topics: {} }));
}

/** A chain as a line a link. */
const told = (chain: Chain | undefined) =>
  chain?.map(({ record, ties }) => [record.number, ...ties.map(({ how, to }) => `${how} ${to.number}`)].join(' '));

/** The chains, each once, by its members' numbers. */
const chainsOf = (all: Record<number, Ties>) => [...new Set([...decisions(all).values()].map(({ chain }) => chain))].map(told);

test('a chain stands oldest first, and every link says what it does to those before it', () => {
  expect(chainsOf({ 3: { supersedes: [2] }, 1: {}, 2: { supersedes: [1] } })).toEqual([['1', '2 supersedes 1', '3 supersedes 2']]);
});

test('every member has the same chain', () => {
  const chains = decisions({ 1: {}, 2: { supersedes: [1] }, 3: { amends: [2] } });
  expect(chains.size).toBe(3);
  expect(new Set([...chains.values()].map(({ chain }) => chain)).size).toBe(1);
});

test('two records that point at each other need no chain, and others have none', () =>
  expect(chainsOf({ 1: {}, 2: { supersedes: [1] }, 3: {}, 4: { amends: [5] }, 5: {} })).toEqual([]));

test('a chain may branch and join', () => {
  expect(chainsOf({ 1: {}, 2: { supersedes: [1] }, 3: { amends: [1] }, 4: { supersedes: [2, 3] } })).toEqual([
    ['1', '2 supersedes 1', '3 amends 1', '4 supersedes 2 supersedes 3'],
  ]);
});

test('what hangs on a record follows it, whatever their dates say', () => {
  const chain = chainsOf({ 1: { supersedes: [2] }, 2: { date: '2016-01-01' }, 3: { supersedes: [1], date: '2014-01-01' } });
  expect(chain).toEqual([['2', '1 supersedes 2', '3 supersedes 1']]);
});

test('records that run in a circle, or name themselves, are shown once each', () => {
  const [chain] = chainsOf({ 1: { supersedes: [3] }, 2: { supersedes: [1] }, 3: { supersedes: [2, 3] } });
  expect(chain?.map((line) => line[0]).sort()).toEqual(['1', '2', '3']);
});

test('a record that supersedes and amends another hangs on it once', () =>
  expect(chainsOf({ 1: {}, 2: { supersedes: [1], amends: [1] }, 3: { supersedes: [2] } })).toEqual([
    ['1', '2 supersedes 1', '3 supersedes 2'],
  ]));

test('a name that leads nowhere is left out', () => expect(chainsOf({ 1: {}, 2: { supersedes: [1, 9] } })).toEqual([]));

test('of a long chain a page shows the ends, the links around its own record, and how many it leaves out', () => {
  const length = 3000;
  const all = Object.fromEntries(Array.from({ length }, (_, at) => [at + 1, { date: '2015-01-01', ...(at > 0 && { supersedes: [at] }) }]));
  const chains = decisions(all);
  const { chain } = chains.values().next().value!;
  expect(chain).toHaveLength(length);
  const shown = (at: number) => partAround({ chain, at }, 1).map(({ record, skipped }) => `${record.number}(${skipped})`);
  expect(shown(1499)).toEqual(['1(0)', '1499(1497)', '1500(0)', '1501(0)', '3000(1498)']);
  expect(shown(0)).toEqual(['1(0)', '2(0)', '3000(2997)']);
  expect(shown(length - 1)).toEqual(['1(0)', '2999(2997)', '3000(0)']);
});

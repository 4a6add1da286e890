import { describe, expect, test } from 'vitest';
import {
  baseHolder,
  beginsAnew,
  branchHolder,
  freeNumbers,
  nextNumber,
  noNumberFacts,
  numberedAt,
  padded,
  recordName,
  retiredHolder,
  type NumberedKind,
  type NumberedRecord,
} from './numbers.ts';

const record = (number: number, slug = 'a', kind: NumberedKind = 'rfc'): NumberedRecord => ({
  kind,
  number,
  id: `${padded(number)}-${slug}`,
});
const retired = (number: number, slug = 'a', kind: NumberedKind = 'rfc') => ({ ...record(number, slug, kind), commit: 'c0ffee' });

test('the next number follows the highest; gaps stay', () => {
  expect(nextNumber([])).toBe(1);
  expect(nextNumber([1, 7, 3])).toBe(8);
  expect(nextNumber([9999])).toBeUndefined();
  expect(padded(8)).toBe('0008');
});

describe('A free number follows the highest of', () => {
  const facts = noNumberFacts;
  test.each([
    ['nothing', [], facts, 1],
    ['what is here', [record(1), record(4)], facts, 5],
    ['what is on the base', [record(1)], { ...facts, base: [record(6)] }, 7],
    ['what is on a branch', [record(1)], { ...facts, branches: [record(3), record(3, 'b')] }, 4],
    ['what was taken back', [record(1)], { ...facts, retired: [retired(9)] }, 10],
    ['all of these', [record(2)], { base: [record(3)], branches: [record(5)], retired: [retired(4)] }, 6],
    ['its own kind', [record(8, 'a', 'decision')], { ...facts, retired: [retired(7, 'a', 'decision')] }, 1],
    ['all four digits, and there is none', [record(9999)], facts, undefined],
  ])('%s', (_, here, known, next) => expect(freeNumbers(here, known)('rfc')).toBe(next));

  test('another one every time, until none is left', () => {
    const free = freeNumbers([record(9997)], noNumberFacts);
    expect([free('rfc'), free('rfc'), free('rfc'), free('decision')]).toEqual([9998, 9999, undefined, 1]);
  });
});

test('a number that was taken back is held by the last record that had it, unless that one comes back', () => {
  const facts = { ...noNumberFacts, retired: [retired(3, 'old'), retired(3, 'newer'), retired(4), retired(5, 'x', 'decision')] };
  expect(retiredHolder(record(3, 'mine'), facts)?.id).toBe('0003-newer');
  expect(retiredHolder(record(3, 'old'), facts)).toBeUndefined();
  expect(retiredHolder(record(5, 'mine'), facts)).toBeUndefined();
  expect(retiredHolder(record(6, 'mine'), facts)).toBeUndefined();
});

test('a record is not in its own way', () => {
  const facts = { ...noNumberFacts, base: [record(1, 'mine'), record(2, 'theirs')], branches: [record(1, 'mine'), record(2, 'mine')] };
  expect([baseHolder(record(1, 'mine'), facts), branchHolder(record(1, 'mine'), facts)]).toEqual([undefined, undefined]);
  expect(baseHolder(record(2, 'mine'), facts)?.id).toBe('0002-theirs');
  expect(branchHolder(record(2, 'other'), facts)?.id).toBe('0002-mine');
});

test.each([
  ['content/rfcs/0012-log-levels/index.mdx', record(12, 'log-levels')],
  ['content/rfcs/0012-log-levels/positions/text.md', record(12, 'log-levels')],
  ['content/rfcs/0012-Log Levels/index.txt', record(12, 'Log Levels')],
  ['content/decisions/0003-ports.md', record(3, 'ports', 'decision')],
  ['content/rfcs/12-log-levels/index.mdx', undefined],
  ['content/meetings/2015-02-11.mdx', undefined],
  ['content/projects/0001-x.mdx', undefined],
  ['elsewhere/rfcs/0001-x/index.mdx', undefined],
])('%s belongs to the record that its path names', (file, expected) => expect(numberedAt(file)).toEqual(expected));

describe('A record begins anew', () => {
  const files = [
    'content/rfcs/0001-a/index.mdx',
    'content/decisions/0001-d.md',
    'content/people/ann.yaml',
    'content/rfcs/0001-a/positions/x.mdx',
  ];
  const after = (...left: string[]) => beginsAnew({ before: files.map(recordName), left: left.map(recordName) });
  test('when all of its records go, two or more', () => expect(after()).toBe(true));
  test('with records of one’s own', () => expect(after('content/rfcs/0001-mine/index.mdx', 'content/decisions/0001-e.md')).toBe(true));
  test('where people stay', () => expect(after('content/people/ann.yaml')).toBe(true));
  test('not while one stays, in another format', () => expect(after('content/decisions/0001-d.mdx')).toBe(false));
  test('not when one goes alone: it was taken back', () => {
    expect(beginsAnew({ before: files.filter((file) => !file.includes('decisions')).map(recordName), left: [] })).toBe(false);
  });
  test('not where nothing was', () => expect(beginsAnew({ before: [], left: [] })).toBe(false));
});

import { expect, test } from 'vitest';
import { defaultLifecycle } from './lifecycle.ts';
import { railOf } from './rail.ts';
import type { DecisionRecord } from './record.ts';
import { settledOn } from './settled.ts';

type Turn = readonly [state: string, date: string];

const rail = (turns: readonly Turn[], created = turns[0]?.[1] ?? '2015-01-01') =>
  railOf({
    lifecycle: defaultLifecycle,
    status: turns.at(-1)?.[0] ?? 'draft',
    created,
    revisions: turns.map(([state, date], index) => ({ state, date, change: index === 0 ? 'published' : 'state' })),
  });
const decision = (date: string, status = 'in-force') => ({ data: { date, status } }) as unknown as DecisionRecord;

test.each<[string, readonly Turn[], string | undefined]>([
  [
    'one that is discussed',
    [
      ['draft', '2015-01-01'],
      ['discussion', '2015-02-01'],
    ],
    undefined,
  ],
  [
    'one that waits',
    [
      ['discussion', '2015-01-01'],
      ['postponed', '2015-02-01'],
    ],
    undefined,
  ],
  [
    'one that was rejected',
    [
      ['discussion', '2015-01-01'],
      ['rejected', '2015-02-01'],
    ],
    '2015-02-01',
  ],
  [
    'one that was accepted, and built a year later',
    [
      ['discussion', '2015-01-01'],
      ['accepted', '2015-02-01'],
      ['implemented', '2016-02-01'],
    ],
    '2015-02-01',
  ],
  [
    'one that was settled a second time',
    [
      ['rejected', '2015-01-01'],
      ['discussion', '2015-02-01'],
      ['accepted', '2015-03-01'],
      ['implemented', '2015-04-01'],
    ],
    '2015-03-01',
  ],
])('%s', (_, turns, day) => {
  expect(settledOn(rail(turns), [])).toBe(day);
});

test('the decision tells the day, the latest of several, and one that is only proposed does not', () => {
  const accepted = rail([
    ['discussion', '2015-01-01'],
    ['accepted', '2015-05-01'],
  ]);
  expect(settledOn(accepted, [decision('2015-04-30')])).toBe('2015-04-30');
  expect(settledOn(accepted, [decision('2015-04-30'), decision('2015-03-01')])).toBe('2015-04-30');
  expect(settledOn(accepted, [decision('2015-04-30', 'proposed')])).toBe('2015-05-01');
  expect(settledOn(rail([['discussion', '2015-01-01']]), [decision('2015-04-30')])).toBeUndefined();
});

test('an RFC that was settled when it was imported has no day, unless a decision tells it', () => {
  const imported = rail([['implemented', '2026-11-23']], '2015-01-01');
  expect(settledOn(imported, [])).toBeUndefined();
  expect(settledOn(imported, [decision('2015-04-30')])).toBe('2015-04-30');
});

test('where the history is not known only decisions tell', () => {
  const unknown = railOf({ lifecycle: defaultLifecycle, status: 'implemented', created: '2015-01-01', revisions: undefined });
  expect(settledOn(unknown, [])).toBeUndefined();
  expect(settledOn(unknown, [decision('2015-04-30')])).toBe('2015-04-30');
});

test('one that another took the place of is settled on the day of that one', () => {
  const superseded = railOf({
    lifecycle: defaultLifecycle,
    status: 'discussion',
    created: '2015-01-01',
    revisions: [{ state: 'discussion', date: '2015-01-01', change: 'published' }],
    derived: { state: { label: 'Superseded', phase: 'closed', explanation: 'x' }, since: '2015-06-01' },
  });
  expect(settledOn(superseded, [])).toBe('2015-06-01');
});

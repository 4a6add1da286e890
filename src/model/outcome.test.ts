/** What became of a position: one sentence for each way in which a discussion can end. */
import { describe, expect, test } from 'vitest';
import { buildGraph } from './graph.ts';
import { readPath } from './kinds.ts';
import { defaultLifecycle, type Lifecycle } from './lifecycle.ts';
import { isReason, isUnknownReason, outcomeOf } from './outcome.ts';
import type { AnyRecord } from './record.ts';

function record(path: string, data: object): AnyRecord {
  const empty = { headings: [], mentions: [], resolutions: [], actions: [], updates: [], examples: [], words: 0 };
  return { ...readPath(path), file: `content/${path}`, data, ...empty } as unknown as AnyRecord;
}

const rfc = (status: string, more: object = {}) => record('rfcs/0001-frames/index.mdx', { title: 'Frames', status, ...more });
const position = (name: string, outcome?: string) =>
  record(`rfcs/0001-frames/positions/${name}.mdx`, { title: name, ...(outcome && { outcome }) });
const decision = (number: number, date: string, more: object) =>
  record(`decisions/000${number}-it.mdx`, { title: 'It', date, status: 'in-force', ...more });

/** `declined by DR 3: b, before DR 1` */
function became(records: readonly AnyRecord[], lifecycle: Lifecycle = defaultLifecycle): string {
  const graph = buildGraph(records, { topics: {} });
  const outcome = outcomeOf(graph.find('position', '0001-frames/a')!, graph, { lifecycle });
  if (!outcome) return 'nothing is known';
  const by = outcome.what !== 'open' && outcome.by ? ` by DR ${outcome.by.number}` : '';
  const chosen =
    outcome.what === 'declined' && outcome.chosen.length > 0 ? `: ${outcome.chosen.map(({ data }) => data.title).join(', ')}` : '';
  const before = outcome.what === 'declined' && outcome.before ? `, before DR ${outcome.before.number}` : '';
  return outcome.what + by + chosen + before;
}

describe('a position', () => {
  test.each([
    ['of which nothing is said', [rfc('discussion'), position('a')], 'nothing is known'],
    ['that is open', [rfc('discussion'), position('a', 'open')], 'open'],
    [
      'that a decision adopts',
      [rfc('accepted'), position('a'), decision(1, '2015-01-01', { adopts: ['position:1/a'] })],
      'adopted by DR 1',
    ],
    [
      'beside one that a decision adopts',
      [rfc('accepted'), position('a'), position('b'), decision(1, '2015-01-01', { adopts: ['position:1/b'] })],
      'declined by DR 1: b',
    ],
    [
      'beside one that a decision would adopt, which is only proposed',
      [
        rfc('discussion'),
        position('a', 'open'),
        position('b'),
        decision(1, '2015-01-01', { status: 'proposed', adopts: ['position:1/b'] }),
      ],
      'open',
    ],
    [
      'that a later decision adopts after all',
      [
        rfc('accepted'),
        position('a', 'adopted'),
        position('b', 'declined'),
        decision(1, '2015-01-01', { adopts: ['position:1/b'] }),
        decision(2, '2016-01-01', { adopts: ['position:1/a'], supersedes: ['decision:1'] }),
      ],
      'adopted by DR 2',
    ],
    [
      'whose decision another replaced, which adopts another position',
      [
        rfc('accepted'),
        position('a', 'declined'),
        position('b'),
        decision(1, '2015-01-01', { adopts: ['position:1/a'] }),
        decision(2, '2016-01-01', { adopts: ['position:1/b'], supersedes: ['decision:1'] }),
      ],
      'declined by DR 2: b, before DR 1',
    ],
    [
      'whose decision a later one amends, which adopts another position too',
      [
        rfc('accepted'),
        position('a'),
        position('b'),
        decision(1, '2015-01-01', { adopts: ['position:1/a'] }),
        decision(2, '2016-01-01', { adopts: ['position:1/b'], amends: ['decision:1'] }),
      ],
      'adopted by DR 1',
    ],
    [
      'that neither of two decisions adopts, of which the second amends the first',
      [
        rfc('accepted'),
        position('a', 'declined'),
        position('b'),
        position('c'),
        decision(1, '2015-01-01', { adopts: ['position:1/b'] }),
        decision(2, '2016-01-01', { adopts: ['position:1/c'], amends: ['decision:1'] }),
      ],
      'declined by DR 2: b, c',
    ],
    [
      'whose decision was replaced by one that adopts nothing',
      [
        rfc('implemented'),
        position('a', 'adopted'),
        decision(1, '2015-01-01', { adopts: ['position:1/a'] }),
        decision(2, '2016-01-01', { supersedes: ['decision:1'] }),
      ],
      'adopted by DR 1',
    ],
    [
      'whose decision was replaced, and that says itself that it was declined',
      [
        rfc('implemented'),
        position('a', 'declined'),
        decision(1, '2015-01-01', { adopts: ['position:1/a'] }),
        decision(2, '2016-01-01', { decides: ['rfc:1'], supersedes: ['decision:1'] }),
      ],
      'declined by DR 2, before DR 1',
    ],
    [
      'beside one that a decision adopted which no longer applies',
      [rfc('implemented'), position('a'), position('b'), decision(1, '2015-01-01', { status: 'deprecated', adopts: ['position:1/b'] })],
      'declined by DR 1: b',
    ],
    [
      'declined by a decision that adopts no position',
      [rfc('accepted'), position('a', 'declined'), decision(1, '2015-01-01', { decides: ['rfc:1'] })],
      'declined by DR 1',
    ],
    ['on an RFC that was rejected', [rfc('rejected'), position('a', 'open')], 'declined'],
    ['on an RFC that was withdrawn', [rfc('withdrawn'), position('a')], 'declined'],
    [
      'on an RFC that was superseded while it was discussed',
      [rfc('discussion'), position('a'), record('rfcs/0002-new/index.mdx', { title: 'New', status: 'draft', supersedes: ['rfc:1'] })],
      'declined',
    ],
    [
      'on an RFC that was superseded after it was built',
      [rfc('implemented'), position('a'), record('rfcs/0002-new/index.mdx', { title: 'New', status: 'draft', supersedes: ['rfc:1'] })],
      'nothing is known',
    ],
    ['on an RFC that waits', [rfc('postponed'), position('a', 'open')], 'open'],
    ['that its own advocates gave up', [rfc('discussion'), position('a', 'declined')], 'declined'],
    [
      'that became part of another',
      [rfc('accepted'), position('a', 'merged'), position('b'), decision(1, '2015-01-01', { adopts: ['position:1/b'] })],
      'merged by DR 1',
    ],
    ['that says it was adopted, with no decision', [rfc('accepted'), position('a', 'adopted')], 'adopted'],
  ] satisfies [string, AnyRecord[], string][])('%s', (_, records, expected) => {
    expect(became(records)).toBe(expected);
  });

  test('on an RFC that was in use before it was retired is not declined for that', () => {
    const lifecycle: Lifecycle = {
      table: { label: 'On the table', explanation: 'x', phase: 'open', next: ['service', 'no'] },
      service: { label: 'In service', explanation: 'x', phase: 'done', next: ['retired'] },
      retired: { label: 'Retired', explanation: 'x', phase: 'closed', next: [] },
      no: { label: 'Turned down', explanation: 'x', phase: 'closed', next: [] },
    };
    expect(became([rfc('retired'), position('a')], lifecycle)).toBe('nothing is known');
    expect(became([rfc('no'), position('a')], lifecycle)).toBe('declined');
  });
});

test.each(['Too slow.', 'unknown', 'Слишком медленно', '太慢', 'None of the libraries could use it'])('“%s” is a reason', (text) => {
  expect(isReason(text)).toBe(true);
});

test.each(['-', '—', '?', '...', '42', 'n/a', 'N/A', 'none', 'TBD', 'declined'])('“%s” says nothing', (text) => {
  expect(isReason(text)).toBe(false);
});

test('that no one recorded a reason is one word', () => {
  expect(['unknown', 'Unknown', 'unknown.'].map(isUnknownReason)).toEqual([true, true, true]);
  expect(isUnknownReason('unknown to the people at the meeting')).toBe(false);
});

import { expect, test } from 'vitest';
import { actionsBySubject } from './action-subjects.ts';
import { takenActions } from './actions.ts';
import { buildGraph } from './graph.ts';
import { readPath } from './kinds.ts';
import type { AnyRecord } from './record.ts';
import { parseReference } from './reference.ts';

function record(path: string, data: object, more: object = {}): AnyRecord {
  const empty = { headings: [], mentions: [], resolutions: [], actions: [], updates: [], examples: [], words: 0 };
  return { ...readPath(path), file: `content/${path}`, data, ...empty, ...more } as unknown as AnyRecord;
}

/** What is said under a topic: references, and an action whose own words hold others. */
type Topic = { readonly says: readonly string[]; readonly resolved?: string; readonly action?: readonly string[] };

/** Minutes of a day; an action is called like its topic. */
function minutes(topics: Record<string, Topic>): AnyRecord {
  let at = 0;
  const mention = (section: string) => (written: string) => {
    at += 10;
    return { span: { start: at, end: at + 5 }, written, sentence: '', record: parseReference(written)!, section };
  };
  const mentions: ReturnType<ReturnType<typeof mention>>[] = [];
  const actions: object[] = [];
  const resolutions: object[] = [];
  for (const [section, { says, resolved, action }] of Object.entries(topics)) {
    if (resolved) resolutions.push({ id: `${section}-resolved`, section, decision: resolved });
    mentions.push(...says.map(mention(section)));
    if (!action) continue;
    const start = (at += 10);
    mentions.push(...action.map(mention(section)));
    at += 10;
    actions.push({ id: section, owners: ['ann-lee'], text: 'Do it.', span: { start, end: at }, section });
  }
  return record('meetings/2025-01-08.mdx', { status: 'held', present: [] }, { mentions, actions, resolutions });
}

const others = [
  record('rfcs/0001-errors/index.mdx', { title: 'Errors' }),
  record('rfcs/0001-errors/positions/results.mdx', { title: 'Results' }),
  record('rfcs/0002-logs/index.mdx', { title: 'Logs' }),
  record('decisions/0003-raise.mdx', { title: 'Raise' }),
  record('decisions/0004-use-results.mdx', { title: 'Use results', decides: ['rfc:1'], supersedes: ['decision:3'] }),
  record('decisions/0005-round.mdx', { title: 'Round', supersedes: ['decision:6'] }),
  record('decisions/0006-and-round.mdx', { title: 'And round', supersedes: ['decision:5'] }),
];

/** The records that have the actions of these minutes in their trails, as `id: topic, topic`. */
function shown(topics: Record<string, Topic>): string[] {
  const graph = buildGraph([minutes(topics), ...others], { topics: {} });
  const found = actionsBySubject(graph, takenActions(graph.all('meeting')), ['Any other business']);
  return [...found].map(([{ id }, actions]) => `${id}: ${actions.map(({ action }) => action.id).join(', ')}`);
}

test('an action is about what its own words name, whatever else its topic speaks of', () => {
  expect(shown({ review: { says: ['rfc:1'], action: ['rfc:2'] } })).toEqual(['0002-logs: review']);
});

test('one that names nothing is about what its topic speaks of', () => {
  expect(shown({ logs: { says: ['rfc:2'], action: [] }, weather: { says: [], action: [] } })).toEqual(['0002-logs: logs']);
});

test('a topic speaks of the decision that was resolved in it', () => {
  expect(shown({ errors: { says: [], resolved: 'decision:4', action: [] } })).toEqual(['0004-use-results: errors']);
});

test('a topic that speaks of two subjects says of neither that an action is about it', () => {
  expect(shown({ reports: { says: ['rfc:1', 'rfc:2'], action: [] } })).toEqual([]);
});

test('a position, the decision on an RFC and what it superseded are one subject with the RFC', () => {
  const says = ['position:1/results', 'decision:4', 'decision:3'];
  expect(shown({ errors: { says, action: [] } })).toEqual(['0001-errors: errors', '0004-use-results: errors', '0003-raise: errors']);
});

test('a routine topic is about nothing, but an action under it can be', () => {
  const aob = (action: string[]) => shown({ 'any-other-business': { says: ['rfc:1'], action } });
  expect(aob([])).toEqual([]);
  expect(aob(['rfc:2'])).toEqual(['0002-logs: any-other-business']);
});

test('decisions that supersede one another in a circle keep nobody waiting', () => {
  expect(shown({ round: { says: ['decision:5'], action: [] } })).toEqual(['0005-round: round']);
});

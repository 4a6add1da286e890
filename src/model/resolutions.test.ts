import { describe, expect, test } from 'vitest';
import { buildGraph } from './graph.ts';
import { readPath } from './kinds.ts';
import type { AnyRecord, DecisionRecord, Resolution } from './record.ts';
import { resolutionsIn } from './resolutions.ts';

function record(path: string, data: object, resolutions: Partial<Resolution>[] = []): AnyRecord {
  const body = { headings: [], mentions: [], actions: [], updates: [], examples: [], words: 0 };
  return { ...readPath(path), file: `content/${path}`, data, ...body, resolutions } as unknown as AnyRecord;
}

const decision = (number: number, made_in?: string) =>
  record(`decisions/000${number}-decision.mdx`, { title: `Decision ${number}`, date: '2015-02-11', ...(made_in && { made_in }) });
const minutes = (date: string, ...resolutions: Partial<Resolution>[]) => record(`meetings/${date}.mdx`, {}, resolutions);

/** The places of the resolutions that the first decision records, and whether each leads back to it. */
function shown(...records: AnyRecord[]): string[] {
  const graph = buildGraph(records, { topics: {} });
  const resolutions = resolutionsIn(graph);
  const first = graph.all('decision')[0] as DecisionRecord;
  return resolutions.of(first).map(({ meeting, resolution }) => {
    const back = resolutions.recordedBy(meeting, resolution).includes(first);
    return `${meeting.id}#${resolution.id}${back ? '' : ', which does not lead back'}`;
  });
}

describe('a decision records a resolution', () => {
  test('that names it', () => expect(shown(decision(1), minutes('2015-02-11', { id: 'so', decision: 'DR 1' }))).toEqual(['2015-02-11#so']));

  test('that it names as the place where it was made', () =>
    expect(shown(decision(1, 'meeting:2015-02-11#so'), minutes('2015-02-11', { id: 'so' }, { id: 'other' }))).toEqual(['2015-02-11#so']));

  test('that stands alone under the topic in which it was made', () =>
    expect(
      shown(decision(1, 'meeting:2015-02-11#tls'), minutes('2015-02-11', { id: 'so', section: 'tls' }, { id: 'other', section: 'opam' })),
    ).toEqual(['2015-02-11#so']));

  test('that stands alone in the meeting in which it was made', () =>
    expect(shown(decision(1, 'meeting:2015-02-11'), minutes('2015-02-11', { id: 'so', section: 'tls' }))).toEqual(['2015-02-11#so']));

  test('once, when both name each other', () =>
    expect(shown(decision(1, 'meeting:2015-02-11#so'), minutes('2015-02-11', { id: 'so', decision: 'decision:1' }))).toEqual([
      '2015-02-11#so',
    ]));

  test('of several meetings, oldest first', () =>
    expect(
      shown(
        decision(1, 'meeting:2015-02-11#so'),
        minutes('2015-02-11', { id: 'so' }),
        minutes('2015-01-28', { id: 'nearly', decision: 'DR 1' }),
      ),
    ).toEqual(['2015-01-28#nearly', '2015-02-11#so']));
});

describe('a decision records no resolution', () => {
  test('where several that name no decision stand under the topic', () =>
    expect(
      shown(decision(1, 'meeting:2015-02-11#tls'), minutes('2015-02-11', { id: 'so', section: 'tls' }, { id: 'or-so', section: 'tls' })),
    ).toEqual([]));

  test('where the only one names another decision', () =>
    expect(
      shown(decision(1, 'meeting:2015-02-11#tls'), decision(2), minutes('2015-02-11', { id: 'so', section: 'tls', decision: 'DR 2' })),
    ).toEqual([]));

  test('where nothing says so', () => expect(shown(decision(1), minutes('2015-02-11', { id: 'so' }))).toEqual([]));
});

test('a decision tells of each other meeting once in which it was resolved', () => {
  const graph = buildGraph(
    [
      decision(1, 'meeting:2015-02-11#so'),
      minutes('2015-02-11', { id: 'so' }),
      minutes('2015-01-28', { id: 'nearly', decision: 'DR 1' }, { id: 'and-again', decision: 'DR 1' }),
    ],
    { topics: {} },
  );
  const elsewhere = resolutionsIn(graph).elsewhere(graph.all('decision')[0] as DecisionRecord);
  expect(elsewhere.map(({ meeting, resolution }) => `${meeting.id}#${resolution.id}`)).toEqual(['2015-01-28#nearly']);
});

test('a resolution that several decisions record tells them by number', () => {
  const meeting = minutes('2015-02-11', { id: 'so', decision: 'DR 3' });
  const graph = buildGraph([decision(3), decision(1, 'meeting:2015-02-11#so'), meeting], { topics: {} });
  expect(
    resolutionsIn(graph)
      .recordedBy(meeting, { id: 'so' })
      .map(({ number }) => number),
  ).toEqual([1, 3]);
});

import { describe, expect, test } from 'vitest';
import { continuityOf, type Continuation } from './continuity.ts';
import { buildGraph } from './graph.ts';
import { readPath } from './kinds.ts';
import type { AnyRecord } from './record.ts';
import { parseReference } from './reference.ts';

const nowhere = { start: 0, end: 0 };

function record(path: string, data: object, more: object = {}): AnyRecord {
  const empty = { headings: [], mentions: [], resolutions: [], actions: [], updates: [], examples: [], words: 0 };
  return { ...readPath(path), file: `content/${path}`, data, ...empty, ...more } as unknown as AnyRecord;
}

/** Minutes of a day: headings, each with what is mentioned under it. */
function minutes(date: string, topics: Record<string, string[]>): AnyRecord {
  const slug = (text: string) => text.toLowerCase().replaceAll(' ', '-');
  const headings = Object.keys(topics).map((text, index) => ({ depth: 2, text, slug: slug(text), span: { start: index, end: index } }));
  const mentions = Object.entries(topics).flatMap(([text, references]) =>
    references.map((written) => ({ span: nowhere, written, sentence: '', record: parseReference(written)!, section: slug(text) })),
  );
  return record(`meetings/${date}.mdx`, { status: 'held', present: [] }, { headings, mentions });
}

const others = [
  record('rfcs/0001-errors/index.mdx', { title: 'Errors' }),
  record('rfcs/0001-errors/positions/results.mdx', { title: 'Results' }),
  record('rfcs/0002-logs/index.mdx', { title: 'Logs' }),
  record('decisions/0003-use-results.mdx', { title: 'Use results' }),
  record('projects/ssh-server.mdx', { title: 'Write an SSH server' }),
  record('people/ann-lee.yaml', { name: 'Ann Lee' }),
];

/** Every topic that has one, as `place: earlier | later`, with what they share. */
function shown(...meetings: AnyRecord[]): string[] {
  const graph = buildGraph([...meetings, ...others], { topics: { tls: { name: 'TLS', description: '' } } });
  const end = (topics: readonly Continuation[]) =>
    topics
      .map(({ meeting, heading, about }) => [`${meeting.id.slice(5)}#${heading.slug}`, ...about.map(({ id }) => id)].join(' '))
      .join(' + ') || '-';
  return [...continuityOf(graph, ['Any other business'])]
    .map(([place, { earlier, later }]) => `${place.slice(5)}: ${end(earlier)} | ${end(later)}`)
    .sort();
}

describe('a topic goes on', () => {
  test('under the same heading, in the nearest meetings before and after', () =>
    expect(
      shown(
        minutes('2015-03-11', { Releases: [] }),
        minutes('2015-01-14', { Releases: [] }),
        minutes('2015-02-11', { Other: [] }),
        minutes('2015-01-28', { Releases: [] }),
      ),
    ).toEqual([
      '01-14#releases: - | 01-28#releases',
      '01-28#releases: 01-14#releases | 03-11#releases',
      '03-11#releases: 01-28#releases | -',
    ]));

  test.each([
    ['an RFC', 'RFC 2', 'rfc:2', '0002-logs'],
    ['an RFC and one of its positions', 'RFC 1', 'position:1/results', '0001-errors'],
    ['a decision', 'DR 3', 'decision:3#why', '0003-use-results'],
    ['a project', 'project:ssh-server', 'project:ssh-server', 'ssh-server'],
  ])('where both speak of %s', (_, before, after, id) =>
    expect(shown(minutes('2015-01-14', { Before: [before] }), minutes('2015-01-28', { After: [after] }))).toEqual([
      `01-14#before: - | 01-28#after ${id}`,
      `01-28#after: 01-14#before ${id} | -`,
    ]),
  );

  test('where a resolution names the decision that the other speaks of', () => {
    const resolved = {
      ...minutes('2015-01-28', { After: [] }),
      resolutions: [{ id: 'so', section: 'after', decision: 'DR 3', text: 'So be it.' }],
    };
    expect(shown(minutes('2015-01-14', { Before: ['DR 3'] }), resolved as unknown as AnyRecord)[1]).toBe(
      '01-28#after: 01-14#before 0003-use-results | -',
    );
  });

  test('with each of its subjects where that goes on, and both ends agree', () => {
    const first = minutes('2015-01-14', { Errors: ['RFC 2', 'RFC 1', 'DR 3'] });
    expect(shown(first, minutes('2015-01-28', { One: ['RFC 2'], Two: ['DR 3', 'RFC 1'] }), minutes('2015-02-11', { Errors: [] }))).toEqual([
      '01-14#errors: - | 01-28#one 0002-logs + 01-28#two 0003-use-results 0001-errors + 02-11#errors',
      '01-28#one: 01-14#errors 0002-logs | -',
      '01-28#two: 01-14#errors 0003-use-results 0001-errors | -',
      '02-11#errors: 01-14#errors | -',
    ]);
  });

  test('under its heading alone, where the topic of the same heading speaks of the same RFC too', () =>
    expect(shown(minutes('2015-01-14', { Errors: ['RFC 1'] }), minutes('2015-01-28', { Errors: ['RFC 1'] }))[0]).toBe(
      '01-14#errors: - | 01-28#errors',
    ));

  test('in the topic of a meeting that speaks most often of an RFC, else in the first', () => {
    const first = minutes('2015-01-14', { Before: ['RFC 1'] });
    const later = (topics: Record<string, string[]>) => shown(first, minutes('2015-01-28', topics))[0];
    expect(later({ Passing: ['RFC 1'], Errors: ['RFC 1', 'RFC 1'] })).toBe('01-14#before: - | 01-28#errors 0001-errors');
    expect(later({ One: ['RFC 1'], Two: ['RFC 1'] })).toBe('01-14#before: - | 01-28#one 0001-errors');
  });

  test('from meeting to meeting until its subject is at an end, whatever else was talked about', () => {
    const meetings = [
      minutes('2015-01-14', { Errors: ['RFC 1'] }),
      minutes('2015-01-28', { Releases: ['RFC 1', 'RFC 2'] }),
      minutes('2015-02-11', { Releases: ['RFC 2'], Failing: ['RFC 1'] }),
    ];
    expect(shown(...meetings)).toEqual([
      '01-14#errors: - | 01-28#releases 0001-errors',
      '01-28#releases: 01-14#errors 0001-errors | 02-11#releases + 02-11#failing 0001-errors',
      '02-11#failing: 01-28#releases 0001-errors | -',
      '02-11#releases: 01-28#releases | -',
    ]);
  });
});

describe('a topic does not go on', () => {
  test('where only people, topics, meetings or things on the forge are shared', () => {
    const references = ['@ann-lee', 'topic:tls', 'meeting:2015-01-14', 'person:ann-lee'];
    expect(shown(minutes('2015-01-14', { Before: references }), minutes('2015-01-28', { After: references }))).toEqual([]);
  });

  test('under a heading that is routine, nor from or to it', () =>
    expect(
      shown(
        minutes('2015-01-14', { 'Any other business': ['RFC 1'] }),
        minutes('2015-01-28', { 'Any other business': [], Errors: ['RFC 1'] }),
      ),
    ).toEqual([]));

  test('in the same meeting', () => expect(shown(minutes('2015-01-14', { One: ['RFC 1'], Two: ['RFC 1'] }))).toEqual([]));

  test('with what is said before the first heading', () => {
    const opening = record('meetings/2015-01-14.mdx', {}, { mentions: [{ span: nowhere, record: parseReference('RFC 1')! }] });
    expect(shown(opening, minutes('2015-01-28', { Errors: ['RFC 1'] }))).toEqual([]);
  });
});

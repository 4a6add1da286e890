import { expect, test } from 'vitest';
import { buildGraph } from './graph.ts';
import { readPath } from './kinds.ts';
import type { AnyRecord } from './record.ts';
import { parseReference } from './reference.ts';
import { topicTimelines } from './topic-timeline.ts';

const config = { topics: { errors: { name: 'Errors', description: '' }, logs: { name: 'Logs', description: '' } } };

function record(path: string, data: object, more: object = {}): AnyRecord {
  const body = { headings: [], mentions: [], resolutions: [], actions: [], updates: [], examples: [], words: 0 };
  return { ...readPath(path), file: `content/${path}`, data, ...body, ...more } as unknown as AnyRecord;
}

function minutes(date: string, topics: Record<string, string[]>, opening: string[] = [], resolutions: object[] = []): AnyRecord {
  const headings = Object.keys(topics).map((text, index) => ({ depth: 2, text, slug: text, span: { start: index, end: index } }));
  const mention = (written: string, section?: string) => ({
    span: { start: 0, end: 0 },
    sentence: `${written} is spoken of.`,
    record: parseReference(written)!,
    ...(section && { section }),
  });
  const mentions = Object.entries(topics).flatMap(([text, references]) => references.map((written) => mention(written, text)));
  return record(`meetings/${date}.mdx`, {}, { headings, mentions: [...opening.map((each) => mention(each)), ...mentions], resolutions });
}

const rfc = record('rfcs/0001-errors/index.mdx', { title: 'Errors', created: '2015-02-11', topics: ['errors'] });
const position = record('rfcs/0001-errors/positions/results.mdx', { title: 'Results' });
const decision = record('decisions/0003-results.mdx', { title: 'Results', date: '2015-02-11', topics: ['errors', 'logs'] });
const project = record('projects/logger.mdx', { title: 'Write a logger', last_reviewed: '2015-06-01', topics: ['logs'] });
const plain = record('projects/static-site.mdx', { title: 'Serve a site', last_reviewed: '2015-06-01' });

function timeline(topic: string, ...meetings: AnyRecord[]): string[] {
  const entries = topicTimelines(buildGraph([plain, project, decision, position, rfc, ...meetings], config)).get(topic) ?? [];
  return entries.map(({ record: { id }, heading, sentence }) =>
    [id, heading && `#${heading.slug}`, sentence && `: ${sentence}`].filter(Boolean).join(''),
  );
}

test('records and the sections of minutes that speak of a topic stand in the order of time', () =>
  expect(timeline('errors', minutes('2015-03-11', { late: ['topic:errors'] }), minutes('2015-01-14', { early: ['RFC 1'] }))).toEqual([
    '2015-01-14#early: RFC 1 is spoken of.',
    '0001-errors',
    '0003-results',
    '2015-03-11#late: topic:errors is spoken of.',
  ]));

test('on one day the RFC comes first, then the decision, then the minutes in the order of their text', () =>
  expect(timeline('errors', minutes('2015-02-11', { first: ['DR 3'], second: ['RFC 1'] }))).toEqual([
    '0001-errors',
    '0003-results',
    '2015-02-11#first: DR 3 is spoken of.',
    '2015-02-11#second: RFC 1 is spoken of.',
  ]));

test('a section that speaks of a topic several times comes once, with what it says first', () =>
  expect(timeline('logs', minutes('2015-01-14', { one: ['project:logger', 'DR 3', 'topic:logs'] }))).toEqual([
    '2015-01-14#one: project:logger is spoken of.',
    '0003-results',
    'logger',
  ]));

test('a position counts as its RFC, and a resolution as the decision that it led to', () => {
  expect(timeline('errors', minutes('2015-01-14', { one: ['position:1/results'] }))).toContain(
    '2015-01-14#one: position:1/results is spoken of.',
  );
  const resolved = minutes('2015-01-14', { one: [] }, [], [{ id: 'so', section: 'one', decision: 'DR 3', text: 'So be it.' }]);
  expect(timeline('logs', resolved)).toContain('2015-01-14#one: So be it.');
});

test('minutes that speak of a topic before their first heading count as a whole', () =>
  expect(timeline('errors', minutes('2015-01-14', {}, ['RFC 1']))).toContain('2015-01-14: RFC 1 is spoken of.'));

test('people, meetings and records of other topics bring nothing in', () =>
  expect(timeline('logs', minutes('2015-01-14', { one: ['RFC 1', '@ann-lee', 'meeting:2015-02-11', 'project:static-site'] }))).toEqual([
    '0003-results',
    'logger',
  ]));

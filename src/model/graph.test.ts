import { describe, expect, test } from 'vitest';
import { buildGraph, frontMatterReferences, referenceTarget } from './graph.ts';
import { readPath } from './kinds.ts';
import type { AnyRecord, Heading, Mention } from './record.ts';
import { parseReference } from './reference.ts';

const config = { topics: { errors: { name: 'Errors', description: 'How things fail.' } } };
const nowhere = { start: 0, end: 0 };

type Body = { headings?: string[]; mentions?: [reference: string, sentence: string, section?: string][]; actions?: string[] };

/** A record at a path below `content/`, with just the facts that the graph looks at. */
function record(path: string, data: object, { headings = [], mentions = [], actions = [] }: Body = {}): AnyRecord {
  const heading = (text: string): Heading => ({
    depth: 2,
    text,
    slug: text.toLowerCase().replaceAll(' ', '-'),
    span: nowhere,
    empty: false,
  });
  const mention = ([written, sentence, section]: [string, string, string?]): Mention => ({
    span: nowhere,
    written,
    sentence,
    record: parseReference(written)!,
    ...(section && { section }),
  });
  return {
    ...readPath(path),
    file: `content/${path}`,
    data,
    headings: headings.map(heading),
    mentions: mentions.map(mention),
    resolutions: [],
    actions: actions.map((id) => ({ id, owners: [], span: nowhere, text: '' })),
    updates: [],
    examples: [],
    words: 0,
  } as unknown as AnyRecord;
}

const rfc = record('rfcs/0001-error-handling/index.mdx', { title: 'Error handling', created: '2015-01-28' });
const exceptions = record(
  'rfcs/0001-error-handling/positions/exceptions.mdx',
  { title: 'Exceptions' },
  { mentions: [['rfc:1', 'RFC 1 asks.']] },
);
const february = record(
  'meetings/2015-02-11.mdx',
  {},
  {
    headings: ['Error handling RFC', 'TLS merge progress'],
    actions: ['merge-patch'],
    mentions: [
      ['rfc:1', 'It is RFC 1.', 'error-handling-rfc'],
      ['rfc:1', 'RFC 1 again.', 'error-handling-rfc'],
      ['rfc:1', 'TLS waits for RFC 1.', 'tls-merge-progress'],
    ],
  },
);
const october = record('meetings/2015-10-28.mdx', {}, { mentions: [['rfc:1', 'RFC 1 is undecided.']] });
const calls = record('decisions/0001-call-on-wednesdays.mdx', { title: 'Call on Wednesdays', date: '2014-11-12' });
const irc = record('decisions/0002-meet-on-irc.mdx', { title: 'Meet on IRC', date: '2016-05-01', supersedes: ['decision:1'] });
const results = record('decisions/0003-results.mdx', {
  title: 'Results',
  date: '2017-02-23',
  decides: ['RFC 1'],
  adopts: ['position:1/exceptions'],
  made_in: 'meeting:2015-02-11#error-handling-rfc',
});
const records = [results, october, rfc, irc, february, exceptions, calls];
const graph = buildGraph(records, config);

const resolve = (text: string) => graph.resolve(parseReference(text)!);

describe('a reference leads', () => {
  test.each([
    ['RFC 1', 'Error handling', '/rfcs/0001-error-handling/'],
    ['position:1/exceptions', 'Exceptions', '/rfcs/0001-error-handling/positions/exceptions/'],
    ['DR 2', 'Meet on IRC', '/decisions/0002-meet-on-irc/'],
    ['meeting:2015-02-11', 'Meeting of 11 February 2015', '/meetings/2015-02-11/'],
    ['meeting:2015-02-11#tls-merge-progress', 'Meeting of 11 February 2015', '/meetings/2015-02-11/#tls-merge-progress'],
    ['meeting:2015-02-11#merge-patch', 'Meeting of 11 February 2015', '/meetings/2015-02-11/#merge-patch'],
    ['topic:errors', 'Errors', '/topics/errors/'],
  ])('from %s to %s', (text, title, address) => expect(resolve(text)).toMatchObject({ title, address }));
});

describe('a reference that leads nowhere', () => {
  test.each([
    ['meeting:2015-02-12', 'target', 'meeting:2015-02-11'],
    ['position:1/exeptions', 'target', 'position:1/exceptions'],
    ['topic:error', 'target', 'topic:errors'],
    ['meeting:2015-02-11#tls-merge-progres', 'section', 'meeting:2015-02-11#tls-merge-progress'],
    ['meeting:2015-02-11#merge-pach', 'section', 'meeting:2015-02-11#merge-patch'],
  ])('%s is missing its %s, and %s is offered', (text, missing, suggestion) => expect(resolve(text)).toEqual({ missing, suggestion }));

  test.each(['RFC 9', 'DR 4', 'topic:constructor', '@nobody'])('%s gets no suggestion, since nothing is near', (text) =>
    expect(resolve(text)).toEqual({ missing: 'target' }),
  );
});

describe('backlinks', () => {
  const told = (of: AnyRecord) => graph.backlinks(of).map(({ from, heading, sentence }) => [from.id, heading, sentence]);

  test('are one a section, newest first, with the first sentence that says it', () => {
    expect(told(rfc)).toEqual([
      ['0003-results', undefined, undefined],
      ['2015-10-28', undefined, 'RFC 1 is undecided.'],
      ['2015-02-11', 'Error handling RFC', 'It is RFC 1.'],
      ['2015-02-11', 'TLS merge progress', 'TLS waits for RFC 1.'],
    ]);
  });

  test('leave out the positions of an RFC, in both directions', () => {
    expect(graph.backlinks(rfc).map(({ from }) => from)).not.toContain(exceptions);
    expect(told(exceptions)).toEqual([['0003-results', undefined, undefined]]);
  });

  test('tell a decision from an RFC of the same number and name', () => {
    const decision = record('decisions/0001-error-handling.mdx', { date: '2017-02-23' }, { mentions: [['rfc:1', 'It settles RFC 1.']] });
    expect(buildGraph([rfc, decision], config).backlinks(rfc)).toMatchObject([{ sentence: 'It settles RFC 1.' }]);
  });

  test('prefer a sentence to the front matter that says the same', () => {
    const decision = record(
      'decisions/0004-x.mdx',
      { date: '2017-02-23', decides: ['rfc:1'] },
      { mentions: [['rfc:1', 'It settles RFC 1.']] },
    );
    expect(buildGraph([rfc, decision], config).backlinks(rfc)).toEqual([{ from: decision, sentence: 'It settles RFC 1.' }]);
  });

  test('do not count a record that mentions itself', () => {
    const self = record('meetings/2015-01-14.mdx', {}, { mentions: [['meeting:2015-01-14', 'This call.']] });
    expect(buildGraph([self], config).backlinks(self)).toEqual([]);
  });
});

describe('relations', () => {
  test('a decision is superseded by the one whose front matter says so', () => {
    expect(graph.supersededBy(calls)).toEqual([irc]);
    expect(graph.supersededBy(irc)).toEqual([]);
  });

  test('an RFC knows its decisions and its positions', () => {
    if (rfc.kind !== 'rfc') throw new Error('the RFC is no RFC');
    expect(graph.decisionsOn(rfc)).toEqual([results]);
    expect(graph.positionsOf(rfc)).toEqual([exceptions]);
  });

  test('an amended RFC knows what amends it', () => {
    const amending = record('rfcs/0002-more/index.mdx', { title: 'More', created: '2016-01-01', amends: ['rfc:1'] });
    expect(buildGraph([rfc, amending], config).amendedBy(rfc)).toEqual([amending]);
  });

  test('records are found by id and listed by number, whatever order they were read in', () => {
    expect(graph.find('decision', '0003-results')).toBe(results);
    expect(graph.find('decision', '0009-none')).toBeUndefined();
    expect(graph.all('decision')).toEqual([calls, irc, results]);
    expect(graph.all('project')).toEqual([]);
  });

  test('references in front matter come with their key and their place in its list', () => {
    expect(frontMatterReferences(results).map(([field, reference, index]) => [field, reference.target, index])).toEqual([
      ['decides', '1', 0],
      ['adopts', '1/exceptions', 0],
      ['made_in', '2015-02-11', undefined],
    ]);
    expect(records.map(referenceTarget)).toEqual(['3', '2015-10-28', '1', '2', '2015-02-11', '1/exceptions', '1']);
  });
});

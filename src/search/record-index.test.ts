import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWrittenAsName, recordsNamed, type RecordIndex } from './record-index.ts';

/** A community that calls its RFCs design notes and its decisions rulings. */
const index: RecordIndex = {
  kinds: [
    ['rfc', ['rfc', 'rfcs', 'design note', 'design notes', 'dn']],
    ['position', ['position', 'positions']],
    ['decision', ['decision', 'decisions', 'ruling', 'dr']],
    ['meeting', ['meeting', 'meetings', 'minutes']],
    ['project', ['project', 'projects']],
    ['person', ['person', 'people']],
  ],
  states: ['Open', 'In force'],
  topics: ['Power'],
  records: [
    [0, '0001-daily-means', 'RFC 1 · Send one mean a day', 0, [0], ['2024-09-02']],
    [0, '0012-mast-height', 'RFC 12 · C++ on the mast', 0, [], ['2025-03-04']],
    [1, '0012-mast-height/tall', 'Ten metres · on RFC 12', 0, [], []],
    [2, '0001-one-line', 'DR 1 · One line a day', 1, [], ['2025-03-04']],
    [2, '0014-results', 'DR 14 · Results', 1, [], ['2025-04-01']],
    [3, '2025-03-04', 'Meeting of 4 March 2025', -1, [], ['2025-03-04']],
    [3, '2025-03-04-security', 'Meeting of 4 March 2025 (security)', -1, [], ['2025-03-04']],
    [3, '2025-03-30', 'Meeting of 30 March – 2 April 2025', -1, [], ['2025-03-30', '2025-04-02']],
    [4, 'archive-reader', 'Read the archive', 0, [], ['2025-03-04']],
    [5, 'ilze-kalnina', 'Ilze Kalniņa', -1, [], [], ['ilzek']],
    [5, 'marten-saar', 'Märten Saar', -1, [], [], ['Marten']],
    [5, 'noor-haddad', 'Noor Haddad', -1, [], []],
    [5, 'jose-saar', "José O'Saar Ħ", -1, [], []],
  ],
};
const addresses = (query: string, wanted = {}) => recordsNamed(index, query, wanted).map(({ address }) => address.replace(/^\/|\/$/g, ''));

describe('a number is read in any spelling', () => {
  const rfc = 'rfcs/0001-daily-means';
  test.each([
    ...['RFC 1', 'rfc 1', 'RFC-1', 'rfc-0001', 'rfc0001', 'RFC1', 'RFC #1', 'rfc#01', 'RFC: 1', 'rfc:1', 'rfc/1', '/rfc/1/', 'RFC_1'],
    ...[
      'RFC no. 1',
      'RFC number 1',
      ' rfc  001 ',
      '“RFC 1”',
      '(RFC 1)',
      'RFC 1?',
      'RFC 1.',
      'design note 1',
      'Design  Note 0001',
      'DN1',
      'dn-1',
    ],
    ...['RFC 1: Send one mean a day', 'RFC 1 · Send one mean a day', '0001-daily-means', 'rfc-0001-daily-means', 'rfcs/0001-daily-means'],
    ...['https://heron.example/records/rfcs/0001-daily-means/#why', 'content/rfcs/0001-daily-means/index.md', 'RFC\u00a01', 'ＲＦＣ １'],
  ])('%s', (query) => expect(addresses(query)[0]).toBe(rfc));

  test.each([
    'DR 14',
    'dr14',
    'DR-0014',
    'decision 14',
    'Decision #14',
    'decisions/14',
    'ruling 14',
    'Ruling14',
    'decision:14',
    'dr 14 results',
  ])('%s', (query) => expect(addresses(query)).toEqual(['decisions/0014-results']));

  test.each(['1', '01', '0001', '#1', 'no. 1', 'nr 1'])('alone: %s', (query) =>
    expect(addresses(query)).toEqual([rfc, 'decisions/0001-one-line']),
  );

  test.each(['99', 'RFC 99', 'RFC', 'rfcs', '0', 'RFC 1x', 'RFC 1.2', 'RFC', 'dry 1', '1 day', 'meeting 1', '1234567890123'])(
    'no number of a record: %s',
    (query) => expect(addresses(query)).toEqual([]),
  );
});

describe('a day names its meetings, then what else is of that day', () => {
  test.each(['2025-03-04', '4 March 2025', 'Mar 4, 2025', '04.03.2025', '4 march'])('%s', (query) =>
    expect(addresses(query)).toEqual([
      'meetings/2025-03-04',
      'meetings/2025-03-04-security',
      'rfcs/0012-mast-height',
      'decisions/0001-one-line',
    ]),
  );
  test.each(['meeting of 4 March 2025', 'minutes 2025-03-04', 'meetings/2025-03-04', 'Meeting from the 4th of March 2025'])('%s', (query) =>
    expect(addresses(query).slice(0, 2)).toEqual(['meetings/2025-03-04', 'meetings/2025-03-04-security']),
  );
  test('a day in the middle of a meeting', () =>
    expect(addresses('1 April 2025')).toEqual(['meetings/2025-03-30', 'decisions/0014-results']));
  test('a month', () => expect(addresses('minutes of March 2025')).toHaveLength(3));
  test('a meeting by its name', () => expect(addresses('meeting:2025-03-04-security')).toEqual(['meetings/2025-03-04-security']));
  test('a decision of that day', () => expect(addresses('decision of 4 March 2025')).toEqual(['decisions/0001-one-line']));
});

describe('a person is found by name and handle', () => {
  test.each([
    'Ilze Kalniņa',
    'ilze kalnina',
    'Kalnina, Ilze',
    'KALNIŅA',
    'ilze',
    'I. Kalniņa',
    'kalnina il',
    '@ilze-kalnina',
    '@ilzek',
    'ilzek',
    '@ilz',
    'person:ilze-kalnina',
    'person Ilze Kalnina',
    'people/ilze-kalnina',
    'ilze-kalnina',
  ])('%s', (query) => expect(addresses(query)).toEqual(['people/ilze-kalnina']));
  test('several of one name', () => expect(addresses('saar')).toEqual(['people/marten-saar', 'people/jose-saar']));
  test('names with apostrophes and letters of their own', () => expect(addresses('jose o’saar h')).toEqual(['people/jose-saar']));
  test.each(['il', 'a', 'means', 'ilze saar', 'I K'])('no person: %s', (query) => expect(addresses(query)).toEqual([]));
  test('where only people are wanted, the beginning of a name is enough, and nothing gives all', () => {
    expect(addresses('noo', { kind: 'person' })).toEqual(['people/noor-haddad']);
    expect(addresses('', { kind: 'person' })).toHaveLength(4);
    expect(addresses('', {})).toEqual([]);
  });
});

test('whatever is called exactly so is named, by its title or its file', () => {
  expect(addresses('one line a day')).toEqual(['decisions/0001-one-line']);
  expect(addresses('archive-reader')).toEqual(['projects/archive-reader']);
  expect(addresses('project: Read the archive')).toEqual(['projects/archive-reader']);
  expect(addresses('position:12/tall')).toEqual(['rfcs/0012-mast-height/positions/tall']);
  expect(addresses('ten metres')).toEqual(['rfcs/0012-mast-height/positions/tall']);
  expect(addresses('a day')).toEqual([]);
});

test('records are narrowed as texts are', () => {
  expect(addresses('1', { kind: 'decision' })).toEqual(['decisions/0001-one-line']);
  expect(addresses('1', { state: 'Open', topic: 'Power', year: '2024' })).toEqual(['rfcs/0001-daily-means']);
  expect(addresses('1', { topic: 'Housing' })).toEqual([]);
});

test('a query that ought to name a record is told from words', () => {
  for (const query of ['RFC 99', '@nobody', '2031-01-01', 'person:nobody']) expect(isWrittenAsName(index, query)).toBe(true);
  for (const query of ['error handling', '99', 'C++', '']) expect(isWrittenAsName(index, query)).toBe(false);
});

test('any query is read, quickly, and names nothing twice', () => {
  const parts = fc.constantFrom('RFC', ' ', '1', '0', '-', '#', '@', 'feb', '2015', '/', ':', 'of the ', '!', 'é', '\u0000', '<b>', '((');
  const query = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(parts, { maxLength: 400 }).map((each) => each.join('')),
  );
  fc.assert(
    fc.property(query, (text) => {
      const found = addresses(text);
      expect(new Set(found).size).toBe(found.length);
    }),
  );
});

import { describe, expect, test } from 'vitest';
import { findMentions, isReferenceUrl, parseForgeReference, parseReference, referenceTo, writeReference } from './reference.ts';

const written = (prose: string) => findMentions(prose).map(({ text }) => text);

describe('one reference', () => {
  test.each([
    ['RFC 1', { kind: 'rfc', target: '1' }],
    ['RFC-0001', { kind: 'rfc', target: '1' }],
    ['rfc:1', { kind: 'rfc', target: '1' }],
    ['rfc:0001', { kind: 'rfc', target: '1' }],
    ['rfc:0001#the-proposal', { kind: 'rfc', target: '1', section: 'the-proposal' }],
    ['DR 3', { kind: 'decision', target: '3' }],
    ['DR-0012', { kind: 'decision', target: '12' }],
    ['decision:3', { kind: 'decision', target: '3' }],
    ['@thomas-leonard', { kind: 'person', target: 'thomas-leonard' }],
    ['person:thomas-leonard', { kind: 'person', target: 'thomas-leonard' }],
    ['meeting:2015-02-11', { kind: 'meeting', target: '2015-02-11' }],
    ['meeting:2015-02-11#tls-merge-progress', { kind: 'meeting', target: '2015-02-11', section: 'tls-merge-progress' }],
    ['meeting:2015-02-11-tls-review', { kind: 'meeting', target: '2015-02-11-tls-review' }],
    ['meeting:2015-02-11-2#keys', { kind: 'meeting', target: '2015-02-11-2', section: 'keys' }],
    ['position:1/exceptions', { kind: 'position', target: '1/exceptions' }],
    ['position:0001/exceptions', { kind: 'position', target: '1/exceptions' }],
    ['project:syslog-unikernel', { kind: 'project', target: 'syslog-unikernel' }],
    ['topic:tls', { kind: 'topic', target: 'tls' }],
  ])('%s is read', (text, reference) => {
    expect(parseReference(text)).toEqual(reference);
  });

  test.each([
    'rfc 1',
    'RFC1',
    'RFC 12345',
    'rfc:one',
    'meeting:2015-2-11',
    'meeting:2015-02-11-',
    'meeting:2015-02-11 security',
    'meeting:2015-02-11/security',
    'meeting:security',
    'position:exceptions',
    'https://example.org',
    'decison:3',
    '@',
    '',
  ])('%s is none', (text) => expect(parseReference(text)).toBeUndefined());

  test('a section may hold letters beyond ASCII, plain or percent-encoded', () => {
    const reference = { kind: 'meeting', target: '2015-02-11', section: 'bitcoin-piñata' };
    expect(parseReference('meeting:2015-02-11#bitcoin-piñata')).toEqual(reference);
    expect(parseReference('meeting:2015-02-11#bitcoin-pi%C3%B1ata')).toEqual(reference);
  });

  test('a percent sign that encodes nothing is taken as it stands', () => {
    expect(parseReference('rfc:1#100%')).toEqual({ kind: 'rfc', target: '1', section: '100%' });
  });

  test('writing and reading again gives the same reference', () => {
    for (const text of ['rfc:1', 'position:1/exceptions', 'meeting:2015-02-11#tls'])
      expect(writeReference(parseReference(text)!)).toBe(text);
  });

  test('an address with a scheme of the record is recognised even when it is malformed', () => {
    expect(isReferenceUrl('rfc:one')).toBe(true);
    expect(isReferenceUrl('https://example.org/rfc:1')).toBe(false);
  });
});

describe('references to the forge', () => {
  test.each([
    ['mirage/mirage#357', { repository: 'mirage/mirage', number: 357 }],
    ['#274', { number: 274 }],
    ['mirage/mirage@4e3a99e', { repository: 'mirage/mirage', commit: '4e3a99e' }],
    ['group/sub/name!7', { repository: 'group/sub/name', number: 7, form: 'pull-request' }],
    ['group/sub/name#7', { repository: 'group/sub/name', number: 7 }],
  ])('%s is read', (text, reference) => expect(parseForgeReference(text)).toEqual(reference));

  test.each(['mirage#357', '@4e3a99e', 'mirage/mirage@main', '#abc', '!7', '#1234567890'])('%s is none', (text) =>
    expect(parseForgeReference(text)).toBeUndefined(),
  );
});

describe('mentions in prose', () => {
  test('every short form is found, in order, with its place', () => {
    const prose = 'RFC 1, DR-3 (by @thomas-leonard): see mirage/mirage#357, #274 and mirage/mirage@4e3a99e.';
    expect(written(prose)).toEqual(['RFC 1', 'DR-3', '@thomas-leonard', 'mirage/mirage#357', '#274', 'mirage/mirage@4e3a99e']);
    for (const { start, end, text } of findMentions(prose)) expect(prose.slice(start, end)).toBe(text);
  });

  test('a mention may be quoted, bracketed, possessive or at the end of a sentence', () => {
    expect(written('“RFC 1” (DR 3) @thomas-leonard’s [#274]. RFC 2?')).toEqual(['RFC 1', 'DR 3', '@thomas-leonard', '#274', 'RFC 2']);
  });

  test('a line may break between RFC and its number, and a no-break space may stand there', () => {
    const one = { kind: 'rfc', target: '1' };
    for (const prose of ['see RFC\n1 there', 'see RFC\r\n1 there', 'see RFC\u00a01 there'])
      expect(findMentions(prose)).toMatchObject([{ record: one }]);
  });

  test.each([
    'write to anil@recoil.org',
    'write to thomas@example-host.org now',
    'https://github.com/mirage/mirage#357',
    'https://example.org/@thomas-leonard',
    'https://example.org/?q=RFC 1x',
    'the package @astrojs/mdx',
    'npm install @shikijs/transformers',
    'opam install tls@0.4.0',
    'C#7 and F#4',
    'the colour #ff0000',
    'Seven!7',
    'either/or!',
    'RFC 12345',
    'RFCs 1 and 2',
    'XRFC 1',
    'RFC 1.5',
    'path/to/file/RFC-1.txt',
    'issue &#39; entity',
    '@Thomas',
    '@thomas_leonard',
  ])('nothing is found in: %s', (prose) => expect(written(prose)).toEqual([]));
});

describe('references in front matter', () => {
  const schema = referenceTo('rfc', 'rfc:1');

  test('both forms of the right kind are taken', () => {
    expect(schema.safeParse('rfc:1').success).toBe(true);
    expect(schema.safeParse('RFC 1').success).toBe(true);
  });

  test.each(['decision:1', 'error handling', 1])('%s is answered with an example', (value) => {
    expect(schema.safeParse(value).error?.issues[0]?.message).toBe('a reference like rfc:1');
  });
});

/** `npm run renumber`: what lies where afterwards, and what is refused. Which references change is tested beside the code. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renumber } from '../../src/cli/renumber.ts';
import { makeRecordFolder, type RecordFolder } from './record-folder.ts';

const rfc = (title: string, body: string) =>
  `---\ntitle: ${title}\nstatus: draft\nauthors: [bo]\ncreated: 2016-01-20\nsummary: Text.\ntopics: [errors]\n---\n\n${body}\n`;
const files = {
  'content/people/bo.yaml': 'name: Bo\n',
  'content/rfcs/0007-errors/index.mdx': rfc('Errors', 'This is RFC 7, with `RFC 7` in code.'),
  'content/rfcs/0007-errors/positions/none.mdx': '---\ntitle: None\nsummary: Text.\nadvocates: [bo]\n---\n\nSee [the RFC](rfc:7).\n',
  'content/rfcs/0007-errors/notes.txt': 'RFC 7',
  'content/rfcs/0008-storage/index.mdx': `\ufeff${rfc('Storage', 'Follows RFC 7.').replaceAll('\n', '\r\n')}`,
  'content/decisions/0007-store.mdx':
    '---\ntitle: Store\ndate: 2016-02-01\nstatus: proposed\nsummary: Text.\ntopics: []\ndecides: [rfc:7]\n---\n\n## Context\n\nText.\n\n## Decision\n\nText.\n\n## Consequences\n\nText.\n',
};

let record: RecordFolder;
let out = '';
let err = '';

beforeEach(() => {
  record = makeRecordFolder(files);
  [out, err] = ['', ''];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void (out += `${line}\n`));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void (err += `${line}\n`));
});
afterEach(() => {
  vi.restoreAllMocks();
  record.remove();
});

const run = (typed: string, number: string, kind?: 'rfc' | 'decision') =>
  renumber(record.root, { record: typed, number, ...(kind && { kind }) });

test('an RFC moves with its folder, and everything that refers to it follows', async () => {
  expect(await run('0007', '0012'), err).toBe(0);
  expect(record.content()).toEqual({
    'content/people/bo.yaml': files['content/people/bo.yaml'],
    'content/rfcs/0012-errors/index.mdx': rfc('Errors', 'This is RFC 12, with `RFC 7` in code.'),
    'content/rfcs/0012-errors/positions/none.mdx': files['content/rfcs/0007-errors/positions/none.mdx'].replace('rfc:7', 'rfc:12'),
    'content/rfcs/0012-errors/notes.txt': 'RFC 7',
    'content/rfcs/0008-storage/index.mdx': files['content/rfcs/0008-storage/index.mdx'].replace('RFC 7', 'RFC 12'),
    'content/decisions/0007-store.mdx': files['content/decisions/0007-store.mdx'].replace('rfc:7', 'rfc:12'),
  });
  expect(out).toContain('moved content/rfcs/0007-errors to content/rfcs/0012-errors\n');
  expect(out).toContain('changed content/rfcs/0012-errors/positions/none.mdx: 1 reference\n');
});

test('git sees the move', async () => {
  record.git('init', '--quiet');
  record.git('add', '.');
  expect(await run('rfc:7', '12'), err).toBe(0);
  expect(record.git('ls-files', 'content/rfcs')).toContain('content/rfcs/0012-errors/positions/none.mdx');
  expect(record.git('ls-files', 'content/rfcs')).not.toContain('0007');
});

test('what it rewrote is staged with the move, but for files that somebody is at work on', async () => {
  record.git('init', '--quiet');
  record.git('add', '.');
  record.write('content/decisions/0007-store.mdx', `${files['content/decisions/0007-store.mdx']}Unfinished.\n`);
  expect(await run('rfc:7', '12'), err).toBe(0);
  expect(record.git('diff', '--name-only').trim()).toBe('content/decisions/0007-store.mdx');
  expect(out).toContain('Next:\n  1. npm run check\n  2. git add -- content/decisions/0007-store.mdx\n');
});

test.each<[string, 'rfc' | 'decision' | undefined, string]>([
  ['7', undefined, 'content/rfcs/0009-errors'],
  ['7', 'decision', 'content/decisions/0009-store.mdx'],
  ['RFC 7', undefined, 'content/rfcs/0009-errors'],
  ['DR-0007', undefined, 'content/decisions/0009-store.mdx'],
  ['decision:7', undefined, 'content/decisions/0009-store.mdx'],
  ['0007-store', undefined, 'content/decisions/0009-store.mdx'],
  ['content/decisions/0007-store.mdx', undefined, 'content/decisions/0009-store.mdx'],
  ['content\\rfcs\\0007-errors\\', undefined, 'content/rfcs/0009-errors'],
  ['./content/rfcs/0007-errors/index.mdx', undefined, 'content/rfcs/0009-errors'],
])('%s (%s) is found and becomes %s', async (typed, kind, place) => {
  expect(await run(typed, '9', kind), err).toBe(0);
  expect(out).toContain(` to ${place}\n`);
});

test.each([
  ['12', '13', 'there is no RFC or decision `12` here'],
  ['7', '8', 'number 0008 is taken by content/rfcs/0008-storage'],
  ['7', '7', 'number 0007 is taken by content/rfcs/0007-errors'],
  ['7', '0', '`0` is not a number between 1 and 9999'],
  ['7', '12345', '`12345` is not a number between 1 and 9999'],
])('%s to %s is refused: %s', async (typed, number, sentence) => {
  expect(await run(typed, number)).toBe(2);
  expect(err).toBe(`${sentence}\nNothing was changed.\n`);
  expect(record.content()).toEqual(files);
});

test('of two records with one number, the one that is named moves, and doubtful references are listed', async () => {
  record.write('content/rfcs/0007-zoo/index.mdx', rfc('Zoo', 'Text.'));
  expect(await run('7', '9')).toBe(2);
  expect(err).toContain('`7` may be any of 2 records; name the one to move:\n  npm run renumber -- content/rfcs/0007-errors NUMBER\n');
  expect(await run('content/rfcs/0007-zoo', '9'), err).toBe(0);
  expect(record.content()).toEqual({
    ...Object.fromEntries(Object.entries(files)),
    'content/rfcs/0009-zoo/index.mdx': rfc('Zoo', 'Text.'),
  });
  expect(err).toContain('  content/decisions/0007-store.mdx:7:15\n');
});

test('a text that the parser never comes to the end of moves as it is', async () => {
  const endless = rfc('Errors', '{'.repeat(500_000));
  record.write('content/rfcs/0007-errors/index.mdx', endless);
  expect(await run('0007', '0012'), err).toBe(0);
  expect(record.content()['content/rfcs/0012-errors/index.mdx']).toBe(endless);
});

/** The four revisions in which the real draft on error handling evolved, in a repository made for the test. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compare } from '../../src/difference/compare.ts';
import { unpack, wordsOf, type Block, type PackedRevisions } from '../../src/difference/block.ts';
import { readHistory } from '../../src/history/history.ts';
import type { Revision } from '../../src/model/history.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpora/mirage-error-rfc');
const drafts = [
  { file: 'r1-2015-01-28-2af6d3a.md', date: '2015-01-28T12:00:00Z', subject: 'Propose how errors are handled' },
  { file: 'r2-2015-02-02-7bb6486.md', date: '2015-02-02T12:00:00Z', subject: 'Exceptions must not be fatal' },
  { file: 'r3-2015-02-10-30aee54.md', date: '2015-02-10T12:00:00Z', subject: 'Add a fifth system' },
  { file: 'r4-2015-03-22-97b149b.md', date: '2015-03-22T12:00:00Z', subject: 'Correct the example of the fifth system' },
];
const missing = !existsSync(corpus);
if (missing) console.warn('The real drafts are not here (../shared/corpora/mirage-error-rfc): their history is not tested.');

describe.skipIf(missing)('The real draft on error handling', () => {
  let root = '';
  let revisions: readonly Revision[] = [];
  let blocksOf: (revision: Revision) => readonly Block[] = () => [];

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'docket-draft-'));
    const git = (args: string[], date?: string) =>
      execFileSync('git', ['-C', root, '-c', 'user.name=Thomas Leonard', '-c', 'user.email=draft@example.org', ...args], {
        env: { ...process.env, ...(date && { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }) },
      });
    git(['init', '--quiet']);
    const target = join(root, 'content/rfcs/0001-error-handling');
    mkdirSync(target, { recursive: true });
    for (const { file, date, subject } of drafts) {
      writeFileSync(
        join(target, 'index.md'),
        `---\ntitle: Error handling\nstatus: draft\n---\n\n${readFileSync(join(corpus, file), 'utf8')}`,
      );
      git(['add', '.']);
      git(['commit', '--quiet', '-m', subject], date);
    }
    const history = await readHistory(root);
    if (!history.known) throw new Error(`The history is not known: ${history.why}.`);
    revisions = history.revisions.get('content/rfcs/0001-error-handling/index.md') ?? [];
    const packed = JSON.parse(await history.comparisons.packed(revisions)) as PackedRevisions;
    blocksOf = (revision) => unpack(packed, revisions.indexOf(revision) + 1);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test('has its four revisions, with their dates, authors and messages', () => {
    expect(revisions).toMatchObject(
      drafts.map(({ date, subject }, index) => ({
        subject,
        author: 'Thomas Leonard',
        change: index === 0 ? 'published' : 'text',
        date: date.replace('Z', '+00:00'),
      })),
    );
  });

  test('gains its fifth system in the third revision', () => {
    const [, second, third] = revisions.map(blocksOf);
    const inserted = compare(second!, third!).filter(({ kind }) => kind === 'inserted');
    expect(inserted.map(({ block }) => wordsOf(block)).join('\n')).toMatch(/^System 5 /m);
    expect(inserted.some(({ block }) => block.tag === 'pre')).toBe(true);
  });

  test('shows the fifth system as inserted between its first and its last revision', () => {
    const entries = compare(blocksOf(revisions[0]!), blocksOf(revisions[3]!));
    expect(
      entries
        .filter(({ kind }) => kind === 'inserted')
        .map(({ block }) => wordsOf(block))
        .join('\n'),
    ).toMatch(/pp_error/);
  });
});

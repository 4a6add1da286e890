import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takenNumbers } from './taken-numbers.ts';

const folder = mkdtempSync(join(tmpdir(), 'docket-numbers-'));
const upstream = join(folder, 'upstream');
const clone = join(folder, 'clone');
const search = { folder: 'content/rfcs', base: 'main', offline: false };

function git(root: string, ...args: string[]): string {
  const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'init.defaultBranch=main'];
  return execFileSync('git', ['-C', root, ...who, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Commits an RFC of this name to the branch that is checked out; the project lies in a folder of the repository. */
function commitRfc(root: string, name: string) {
  mkdirSync(join(root, 'record/content/rfcs', name), { recursive: true });
  writeFileSync(join(root, 'record/content/rfcs', name, 'index.mdx'), name);
  git(root, 'add', '.');
  git(root, 'commit', '--quiet', '-m', name);
}

beforeAll(() => {
  mkdirSync(upstream);
  git(upstream, 'init', '--quiet');
  commitRfc(upstream, '0001-known');
  git(upstream, 'branch', 'proposal');
  git(upstream, 'switch', '--quiet', 'proposal');
  commitRfc(upstream, '0003-proposed-on-the-remote');
  git(upstream, 'switch', '--quiet', 'main');
  git(folder, 'clone', '--quiet', upstream, clone);
  git(clone, 'switch', '--quiet', '-c', 'mine');
  commitRfc(clone, '0005-on-a-branch-of-mine');
  git(clone, 'switch', '--quiet', 'main');
  // What somebody else merged since the last fetch.
  commitRfc(upstream, '0008-merged-meanwhile');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const root = join(clone, 'record');
const sorted = (numbers: ReadonlySet<number>) => [...numbers].sort((a, b) => a - b);

test('numbers on all branches of the clone and on the base branch of the remote are taken', async () => {
  const { numbers, remote } = await takenNumbers(root, search);
  expect(sorted(numbers)).toEqual([1, 3, 5, 8]);
  expect(remote).toEqual({ name: 'origin', reached: true });
});

test('no branch of the clone moves', async () => {
  const refs = git(clone, 'for-each-ref');
  await takenNumbers(root, search);
  expect(git(clone, 'for-each-ref')).toBe(refs);
});

test('offline, the remote is not asked', async () => {
  const { numbers, remote } = await takenNumbers(root, { ...search, offline: true });
  expect(sorted(numbers)).toEqual([1, 3, 5]);
  expect(remote).toBeUndefined();
});

test('a kind that has no folder yet has no numbers', async () => {
  expect((await takenNumbers(root, { ...search, folder: 'content/decisions' })).numbers.size).toBe(0);
});

test.each(['/nowhere/at/all', 'https://127.0.0.1:9/record.git', 'ext::sleep 600'])(
  'a remote that does not answer (%s) leaves what the clone knows',
  async (url) => {
    git(clone, 'remote', 'set-url', 'origin', url);
    git(clone, 'config', 'protocol.ext.allow', 'always');
    const { numbers, remote } = await takenNumbers(root, { ...search, timeLimit: 500 });
    git(clone, 'remote', 'set-url', 'origin', upstream);
    expect(sorted(numbers)).toEqual([1, 3, 5]);
    expect(remote).toEqual({ name: 'origin', reached: false });
  },
);

test('outside a repository there is nothing to know', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'docket-no-repository-'));
  expect(await takenNumbers(empty, search)).toEqual({ numbers: new Set(), branches: 0 });
  expect(readdirSync(empty)).toEqual([]);
  rmSync(empty, { recursive: true });
});

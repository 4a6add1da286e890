/** Everything is changed, or nothing: wherever in the middle the disk begins to fail. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { expectOrderly } from '../proof/generated/orderly.ts';
import { makeProject } from '../temporary-project.ts';
import { runOnDisk } from './disk.ts';

const { root, remove } = makeProject(join(import.meta.dirname, '../fixtures/community'));
afterAll(remove);

/** Every file and folder of the record, with what it holds. */
function everything(): Record<string, string> {
  const entries = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [
        path.slice(root.length),
        entries.some((each) => each.isFile() && join(each.parentPath, each.name) === path) ? readFileSync(path, 'utf8') : 'folder',
      ]),
  );
}

/** Runs a command on a disk that fails later and later, until it does not fail any more. */
async function failLaterAndLater(args: readonly string[], code: string, at: string): Promise<number> {
  const before = everything();
  for (let after = 0; after < 60; after++) {
    const outcome = await runOnDisk(root, args, { code, at, after });
    expectOrderly(outcome, `${args.join(' ')}, ${code} after ${after}`);
    if (outcome.code === 0) {
      expect(everything()).not.toEqual(before);
      return after;
    }
    expect(outcome.code, outcome.stderr).toBe(2);
    expect(everything(), `${code} after ${after}: ${outcome.stderr}`).toEqual(before);
    expect(outcome.stderr).not.toContain('could not be undone');
  }
  throw new Error('it never worked');
}

test('renumber, without git', { timeout: 300_000 }, async () => {
  expect(await failLaterAndLater(['renumber', 'rfc:1', '77'], 'ENOSPC', '/content/')).toBeGreaterThan(3);
});

test('renumber, where git knows the files', { timeout: 300_000 }, async () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', root, '-c', 'user.name=Ann', '-c', 'user.email=ann@example.org', '-c', 'init.defaultBranch=main', ...args]);
  git('init', '--quiet');
  git('add', 'content');
  git('commit', '--quiet', '--message', 'The record');
  expect(await failLaterAndLater(['renumber', 'rfc:77', '1'], 'EROFS', '/content/')).toBeGreaterThan(3);
});

test('new, in a folder that is not there yet', { timeout: 300_000 }, async () => {
  await failLaterAndLater(['new', 'rfc', 'Radio masts', '--author', 'noor-haddad', '--yes'], 'ENOSPC', '/content/');
});

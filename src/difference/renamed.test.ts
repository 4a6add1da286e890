import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { looksRenamed } from './renamed.ts';

const lines = (count: number, word: string) => Array.from({ length: count }, (_, at) => `Line ${at} of ${word}.\n`).join('');
const long = (count: number, word: string) => Array.from({ length: count }, (_, at) => `${word} ${at} `.repeat(30)).join('\n');

/** Whether git takes the second text for the first one under another name. */
function gitSays(before: string, after: string): boolean {
  const root = mkdtempSync(join(tmpdir(), 'docket-renamed-'));
  try {
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', root, '-c', 'user.name=Ann', '-c', 'user.email=ann@example.org', ...args], { encoding: 'utf8' });
    git('init', '--quiet');
    writeFileSync(join(root, 'a.mdx'), before);
    git('add', '--all');
    git('commit', '--quiet', '--message', 'a');
    rmSync(join(root, 'a.mdx'));
    writeFileSync(join(root, 'b.mdx'), after);
    git('add', '--all');
    return git('diff', '--cached', '-M', '--name-status').startsWith('R');
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

test.each([
  ['the same', lines(20, 'one'), lines(20, 'one')],
  ['a few other lines', lines(20, 'one'), lines(15, 'one') + lines(5, 'two')],
  ['two thirds of other lines', lines(21, 'one'), lines(7, 'one') + lines(14, 'two')],
  ['nothing in common', lines(20, 'one'), lines(20, 'two')],
  ['much more after it', lines(10, 'one'), lines(10, 'one') + lines(30, 'two')],
  ['a little more after it', lines(20, 'one'), lines(20, 'one') + lines(5, 'two')],
  ['long lines that go on otherwise', long(6, 'word'), long(6, 'word').replaceAll(/(.{200}).*/g, '$1 end')],
  ['long lines that begin otherwise', long(6, 'word'), long(6, 'word').replaceAll(/^/gm, 'x')],
  ['letters of other scripts', lines(20, 'größe 電池'), lines(16, 'größe 電池') + lines(4, 'kleiner')],
])('A file with %s is renamed for us where it is for git', (_, before, after) => {
  expect(looksRenamed(before, after)).toBe(gitSays(before, after));
});

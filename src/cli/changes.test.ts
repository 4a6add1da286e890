import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyChanges } from './changes.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'docket-changes-'));
  mkdirSync(join(root, 'old'));
  writeFileSync(join(root, 'old/a.md'), '\ufeffone');
  writeFileSync(join(root, 'b.md'), 'two');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const text = (file: string) => readFileSync(join(root, file), 'utf8');
const everything = () => readdirSync(root, { recursive: true }).sort();

const changes = [
  { kind: 'create', file: 'new/deep/c.md', text: 'three' },
  { kind: 'move', from: 'old', to: 'young' },
  { kind: 'replace', file: 'young/a.md', before: 'one', text: 'eins' },
] as const;

test('all changes are made in their order; a byte-order mark stays', async () => {
  expect(await applyChanges(root, changes)).toBeUndefined();
  expect(everything()).toEqual(['b.md', 'new', 'new/deep', 'new/deep/c.md', 'young', 'young/a.md']);
  expect(text('young/a.md')).toBe('\ufeffeins');
});

test.each([
  [{ kind: 'replace', file: 'b.md', before: 'something else', text: 'zwei' }, 'b.md: it changed meanwhile; run the command again'],
  [{ kind: 'create', file: 'b.md', text: 'zwei' }, 'b.md is there already'],
  [{ kind: 'move', from: 'b.md', to: 'young/a.md' }, 'young/a.md is there already'],
] as const)('when the last cannot be made, those before it are undone: %j', async (last, problem) => {
  expect(await applyChanges(root, [...changes, last])).toBe(problem);
  expect(everything()).toEqual(['b.md', 'old', 'old/a.md']);
  expect([text('old/a.md'), text('b.md')]).toEqual(['\ufeffone', 'two']);
});

test('git is told of a move where it knows the file', async () => {
  const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args], { encoding: 'utf8' });
  git('init', '--quiet');
  git('add', 'old');
  await applyChanges(root, changes);
  expect(git('ls-files').trim()).toBe('young/a.md');
  expect(existsSync(join(root, 'old'))).toBe(false);
});

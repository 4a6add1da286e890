/** Files that go away, or cannot be read, between the moment in which they are listed and that in which they are read. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readText } from '../../src/parsing/file.ts';
import { readAssets } from '../../src/record/assets.ts';
import { readContent } from '../../src/record/content.ts';
import { expectOrderly } from '../proof/generated/orderly.ts';
import { makeProject } from '../temporary-project.ts';
import { runOnDisk } from './disk.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'docket-vanishing-'));
  mkdirSync(join(root, 'content/people'), { recursive: true });
  writeFileSync(join(root, 'content/people/ann-lee.yaml'), 'name: Ann Lee\n');
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

const read = async () => (await readContent(root)).map(({ file, fileProblem }) => [file, fileProblem]);

/** Bytes that are no UTF-8, as the name of a file or a folder. */
const latin = (name: string) => Buffer.concat([Buffer.from(join(root, 'content', name)), Buffer.from([0xe9]), Buffer.from('.yaml')]);
const takesAnyName = (() => {
  const folder = mkdtempSync(join(tmpdir(), 'docket-names-'));
  try {
    writeFileSync(Buffer.concat([Buffer.from(join(folder, 'a')), Buffer.from([0xe9])]), '');
    return readdirSync(folder).some((name) => name.includes('\ufffd'));
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
})();

describe('a file', () => {
  test('is one of these when it is looked at alone', async () => {
    const path = (name: string) => join(root, 'content', name);
    writeFileSync(path('large'), Buffer.alloc(1_000_001, 'x'));
    writeFileSync(path('full'), Buffer.alloc(1_000_000, 'x'));
    writeFileSync(path('nul'), 'a\0b');
    writeFileSync(path('latin'), Buffer.from([0xe9]));
    writeFileSync(path('marked'), '\ufeffx');
    symlinkSync('marked', path('link'));
    symlinkSync('loop', path('loop'));
    const answers = ['large', 'nul', 'latin', 'link', 'loop', 'people', 'nothing', 'marked/below', 'caf\ufffd'];
    expect(await Promise.all(answers.map((name) => readText(path(name))))).toEqual([
      { problem: 'too-large' },
      { problem: 'nul-byte' },
      { problem: 'not-utf8' },
      { problem: 'symbolic-link' },
      { problem: 'symbolic-link' },
      { problem: 'not-a-file' },
      undefined,
      undefined,
      { problem: 'name-not-utf8' },
    ]);
    expect(await readText(path('marked'))).toEqual({ source: 'x' });
    expect(await readText(path('full'))).toEqual({ source: 'x'.repeat(1_000_000) });
  });

  test.runIf(takesAnyName)('whose name is not UTF-8 is told of, and so is a folder', async () => {
    writeFileSync(latin('people/caf'), 'name: X\n');
    mkdirSync(latin('folder'));
    writeFileSync(Buffer.concat([latin('folder'), Buffer.from('/a.yaml')]), 'name: X\n');
    expect(await read()).toEqual([
      ['content/folder\ufffd.yaml', 'name-not-utf8'],
      ['content/people/ann-lee.yaml', undefined],
      ['content/people/caf\ufffd.yaml', 'name-not-utf8'],
    ]);
    await expect(readAssets(root)).resolves.toBeInstanceOf(Map);
  });
});

describe('on a disk that cannot be read everywhere', () => {
  const project = makeProject(join(import.meta.dirname, '../fixtures/community'));
  afterAll(project.remove);

  test.each([
    [
      'a file',
      '/content/people/noor-haddad\\.yaml$',
      'EACCES',
      /error\[unsafe-file\]: this file cannot be opened\n +--> content\/people\/noor-haddad\.yaml/,
    ],
    ['a file on a bad block', '/content/people/noor-haddad\\.yaml$', 'EIO', /error\[unsafe-file\]: this file cannot be opened/],
    ['a folder', '/content/people$', 'EACCES', /error\[unsafe-file\]: this folder cannot be opened, .*\n +--> content\/people\n/],
    ['a folder within', '/content/rfcs/0001[^/]*$', 'ENAMETOOLONG', /error\[unsafe-file\]: this folder cannot be opened/],
  ])('%s is a finding', async (_, reads, code, finding) => {
    const outcome = await runOnDisk(project.root, ['check'], { code, reads });
    expectOrderly(outcome, reads);
    expect(outcome.code).toBe(1);
    expect(outcome.stdout).toMatch(finding);
  });

  test('a folder that goes away while the record is read has nothing in it', async () => {
    const outcome = await runOnDisk(project.root, ['check', 'content/decisions'], { code: 'ENOENT', reads: '/content/projects$' });
    expectOrderly(outcome, 'vanishing folder');
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
  });

  test('content/ itself is told of in one sentence', async () => {
    const outcome = await runOnDisk(project.root, ['check'], { code: 'EACCES', reads: '/content$' });
    expectOrderly(outcome, 'content');
    expect(outcome).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'content may not be used by this user: change its permissions or its owner\n',
    });
  });
});

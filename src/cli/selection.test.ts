import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { selectFiles } from './selection.ts';

const root = mkdtempSync(join(tmpdir(), 'docket-'));
const files = ['content/people/ann.yaml', 'content/people/bo.yaml', 'content/rfcs/0001-a/index.md', 'content/rfcs/0001-ab/index.md'];

beforeAll(() => {
  for (const file of [...files, 'README.md', 'content/rfcs/0001-a/map.png']) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), '');
  }
});
afterAll(() => rmSync(root, { recursive: true }));

const select = (paths: readonly string[], from = '.') => selectFiles(paths, { root, from: join(root, from), files });

test.each([
  [[], '.', files],
  [['.'], '.', files],
  [['..'], 'content/people', files],
  [['../..'], 'content/people', files],
  [['content'], '.', files],
  [['content/people/ann.yaml'], '.', ['content/people/ann.yaml']],
  [['./content/people/'], '.', files.slice(0, 2)],
  [['content\\people\\ann.yaml'], '.', ['content/people/ann.yaml']],
  [['0001-a'], 'content/rfcs', ['content/rfcs/0001-a/index.md']],
  [['../people/bo.yaml', '0001-ab'], 'content/rfcs', ['content/people/bo.yaml', 'content/rfcs/0001-ab/index.md']],
  [['content/rfcs/0001-a/map.png'], '.', []],
])('%j typed in %s', (paths, from, expected) => {
  const selection = select(paths, from);
  expect('has' in selection && files.filter(selection.has)).toEqual(expected);
});

test.each([
  ['content/peopel', 'there is no `content/peopel` here; did you mean `content/people`?'],
  ['content/people/an.yaml', 'there is no `content/people/an.yaml` here; did you mean `content/people/ann.yaml`?'],
  ['suggested', 'there is no `suggested` here: give `check` files and folders of content/ or public/'],
  ['README.md', '`README.md` is not part of the record: give `check` files and folders of content/ or public/'],
  ['../elsewhere', 'there is no `../elsewhere` here: give `check` files and folders of content/ or public/'],
])('%s is refused with a sentence', (path, problem) => expect(select([path])).toEqual({ problem }));

test('a file that a change removed may be asked for, and a folder that is gone with it', () => {
  const gone = ['content/projects/old.mdx'];
  for (const path of ['content/projects/old.mdx', 'content/projects']) {
    const selection = selectFiles([path], { root, from: root, files, gone });
    expect('has' in selection && gone.filter(selection.has)).toEqual(gone);
  }
  expect(selectFiles(['content/projects/older.mdx'], { root, from: root, files, gone })).toHaveProperty('problem');
});

/** What editors and systems leave in content/ is no part of the record: neither on disk nor in a commit, nor in its history. */
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readSteps } from '../../src/git/commits.ts';
import { readNumberedRecords } from '../../src/git/numbers.ts';
import { findRepository, type RecordRepository } from '../../src/git/repository.ts';
import { readAssets } from '../../src/record/assets.ts';
import { readContent } from '../../src/record/content.ts';
import { listDocumentsAt, readContentAt } from '../../src/record/content-at.ts';
import { Repository } from '../history/repository.ts';

const root = mkdtempSync(join(tmpdir(), 'docket-byproducts-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const index = 'content/rfcs/0001-masts/index.mdx';
const picture = 'content/rfcs/0001-masts/mast.png';
const text = '---\ntitle: Masts\n---\n\nMasts are tall.\n';
const left = [
  'content/rfcs/0001-masts/._index.mdx',
  'content/rfcs/0001-masts/.~lock.notes.md',
  'content/.obsidian/templates/rfc.md',
  'content/.obsidian/workspace.json',
  'content/rfcs/0001-masts/index.mdx~',
  'content/rfcs/0001-masts/#index.mdx#',
  'content/rfcs/0001-masts/4913',
  'content/rfcs/0001-masts/.mast.png.swp',
  'content/rfcs/0009-ropes.mdx.orig',
  'content/people/Thumbs.db',
  'content/people/desktop.ini',
  'content/.DS_Store',
  'content/__MACOSX/rfcs/0003-ropes/index.mdx',
];
const published = ['public/.nojekyll', 'public/.well-known/security.txt', 'public/old~'];

const repository = new Repository(root)
  .write({ [index]: text, [picture]: 'png', ...Object.fromEntries([...left, ...published].map((file) => [file, 'left'])) })
  .commit('Everything that lay there')
  .write({ [index]: `${text}\nVery tall.\n`, 'content/rfcs/0001-masts/._index.mdx': 'left again' })
  .commit('More of it');
// Emacs locks a file with a link that leads nowhere.
symlinkSync('ann@example.org.4711', join(root, 'content/rfcs/0001-masts/.#index.mdx'));

const found = async () => (await findRepository(root)) as RecordRepository;

describe('What editors and systems leave', () => {
  test('is not read from the disk, and is nothing that a text could show; public/ is published as it is', async () => {
    expect((await readContent(root)).map(({ file }) => file)).toEqual([index]);
    expect([...(await readAssets(root)).keys()].sort()).toEqual([picture, ...published].sort());
  });

  test('is not read from a commit either', async () => {
    const { documents, assets } = await readContentAt(await found(), 'HEAD', { documents: [], assets: new Map() }, {});
    expect(documents.map(({ file }) => file)).toEqual([index]);
    expect([...assets.keys()].sort()).toEqual([picture, ...published].sort());
    expect((await listDocumentsAt(await found(), 'HEAD')).map(({ file }) => file)).toEqual([index]);
  });

  test('has no history, and takes no number', async () => {
    const steps = await readSteps(await found(), () => false);
    expect([...steps].map(([file, each]) => [file, each.length])).toEqual([[index, 2]]);
    repository.write({ 'content/rfcs/0012-late.swp': 'left' }).commit('A number that nobody took');
    expect((await readNumberedRecords(await found(), ['HEAD'])).map(({ number }) => number)).toEqual([1]);
  });
});

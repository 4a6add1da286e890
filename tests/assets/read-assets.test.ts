/** Files that are no documents, as they lie on a disk or in a commit: read once, within limits, and never through a link. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { findRepository, isRepository } from '../../src/git/repository.ts';
import type { Assets } from '../../src/model/asset.ts';
import { readAssetsAt } from '../../src/record/assets-at.ts';
import { readAssets } from '../../src/record/assets.ts';
import { readContent } from '../../src/record/content.ts';
import { readContentAt } from '../../src/record/content-at.ts';
import { publishedFolder, publisher } from '../../src/site/published-files.ts';
import { filesBelow } from '../../src/record/walk.ts';
import { sound } from './pictures.ts';

const roots: string[] = [];
afterEach(() => roots.splice(0).forEach((root) => rmSync(root, { recursive: true, force: true })));

/** A project with these files: bytes, a text, or a link. */
function project(files: Readonly<Record<string, Buffer | string | { readonly link: string }>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'docket-assets-')));
  roots.push(root);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    if (typeof content === 'object' && 'link' in content) symlinkSync(content.link, join(root, file));
    else writeFileSync(join(root, file), content);
  }
  return root;
}

/** The repository of a project that was committed. */
async function repositoryOf(root: string) {
  const found = await findRepository(root);
  if (!isRepository(found)) throw new Error(found.reason);
  return found;
}

const drawing = (inside = '<circle r="4"/>') => `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}</svg>\n`;
const picture = { format: 'png', width: 16, height: 10, frames: 1 };
const problems = async (root: string) => [...(await readAssets(root))].map(([file, { problem }]) => [file, problem?.is]);

describe('On a disk', () => {
  test('every file is known by its path, its size and what it is', async () => {
    const root = project({
      'content/rfcs/a.png': sound.png,
      'content/rfcs/a.pdf': 'not read',
      'content/a.mdx': 'a document',
      'public/b.png': sound.png,
    });
    expect(Object.fromEntries(await readAssets(root))).toEqual({
      'content/rfcs/a.pdf': { bytes: 8 },
      'content/rfcs/a.png': { bytes: sound.png.length, picture },
      'public/b.png': { bytes: sound.png.length, picture },
    });
  });

  test('a project without either folder has none', async () => expect(await readAssets(project({}))).toEqual(new Map()));

  test('no link leads anywhere: to files, folders, nothing or itself, from public/ or from above it', async () => {
    const root = project({
      'outside/secret.txt': 'secret',
      'outside/a.png': sound.png,
      'public/file.txt': { link: '../outside/secret.txt' },
      'public/folder': { link: '../outside' },
      'public/nothing.png': { link: 'nowhere' },
      'public/loop': { link: 'loop' },
      'public/up': { link: '..' },
      'public/absolute': { link: '/etc' },
    });
    expect(new Set(await problems(root))).toEqual(
      new Set(['file.txt', 'folder', 'nothing.png', 'loop', 'up', 'absolute'].map((name) => [`public/${name}`, 'symbolic-link'])),
    );
    const linked = project({ 'outside/secret.txt': 'secret', public: { link: 'outside' }, content: { link: 'outside' } });
    expect(await problems(linked)).toEqual([['public', 'symbolic-link']]);
    expect((await readContent(linked)).map(({ file, fileProblem }) => [file, fileProblem])).toEqual([['content', 'symbolic-link']]);
  });

  test('of what is a link or no file in content/ the record tells, whatever its name', async () => {
    const root = project({
      'content/a.png': { link: '/etc/passwd' },
      'content/notes.pdf': { link: 'nothing' },
      'content/people/x': { link: '..' },
    });
    execFileSync('mkfifo', [join(root, 'content/pipe.png')]);
    expect((await readContent(root)).map(({ file, fileProblem }) => [file, fileProblem])).toEqual([
      ['content/a.png', 'symbolic-link'],
      ['content/notes.pdf', 'symbolic-link'],
      ['content/people/x', 'symbolic-link'],
      ['content/pipe.png', 'not-a-file'],
    ]);
    expect(await readAssets(root)).toEqual(new Map());
  });

  test('what is no file is not opened', async () => {
    const root = project({ 'public/a.txt': 'a' });
    execFileSync('mkfifo', [join(root, 'public/pipe.txt')]);
    expect(await problems(root)).toEqual([
      ['public/a.txt', undefined],
      ['public/pipe.txt', 'not-a-file'],
    ]);
  });

  test.skipIf(process.getuid?.() === 0)('what may not be opened is told', async () => {
    const root = project({ 'content/a.png': sound.png, 'public/a.txt': 'a' });
    for (const file of ['content/a.png', 'public/a.txt']) chmodSync(join(root, file), 0);
    expect(await problems(root)).toEqual([
      ['content/a.png', 'unreadable'],
      ['public/a.txt', 'unreadable'],
    ]);
  });

  test('a thousand pictures are read a few at a time', async () => {
    const names = Array.from({ length: 1000 }, (_, index) => `content/a/${index}.png`);
    const assets = await readAssets(project(Object.fromEntries(names.map((name) => [name, sound.png]))));
    expect([...assets.values()].filter((asset) => asset.picture)).toHaveLength(1000);
  });

  test('what was judged of a drawing is kept by its bytes, and found again', async () => {
    const root = project({ 'content/a.svg': drawing(), 'content/b.svg': drawing('<script/>') });
    const options = { cacheFolder: join(root, '.docket/cache') };
    const first = await readAssets(root, options);
    expect(await readAssets(root, options)).toEqual(first);
    writeFileSync(join(root, 'content/b.svg'), drawing());
    expect((await readAssets(root, options)).get('content/b.svg')).toEqual(first.get('content/a.svg'));
  });
});

describe('In a commit', () => {
  const commit = (root: string) => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', root, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { encoding: 'utf8' });
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'One');
    return git('rev-parse', 'HEAD').trim();
  };

  test('files are judged as those on the disk are, and what did not change is not read again', async () => {
    const root = project({
      'content/a.png': sound.png,
      'content/b.png': 'no picture',
      'content/c.svg': drawing(),
      'content/d.mdx': 'a document',
      'public/e.html': '<p>',
      'public/f.txt': { link: '../content/a.png' },
      'public/g.md': '# A',
    });
    const first = commit(root);
    const before = await readAssets(root);
    const repository = await repositoryOf(root);
    const at = (now: Assets = new Map()) => readContentAt(repository, first, { documents: [], assets: now });
    expect((await at()).assets).toEqual(before);
    writeFileSync(join(root, 'content/a.png'), '');
    rmSync(join(root, 'content/c.svg'));
    expect((await at(await readAssets(root))).assets).toEqual(before);
    // What the working tree is known by is taken as it is where nothing changed.
    const told = new Map([['content/b.png', { bytes: 1 }]]);
    expect((await at(told)).assets.get('content/b.png')).toBe(told.get('content/b.png'));
  });

  test('a folder that was a link in the commit is told of', async () => {
    const root = project({ 'elsewhere/a.png': sound.png, content: { link: 'elsewhere' }, public: { link: 'elsewhere' } });
    const at = commit(root);
    const { documents, assets } = await readContentAt(await repositoryOf(root), at, { documents: [], assets: new Map() });
    expect(documents.map(({ file, fileProblem }) => [file, fileProblem])).toEqual([['content', 'symbolic-link']]);
    expect([...assets]).toEqual([['public', { bytes: 0, problem: { is: 'symbolic-link' } }]]);
  });

  test('a commit without such files asks git for nothing', async () =>
    expect(
      await readAssetsAt(
        { folder: '/nowhere', content: 'content', prefix: '', top: '/nowhere', shallow: false },
        'HEAD',
        [],
        new Map(),
        {},
      ),
    ).toEqual(new Map()));
});

describe('Copies for the site', () => {
  const copies = (root: string) =>
    filesBelow(publishedFolder(root))
      .map((entry) => join(entry.parentPath, entry.name).slice(publishedFolder(root).length + 1))
      .sort();

  test('are made of what is harmless and shown, drawings written out again', async () => {
    const root = project({
      'content/a.png': sound.png,
      'content/b.png': 'no picture',
      'content/c.svg': drawing('<!-- x --><circle r="4"/>'),
      'content/d.pdf': '%PDF-1.7',
      'content/e.mdx': 'a document',
      'public/f.txt': 'text',
      'public/g.html': '<script>',
      'public/h/i.svg': drawing('<script/>'),
      'public/j': { link: '/etc' },
    });
    await publisher(root)(await readAssets(root));
    expect(copies(root)).toEqual(['content/a.png', 'content/c.svg', 'public/f.txt']);
    expect(readFileSync(join(publishedFolder(root), 'content/c.svg'), 'utf8')).toBe(drawing());
  });

  test('follow what changes: what is spoilt, removed, or replaced by a folder is gone', async () => {
    const root = project({ 'public/a.txt': 'one', 'public/b/c.txt': 'two', 'public/d.svg': drawing() });
    const publish = publisher(root);
    await publish(await readAssets(root));
    writeFileSync(join(root, 'public/a.txt'), 'three');
    rmSync(join(root, 'public/b'), { recursive: true });
    writeFileSync(join(root, 'public/b.txt'), 'four');
    writeFileSync(join(root, 'public/d.svg'), drawing('<script/>'));
    await publish(await readAssets(root));
    expect(copies(root)).toEqual(['public/a.txt', 'public/b.txt']);
    expect(readFileSync(join(publishedFolder(root), 'public/a.txt'), 'utf8')).toBe('three');
    rmSync(join(root, 'public/a.txt'));
    mkdirSync(join(root, 'public/a.txt'));
    writeFileSync(join(root, 'public/a.txt/e.txt'), 'five');
    await publish(await readAssets(root));
    expect(copies(root)).toEqual(['public/a.txt/e.txt', 'public/b.txt']);
  });

  test('are not written through links, nor removed behind them, whatever somebody left in their folder', async () => {
    const root = project({ 'public/a.txt': 'text', 'outside/keep.txt': 'kept', '.docket/published': { link: '../outside' } });
    await publisher(root)(await readAssets(root));
    expect(readFileSync(join(root, 'outside/keep.txt'), 'utf8')).toBe('kept');
    expect(copies(root)).toEqual(['public/a.txt']);
    rmSync(join(publishedFolder(root), 'public'), { recursive: true });
    symlinkSync('../../outside', join(publishedFolder(root), 'public'));
    writeFileSync(join(publishedFolder(root), 'evil.html'), '<script>');
    await publisher(root)(await readAssets(root));
    expect(copies(root)).toEqual(['public/a.txt']);
    expect(filesBelow(join(root, 'outside')).map(({ name }) => name)).toEqual(['keep.txt']);
  });

  test('are checked again: what has become a script since it was judged is not copied', async () => {
    const root = project({ 'public/a.svg': drawing() });
    const judged = await readAssets(root);
    writeFileSync(join(root, 'public/a.svg'), drawing('<script/>'));
    await publisher(root)(judged);
    expect(copies(root)).toEqual([]);
  });
});

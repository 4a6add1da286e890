/** What a change is compared with, and what is read of it, from real repositories: branches, shallow clones, and none at all. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { BaseError, findBase } from '../../src/git/base.ts';
import { findRepository } from '../../src/git/repository.ts';
import { readChange } from '../../src/record/change.ts';
import { readAssets } from '../../src/record/assets.ts';
import { readContent } from '../../src/record/content.ts';
import { Repository } from '../history/repository.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function repository(): Repository {
  const repository = new Repository();
  made.push(repository.root);
  return repository;
}

function clone(origin: string, ...options: string[]): Repository {
  const parent = mkdtempSync(join(tmpdir(), 'docket-clone-'));
  made.push(parent);
  execFileSync('git', ['clone', '--quiet', ...options, `file://${origin}`, join(parent, 'clone')]);
  return new Repository(join(parent, 'clone'));
}

const rfc = (body: string, title = 'Frames') =>
  `---\ntitle: ${title}\nstatus: draft\nauthors: [ann-lee]\ncreated: 2015-02-0${title.length % 9}\nsummary: S.\ntopics: []\n---\n\n${body}\n`;
const frames = 'content/rfcs/0001-frames/index.mdx';
const logs = 'content/rfcs/0002-logs/index.mdx';
const ports = 'content/rfcs/0002-ports/index.mdx';
const text = 'content/rfcs/0001-frames/positions/text.mdx';
const position = (body: string) => `---\ntitle: Text\nsummary: S.\nadvocates: [ann-lee]\n---\n\n${body}\n`;

/** A base that moved on after a branch left it: made once, and copied for each test. */
function branched(): Repository {
  const copy = mkdtempSync(join(tmpdir(), 'docket-branched-'));
  made.push(copy);
  cpSync(template.root, copy, { recursive: true });
  return new Repository(copy);
}

const template = makeBranched();

function makeBranched(): Repository {
  const made = repository()
    .write({ [frames]: rfc('One.'), [text]: position('It is read.'), 'content/people/ann-lee.yaml': 'name: Ann Lee\n' })
    .commit('Begin');
  made.git('checkout', '--quiet', '-b', 'proposal');
  made.write({ [ports]: rfc('Ports begin at one.', 'Ports'), [text]: position('It is read by all.') });
  made.commit('Propose', { author: 'Bob Stone <bob@example.org>' });
  made.git('checkout', '--quiet', 'main');
  made.write({ [logs]: rfc('Logs have levels.', 'Logs of others') }).commit('Move on');
  made.git('checkout', '--quiet', 'proposal');
  return made;
}

const baseOf = async (root: string, ref: string) => findBase(await findRepository(root), ref);
const sentence = (root: string, ref: string) =>
  baseOf(root, ref).then(
    () => 'found',
    (error: unknown) => (error instanceof BaseError ? error.message : String(error)),
  );

async function change(root: string, ref: string) {
  const now = await readContent(root);
  return { now, ...(await readChange(root, { documents: now, assets: await readAssets(root) }, { ref })) };
}

describe('A change', () => {
  test('is compared with where its branch began, and knows what the base has become since', async () => {
    const { now, before, documents, tip, base } = await change(branched().root, 'main');
    expect(before.map(({ file }) => file)).toEqual(['content/people/ann-lee.yaml', frames, text]);
    expect(documents.map(({ before: old, after }) => [old?.file, after?.file])).toEqual([
      [text, text],
      [undefined, ports],
    ]);
    expect(documents[0]!.words).toMatchObject({ added: 2, removed: 0 });
    expect(tip).toContain(logs);
    expect(base.inexact).toBeUndefined();
    // What did not change is not read a second time.
    expect(before[1]).toBe(now.find(({ file }) => file === frames));
  });

  test('tells who changed a position, committed or not, with those who signed it too', async () => {
    const made = branched();
    made.write({ [text]: position('It is read by all and everybody.') });
    made.commit('Say more\n\nCo-authored-by: Ann Lee <ann@example.org>', { author: 'Cleo Park <cleo@example.org>' });
    made.write({ [text]: position('Nobody reads it.') });
    made.git('config', 'user.name', 'Dee Moss');
    made.git('config', 'user.email', 'dee@example.org');
    const signed = (await change(made.root, 'main')).authorship.byFile.get(text)!;
    expect(signed.map((each) => each.map(({ name }) => name))).toEqual([['Cleo Park', 'Ann Lee'], ['Bob Stone'], ['Dee Moss']]);
  });

  test('knows the numbers that the base gave away and took back', async () => {
    const made = branched();
    made.git('checkout', '--quiet', 'main');
    made.write({ [logs]: undefined }).commit('Take it back');
    made.git('checkout', '--quiet', '-b', 'later');
    made.write({ [ports]: rfc('Ports begin at one.', 'Ports') });
    const { numbers } = await change(made.root, 'main');
    expect(numbers.retired).toEqual([{ kind: 'rfc', number: 2, id: '0002-logs', commit: made.git('rev-parse', 'main').trim() }]);
  });

  test('is read where the record lies below the top of its repository', async () => {
    const made = repository()
      .write({ [`docs/${frames}`]: rfc('One.'), [frames]: rfc('Another record.') })
      .commit('Begin');
    made.write({ [`docs/${frames}`]: rfc('Two.') });
    const { documents } = await change(join(made.root, 'docs'), 'HEAD');
    expect(documents.map(({ before, after }) => [before?.file, after?.file])).toEqual([[frames, frames]]);
  });

  test('finds a record under another name, and takes what cannot be read on either side as it was', async () => {
    const made = repository()
      .write({ [frames]: rfc('One.'), 'content/decisions/0001-odd.mdx': 'a\0b' })
      .commit('Begin');
    made.write({ [frames]: undefined, 'content/rfcs/0001-text-frames/index.md': rfc('One and a half.') });
    const { documents, before } = await change(made.root, 'HEAD');
    expect(documents.map(({ before: old, after }) => [old?.file, after?.file])).toEqual([
      [frames, 'content/rfcs/0001-text-frames/index.md'],
    ]);
    expect(before[0]!.fileProblem).toBe('nul-byte');
  });
});

describe('A shallow clone', () => {
  test('is enough for the merge commit that a forge makes, when its base is there', async () => {
    const origin = branched();
    origin.git('checkout', '--quiet', '-b', 'merge', 'main');
    origin.git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'proposal');
    const shallow = clone(origin.root, '--depth=1', '--branch=merge');
    shallow.git('fetch', '--quiet', '--depth=1', 'origin', 'main:refs/remotes/origin/main');
    const { base, documents } = await change(shallow.root, 'origin/main');
    expect(base.inexact).toBeUndefined();
    expect(documents.map(({ after }) => after?.file)).toEqual([text, ports]);
  });

  test('that cannot reach where the branch began compares with the tip, and says what makes it exact', async () => {
    const shallow = clone(branched().root, '--depth=1', '--branch=proposal');
    shallow.git('fetch', '--quiet', '--depth=1', 'origin', 'main:refs/remotes/origin/main');
    const { base, authorship } = await change(shallow.root, 'origin/main');
    expect(base.commit).toBe(base.tip);
    expect(base.inexact).toContain('`git fetch --unshallow`');
    // Its only commit seems to have written everything.
    expect(authorship).toEqual({ byFile: new Map(), complete: false });
  });

  test('without the base says which fetch brings it, and that fetch does', async () => {
    const shallow = clone(branched().root, '--depth=1', '--branch=proposal');
    const said = await sentence(shallow.root, 'origin/main');
    const [, command = ''] = /`git (fetch .*?)`/.exec(said)!;
    shallow.git(...command.split(' '));
    expect(await sentence(shallow.root, 'origin/main')).toBe('found');
    expect((await baseOf(shallow.root, 'origin/main')).inexact).toBeUndefined();
  });
});

describe('Where there is nothing to compare with, a sentence says what to do:', () => {
  test('outside a repository', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'docket-none-'));
    made.push(folder);
    mkdirSync(join(folder, 'content'));
    expect(await sentence(folder, 'main')).toMatch(/in no git repository.*`git init`/);
  });

  test('before the first commit', async () => expect(await sentence(repository().root, 'HEAD')).toContain('`HEAD` is not known'));

  test('for a branch that only the remote has', async () => {
    const copy = clone(branched().root, '--single-branch', '--branch=proposal');
    expect(await sentence(copy.root, 'main')).toContain(
      '`git fetch origin main:refs/remotes/origin/main`, then write `--base origin/main`',
    );
    expect(await sentence(copy.root, '4e3a99e0c0ffee00000000000000000000000000')).toContain(
      '`git fetch origin 4e3a99e0c0ffee00000000000000000000000000`',
    );
  });

  test('for a branch that is known by its long name', async () => {
    const copy = clone(branched().root, '--branch=proposal');
    expect(await sentence(copy.root, 'main')).toContain('write `--base origin/main`');
  });

  test('for a misspelt name, which is told instead of fetched', async () => {
    const copy = clone(branched().root, '--branch=proposal');
    expect(await sentence(copy.root, 'orign/main')).toMatch(/`orign\/main` is not known in this clone; did you mean `origin\/main`\?$/);
  });

  test.each(['--output=/tmp/x', '', 'no such thing', 'nope'])('for `%s`, which nothing is called', async (ref) => {
    expect(await sentence(template.root, ref)).toContain(`\`${ref}\` is not known in this clone`);
  });

  test('for a branch that has nothing in common with this one', async () => {
    const made = branched();
    made.git('checkout', '--quiet', '--orphan', 'other');
    made.commit('Begin anew');
    expect(await sentence(made.root, 'main')).toContain('no commit in common');
  });
});

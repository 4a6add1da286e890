/** What is known of numbers, from real repositories: on branches, on the remote, and taken back; before and after a record begins anew. */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findRepository } from '../../src/git/repository.ts';
import { readContent } from '../../src/record/content.ts';
import { findNumbers, type FoundNumbers, type NumberSearch } from '../../src/record/numbers.ts';
import { Repository } from '../history/repository.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function repository(): Repository {
  const fresh = new Repository();
  made.push(fresh.root);
  return fresh;
}

function copyOf({ root }: Repository): Repository {
  const copy = mkdtempSync(join(tmpdir(), 'docket-numbers-'));
  made.push(copy);
  cpSync(root, copy, { recursive: true });
  return new Repository(copy);
}

function clone(origin: Repository, ...options: string[]): Repository {
  const parent = mkdtempSync(join(tmpdir(), 'docket-clone-'));
  made.push(parent);
  origin.git('clone', '--quiet', ...options, `file://${origin.root}`, join(parent, 'clone'));
  return new Repository(join(parent, 'clone'));
}

const rfc = (name: string) => ({
  [`content/rfcs/${name}/index.mdx`]: `---\ntitle: ${name}\nauthors: [${name.slice(5)}]\ncreated: 2015-01-01\n---\n\n${name} says so.\n`,
});
const decision = (name: string) => ({ [`content/decisions/${name}.mdx`]: `---\ntitle: ${name}\n---\n\n${name} is so.\n` });
const person = (name: string) => ({ [`content/people/${name}.yaml`]: `name: ${name}\n` });
const without = (...files: Record<string, string>[]) =>
  Object.fromEntries(Object.keys(Object.assign({}, ...files) as object).map((file) => [file, undefined]));

async function find({ root }: { root: string }, search: Partial<NumberSearch> = {}): Promise<FoundNumbers> {
  const documents = await readContent(root);
  return findNumbers(await findRepository(root), documents, { base: 'main', patience: 0, ...search });
}

const numbers = (found: readonly { kind: string; number: number }[], kind = 'rfc') =>
  [...new Set(found.filter((each) => each.kind === kind).map(({ number }) => number))].sort((a, b) => a - b);

describe('In reach are', () => {
  let upstream: Repository;
  let mine: Repository;
  beforeAll(() => {
    upstream = repository().write(rfc('0001-known')).commit('Begin');
    upstream.git('switch', '--quiet', '--create', 'proposal');
    upstream.write(rfc('0003-proposed-on-the-remote')).commit('Propose');
    upstream.git('switch', '--quiet', 'main');
    mine = clone(upstream);
    mine.git('switch', '--quiet', '--create', 'mine');
    mine.write({ ...rfc('0005-on-a-branch-of-mine'), ...decision('0002-there') }).commit('Mine');
    mine.git('switch', '--quiet', 'main');
    // What somebody else merged since the last fetch.
    upstream.write(rfc('0008-merged-meanwhile')).commit('Merge');
  });

  test('all branches of the clone, and the base branch as it is on the remote', async () => {
    const found = await find(mine, { patience: 5000 });
    expect(numbers(found.base)).toEqual([1, 8]);
    expect(numbers(found.branches)).toEqual([1, 3, 5]);
    expect(numbers(found.branches, 'decision')).toEqual([2]);
    expect(found.remote).toEqual({ name: 'origin', reached: true });
  });

  test('no more after the search than before: no branch of the clone moves', async () => {
    const refs = mine.git('for-each-ref');
    await find(mine, { patience: 5000 });
    expect(mine.git('for-each-ref')).toBe(refs);
  });

  test('what the clone knows, where the remote is not asked', async () => {
    const { base, remote } = await find(mine);
    expect(numbers(base)).toEqual([1]);
    expect(remote).toBeUndefined();
  });

  test.each(['/nowhere/at/all', 'https://127.0.0.1:9/record.git', 'ext::sleep 600'])(
    'what the clone knows, where the remote does not answer (%s)',
    async (url) => {
      const copy = copyOf(mine);
      copy.git('remote', 'set-url', 'origin', url);
      copy.git('config', 'protocol.ext.allow', 'always');
      const { base, branches, remote } = await find(copy, { patience: 500 });
      expect([numbers(base), numbers(branches)]).toEqual([[1], [1, 3, 5]]);
      expect(remote).toEqual({ name: 'origin', reached: false });
    },
  );

  test('two records of one number on two branches, which take one number', async () => {
    const copy = copyOf(mine);
    copy.git('switch', '--quiet', '--create', 'other', 'main');
    copy.write(rfc('0005-on-another')).commit('Another');
    expect(numbers((await find(copy)).branches)).toEqual([1, 3, 5]);
  });

  test('records of a project that lies in a folder of its repository', async () => {
    const nested = repository();
    const below = (files: Record<string, string>) =>
      Object.fromEntries(Object.entries(files).map(([file, text]) => [`docs/record/${file}`, text]));
    nested.write({ ...below(rfc('0002-mine')), ...rfc('0009-of-another-record') }).commit('Begin');
    nested
      .write(without(below(rfc('0002-mine'))))
      .write(below(rfc('0003-next')))
      .commit('Go on');
    const found = await find({ root: join(nested.root, 'docs/record') });
    expect([numbers(found.base), numbers(found.retired)]).toEqual([[3], [2]]);
  });

  test('the branch that is checked out, where none is called like the base', async () => {
    const made = repository()
      .write({ ...rfc('0001-a'), ...rfc('0002-b') })
      .commit('Begin')
      .write(without(rfc('0002-b')))
      .commit('Away');
    made.git('branch', '--move', 'trunk');
    const found = await find(made);
    expect([numbers(found.base), numbers(found.retired)]).toEqual([[1], [2]]);
  });

  test('none outside a repository', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'docket-no-repository-'));
    made.push(empty);
    expect(await find({ root: empty })).toEqual({ base: [], branches: [], retired: [], partial: false });
    expect(readdirSync(empty)).toEqual([]);
  });

  test('all branches before the first commit of one’s own', async () => {
    const fresh = repository();
    fresh.git('remote', 'add', 'origin', upstream.root);
    fresh.git('fetch', '--quiet', 'origin');
    const found = await find(fresh);
    expect([numbers(found.base), numbers(found.branches)]).toEqual([
      [1, 8],
      [1, 3, 8],
    ]);
  });

  test('what a shallow clone knows, which says that it is not all', async () => {
    const origin = repository()
      .write({ ...rfc('0001-a'), ...rfc('0002-b') })
      .commit('Begin')
      .write(without(rfc('0002-b')))
      .commit('Away');
    const found = await find(clone(origin, '--depth=1'));
    expect([numbers(found.base), numbers(found.retired), found.partial]).toEqual([[1], [], true]);
  });
});

describe('Taken back are numbers of records that', () => {
  const two = { ...person('ann'), ...rfc('0001-a'), ...rfc('0002-b'), ...decision('0001-d'), ...decision('0002-e') };

  test('the base removed, RFCs as well as decisions', async () => {
    const made = repository()
      .write(two)
      .commit('Begin')
      .write(without(rfc('0002-b'), decision('0002-e')))
      .commit('Away');
    const { retired } = await find(made);
    const commit = made.git('rev-parse', 'HEAD').trim();
    expect(retired).toEqual([
      { kind: 'decision', number: 2, id: '0002-e', commit },
      { kind: 'rfc', number: 2, id: '0002-b', commit },
    ]);
  });

  test('the base moved to another number', async () => {
    const made = repository().write(two).commit('Begin');
    made.git('mv', 'content/rfcs/0002-b', 'content/rfcs/0007-b');
    expect(numbers((await find(made.commit('Move'))).retired)).toEqual([2]);
  });

  test('came with a merge and went with another', async () => {
    const made = repository().write(two).commit('Begin');
    for (const [branch, change] of [
      ['come', rfc('0003-c')],
      ['go', without(rfc('0003-c'))],
    ] as const) {
      made.git('switch', '--quiet', '--create', branch);
      made.write(change).commit(branch);
      made.git('switch', '--quiet', 'main');
      made.git('merge', '--quiet', '--no-ff', '--message', branch, branch);
    }
    expect(numbers((await find(made)).retired)).toEqual([3]);
  });

  test('the base published, not those that a branch tried out', async () => {
    const made = repository().write(two).commit('Begin');
    made.git('switch', '--quiet', '--create', 'proposal');
    made
      .write(rfc('0003-c'))
      .commit('Try')
      .write(without(rfc('0003-c')))
      .commit('No')
      .write(rfc('0004-d'))
      .commit('Yes');
    expect(numbers((await find(made)).retired)).toEqual([]);
    made.git('switch', '--quiet', 'main');
    made.git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'proposal');
    expect(numbers((await find(made)).retired)).toEqual([]);
  });

  test('was the only one: it was taken back, and the record goes on', async () => {
    const made = repository()
      .write({ ...person('ann'), ...rfc('0001-a') })
      .commit('Begin')
      .write(without(rfc('0001-a')))
      .commit('Away');
    expect(numbers((await find(made)).retired)).toEqual([1]);
  });

  test('has another ending now: it is still there', async () => {
    const made = repository().write(two).commit('Begin');
    made.write({ ...without(rfc('0002-b')), 'content/rfcs/0002-b/index.md': 'Another text altogether.\n' }).commit('Plain');
    expect(numbers((await find(made)).base)).toEqual([1, 2]);
    expect(retiredOthers(await find(made))).toEqual([]);
  });
  // The record itself may always have its number again.
  const retiredOthers = ({ retired }: FoundNumbers) => retired.filter(({ id }) => id !== '0002-b');
});

describe('A record that begins anew has all numbers to give away:', () => {
  const sample = { ...person('bo'), ...rfc('0001-a'), ...rfc('0002-b'), ...decision('0001-d'), 'content/meetings/2015-01-01.mdx': 'M.\n' };
  const nothing = { base: [], branches: [], retired: [], partial: false };
  let origin: Repository;
  beforeAll(() => {
    origin = repository()
      .write(sample)
      .commit('The sample')
      .write(rfc('0003-c'))
      .commit('More')
      .write(without(rfc('0003-c')))
      .commit('Away');
    origin.git('branch', 'their-proposal');
    origin.git('switch', '--quiet', 'their-proposal');
    origin.write(rfc('0004-theirs')).commit('Theirs');
    origin.git('switch', '--quiet', 'main');
  });
  const emptied = () => clone(origin).write(without(sample));

  test('before anything is committed', async () => expect(await find(emptied())).toEqual(nothing));
  test('where people stay', async () => expect(await find(clone(origin).write({ ...without(sample), ...person('bo') }))).toEqual(nothing));
  test('with a record of one’s own in it already', async () => expect(await find(emptied().write(rfc('0001-mine')))).toEqual(nothing));

  test('after the commit that emptied it, before the push', async () => {
    expect(await find(emptied().commit('Empty'))).toEqual(nothing);
  });

  test('after the commit that emptied it and began with a record of one’s own', async () => {
    const found = await find(emptied().write(rfc('0001-mine')).commit('Our own'));
    expect([numbers(found.base), numbers(found.branches), found.retired]).toEqual([[1], [1], []]);
  });

  test('after the push, and what is taken back from then on is taken', async () => {
    const made = emptied()
      .commit('Empty')
      .write({ ...rfc('0001-mine'), ...rfc('0002-mine') })
      .commit('Ours')
      .write(without(rfc('0002-mine')))
      .commit('Away');
    made.git('remote', 'set-url', 'origin', repository().root);
    made.git('push', '--quiet', 'origin', 'main:trunk');
    made.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    const found = await find(made);
    expect([numbers(found.base), numbers(found.retired)]).toEqual([[1], [2]]);
    // Branches of the sample are still in the clone, and tell of another record.
    expect(numbers(found.branches)).toEqual([1]);
  });

  test('on a branch for the new beginning, and on one that began from it', async () => {
    const made = clone(origin);
    made.git('switch', '--quiet', '--create', 'ours');
    made.write(without(sample)).commit('Empty').write(rfc('0001-mine')).commit('Ours');
    expect(await find(made)).toEqual(nothing);
    made.git('switch', '--quiet', 'main');
    made.git('merge', '--quiet', '--no-ff', '--message', 'Begin anew', 'ours');
    made.git('switch', '--quiet', '--create', 'next');
    const found = await find(made);
    expect([numbers(found.base), numbers(found.branches), found.retired]).toEqual([[1], [1], []]);
  });

  test('not when one record of it stays, under whatever name', async () => {
    const stays = clone(origin).write({ ...without(sample), ...rfc('0002-b') });
    expect(numbers((await find(stays)).base)).toEqual([1, 2]);
    const [text = ''] = Object.values(rfc('0002-b'));
    const renamed = clone(origin).write({ ...without(sample), 'content/rfcs/0002-better/index.mdx': text });
    expect(numbers((await find(renamed)).base)).toEqual([1, 2]);
  });

  test('another community’s branches, which were fetched, say nothing of it', async () => {
    const own = repository().write(rfc('0001-mine')).commit('Begin');
    own.git('remote', 'add', 'sample', origin.root);
    own.git('fetch', '--quiet', 'sample');
    expect(numbers((await find(own)).branches)).toEqual([1]);
  });
});

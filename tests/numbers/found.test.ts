/** What is known of numbers, from real repositories: on branches, on the remote, and taken back. */
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FoundNumbers } from '../../src/record/numbers.ts';
import type { Repository } from '../history/repository.ts';
import { clone, copyOf, decision, find, made, numbers, person, repository, rfc, without } from './repositories.ts';

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

/** What is known of numbers, from real repositories, before and after a record begins again. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Repository } from '../history/repository.ts';
import { clone, decision, find, numbers, person, repository, rfc, without } from './repositories.ts';

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

/** What was read of the past is read once: the next run finds it, and does not believe what is damaged. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository, folder, known, read, revisionsOf, wordsIn, subjects, index, rfc } from './reading.ts';
import type { Repository } from './repository.ts';

/** The ids of the folders in the last commit. */
function treesOf(made: Repository): string[] {
  return [made.git('rev-parse', 'HEAD^{tree}'), ...made.git('ls-tree', '-r', '-d', '--format=%(objectname)', 'HEAD').split('\n')]
    .map((id) => id.trim())
    .filter(Boolean);
}

describe('What is kept between runs', () => {
  test('is all that a second run needs: git is asked for no commit and no text', async () => {
    const cache = folder();
    const made = repository()
      .write({ [index]: rfc('One.') })
      .commit('Propose')
      .write({ [index]: rfc('Two.') })
      .commit('Rewrite');
    const first = known(await read(made.root, cache));
    // What is left is what tells which commit is checked out and what it lists: no text, and no commit before.
    const listed = made.git('rev-list', '--objects', '--all').trim().split('\n');
    const needed = [made.git('rev-parse', 'HEAD').trim(), ...treesOf(made)];
    const gone = listed.map((line) => line.slice(0, 40)).filter((id) => !needed.includes(id));
    for (const id of gone) rmSync(join(made.root, '.git/objects', id.slice(0, 2), id.slice(2)));
    expect(gone.length).toBeGreaterThan(2);
    const second = await read(made.root, cache);
    expect(second).toMatchObject({ known: true, revisions: first.revisions });
    expect(await wordsIn(second, index)).toEqual([
      ['Errors', 'State: draft', 'One.'],
      ['Errors', 'State: draft', 'Two.'],
    ]);
  });

  test('are comparisons too: the next build needs no text to tell what changed', async () => {
    const cache = folder();
    const made = repository()
      .write({ [index]: rfc('One sentence that stays.') })
      .commit('Propose')
      .write({ [index]: rfc('One sentences that stays.') })
      .commit('Rewrite');
    const tell = async () => {
      const { revisions, comparisons } = known(await read(made.root, cache));
      const [before, after] = revisions.get(index) ?? [];
      const told = [await comparisons.between(before!, after!), await comparisons.packed([before!, after!])];
      await comparisons.keep();
      return told;
    };
    const first = await tell();
    expect(first[0]).toContain('<del>sentence</del><ins>sentences</ins>');
    for (const name of ['revisions.txt', 'blocks.txt']) rmSync(join(cache, name));
    const texts = made.git('rev-list', '--objects', '--all', '--filter=object:type=blob', '--filter-provided-objects').split('\n');
    for (const id of texts.map((line) => line.slice(0, 40)).filter(Boolean))
      rmSync(join(made.root, '.git/objects', id.slice(0, 2), id.slice(2)));
    expect(await tell()).toEqual(first);

    for (const name of ['differences.txt', 'packs.txt']) {
      const file = join(cache, name);
      writeFileSync(file, readFileSync(file, 'utf8').replace('sentences', 'forgeries'));
    }
    expect((await tell()).join()).not.toContain('forgeries');
  });

  test('is told anew after another commit, and after a change of the mailmap', async () => {
    const cache = folder();
    const made = repository()
      .write({ [index]: rfc('One.') })
      .commit('Propose');
    await read(made.root, cache);
    made.write({ [index]: rfc('Two.') }).commit('Rewrite');
    expect(subjects(await revisionsOf(made.root, index, cache))).toEqual(['Propose', 'Rewrite']);
    made.write({ '.mailmap': 'Ann B. Lee <ann@example.org>\n' });
    expect(await revisionsOf(made.root, index, cache)).toMatchObject([{ author: 'Ann B. Lee' }, { author: 'Ann B. Lee' }]);
  });

  test('is ignored when it is damaged', async () => {
    const cache = folder();
    const made = repository()
      .write({ [index]: rfc('One.') })
      .commit('Propose');
    await read(made.root, cache);
    for (const name of ['history.txt', 'revisions.txt', 'blocks.txt']) {
      const file = join(cache, name);
      expect(existsSync(file)).toBe(true);
      writeFileSync(file, readFileSync(file, 'utf8').replace('Propose', 'Forged').replace('One.', 'Two.'));
    }
    const history = known(await read(made.root, cache));
    expect(subjects(history.revisions.get(index) ?? [])).toEqual(['Propose']);
    expect(await wordsIn(history, index)).toEqual([['Errors', 'State: draft', 'One.']]);
  });
});

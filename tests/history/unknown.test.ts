/** What a repository cannot tell is said, not guessed. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository, folder, known, read, wordsIn, subjects, index, rfc } from './reading.ts';

describe('What is not known', () => {
  test('is said of a shallow clone', async () => {
    const made = repository()
      .write({ [index]: rfc('One.') })
      .commit('Propose')
      .write({ [index]: rfc('Two.') })
      .commit('Rewrite');
    const clone = join(folder(), 'clone');
    made.git('clone', '--quiet', '--depth', '1', `file://${made.root}`, clone);
    expect(await read(clone)).toMatchObject({ known: false, why: 'shallow', trouble: { remedy: 'run `git fetch --unshallow`' } });
  });

  test('is said of an archive, which has no repository', async () => {
    const made = repository()
      .write({ [index]: rfc('One.') })
      .commit('Propose');
    const archive = folder();
    cpSync(join(made.root, 'content'), join(archive, 'content'), { recursive: true });
    expect(await read(archive)).toMatchObject({
      known: false,
      why: 'no-repository',
      trouble: { reason: 'this folder is in no git repository' },
    });
  });

  test('is nothing in a repository without commits: no text has a past', async () => {
    const made = repository().write({ [index]: rfc('One.') });
    expect(known(await read(made.root)).revisions.size).toBe(0);
  });

  test('are changes that are not committed: they are named, and new files have no past', async () => {
    const other = 'content/meetings/2015-02-11.mdx';
    const made = repository()
      .write({ [index]: rfc('One.'), 'content/meetings/2015-01-28.mdx': 'Minutes.\n' })
      .commit('Propose')
      .write({ [index]: rfc('Not yet.'), [other]: 'Minutes to be.\n' });
    const history = known(await read(made.root));
    expect([...history.uncommitted]).toEqual([index]);
    expect(subjects(history.revisions.get(index) ?? [])).toEqual(['Propose']);
    expect(history.revisions.get(other)).toBeUndefined();
  });

  test('is a body that can no longer be parsed: its block says so', async () => {
    const { root } = repository()
      .write({ [index]: rfc('Higher than {four metres.') })
      .commit('Propose')
      .write({ [index]: rfc('Higher than four metres.') })
      .commit('Mend');
    const history = known(await read(root));
    const [first, second] = await wordsIn(history, index);
    expect(first).toEqual(['Errors', 'State: draft', 'The text of this revision can no longer be read.']);
    expect(second).toEqual(['Errors', 'State: draft', 'Higher than four metres.']);
  });
});

/** What readers are told of a record's past, from real repositories: followed through renames, without noise, without guesses. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository, known, read, revisionsOf, subjects, index, rfc, long } from './reading.ts';

describe('The revisions of a record', () => {
  test('are what was published, what changed the text, and what changed the state', async () => {
    const { root } = repository()
      .write({ [index]: rfc('One.') })
      .commit('Propose', { date: '2015-01-28T09:00:00+02:00' })
      .write({ [index]: rfc('Two.') })
      .commit('Rewrite', { author: 'Ben Ode <ben@example.org>' })
      .write({ [index]: rfc('Two.', 'discussion') })
      .commit('Discuss')
      .write({ [index]: rfc('Three.', 'accepted') })
      .commit('Accept')
      .write({ 'README.md': 'Elsewhere' })
      .commit('Outside of the record');
    expect(await revisionsOf(root, index)).toMatchObject([
      { change: 'published', subject: 'Propose', author: 'Ann Lee', date: '2015-01-28T09:00:00+02:00', state: 'draft', file: index },
      { change: 'text', subject: 'Rewrite', author: 'Ben Ode', since: 1 },
      { change: 'state', subject: 'Discuss', state: 'discussion', since: 2 },
      { change: 'text-and-state', subject: 'Accept', state: 'accepted', since: 3 },
    ]);
  });

  test('follow a file through the renaming of its folder, a new ending, and both with a new text', async () => {
    const second = 'content/rfcs/0001-error-handling/index.mdx';
    const third = 'content/rfcs/0001-error-handling/index.md';
    const fourth = 'content/rfcs/0001-failures/index.mdx';
    const made = repository()
      .write({ [index]: rfc(long('the first')), 'content/rfcs/0001-errors/positions/panic.mdx': rfc(long('a position'), 'open') })
      .commit('Propose');
    made.git('mv', 'content/rfcs/0001-errors', 'content/rfcs/0001-error-handling');
    made.commit('A better name').git('mv', second, third);
    made
      .write({ [third]: rfc(`${long('the first')}\nMore.`) })
      .commit('Plain Markdown, and more')
      .write({ [third]: undefined, [fourth]: rfc('Nothing of it is left.') })
      .commit('Everything anew');
    expect(subjects(await revisionsOf(made.root, fourth))).toEqual(['Propose', 'Plain Markdown, and more', 'Everything anew']);
    expect(subjects(await revisionsOf(made.root, 'content/rfcs/0001-error-handling/positions/panic.mdx'))).toEqual(['Propose']);
    expect(await revisionsOf(made.root, index)).toEqual([]);
  });

  test('begin anew for a file that was deleted and written again', async () => {
    const { root } = repository()
      .write({ [index]: rfc('One.') })
      .commit('First')
      .write({ [index]: undefined })
      .commit('Away')
      .write({ [index]: rfc('Two.') })
      .commit('Again');
    expect(subjects(await revisionsOf(root, index))).toEqual(['Again']);
  });

  test('fold what changed only the formatting', async () => {
    const before = `---\ntitle: Errors\nstatus: draft\ntopics: [a, b]\n---\n\nOne *small* sentence that goes on.\n\n- An item\n- Another\n\nA title\n=======\n`;
    const after = `---\nstatus: "draft"\ntopics:\n  - a\n  - b\ntitle: 'Errors'\n---\n\n{/* Reviewed. */}\n\nOne _small_ sentence\nthat goes on.\n\n* An item\n\n* Another\n\n# A title\n`;
    const { root } = repository()
      .write({ [index]: before })
      .commit('Propose')
      .write({ [index]: after })
      .commit('Format')
      .write({ [index]: after.replaceAll('\n', '\r\n') })
      .commit('Format again')
      .write({ [index]: after.replace('small', 'large') })
      .commit('Change a word');
    expect(await revisionsOf(root, index)).toMatchObject([
      { subject: 'Propose', folded: 2 },
      { subject: 'Change a word', folded: 0, change: 'text' },
    ]);
  });

  test.each([
    ['a space in code', '```\nlet a = 1\n```', '```\nlet a =  1\n```'],
    ['where a link leads', 'See [there](https://a.example).', 'See [there](https://b.example).'],
    ['a paragraph that is parted', 'One sentence. Another.', 'One sentence.\n\nAnother.'],
    ['who takes an action', '<Action id="a" owner="ann">Write it</Action>', '<Action id="a" owner="ben">Write it</Action>'],
  ])('tell %s from formatting', async (_, before, after) => {
    const { root } = repository()
      .write({ [index]: rfc(before) })
      .commit('Before')
      .write({ [index]: rfc(after) })
      .commit('After');
    expect(subjects(await revisionsOf(root, index))).toEqual(['Before', 'After']);
  });

  test('tell what each branch changed, and what joining them made of it', async () => {
    const made = repository()
      .write({ [index]: rfc(long('it')) })
      .commit('Propose');
    made.git('checkout', '--quiet', '-b', 'side');
    made.write({ [index]: rfc(long('it').replace('Line 29', 'The last line')) }).commit('The end', { date: '2015-02-02T12:00:00Z' });
    made.git('checkout', '--quiet', 'main');
    made.write({ [index]: rfc(long('it').replace('Line 0', 'The first line')) }).commit('The beginning', { date: '2015-02-03T12:00:00Z' });
    made.git('merge', '--quiet', '--no-edit', 'side');
    const revisions = await revisionsOf(made.root, index);
    expect(subjects(revisions).sort()).toEqual(["Merge branch 'side'", 'Propose', 'The beginning', 'The end']);
    expect(revisions.map(({ since }) => since)).toEqual([
      undefined,
      1,
      1,
      revisions.findIndex(({ subject }) => subject === 'The beginning') + 1,
    ]);
  });

  test('leave out merges that only bring what a branch has told', async () => {
    const made = repository()
      .write({ [index]: rfc('One.') })
      .commit('Propose');
    made.git('checkout', '--quiet', '-b', 'side');
    made.write({ [index]: rfc('Two.') }).commit('Rewrite');
    made.git('checkout', '--quiet', 'main');
    made.git('merge', '--quiet', '--no-ff', '--no-edit', 'side');
    expect(subjects(await revisionsOf(made.root, index))).toEqual(['Propose', 'Rewrite']);
  });

  test('name people by the mailmap, and those who wrote with them', async () => {
    const { root } = repository()
      .write({ [index]: rfc('One.'), '.mailmap': 'Ann Lee <ann@example.org> annie <old@example.org>\nBen Ode <b@example.org>\n' })
      .commit('Propose\n\nBecause.\n\nCo-authored-by: benny <b@example.org>\nCo-authored-by: no address', {
        author: 'annie <old@example.org>',
      });
    expect(await revisionsOf(root, index)).toMatchObject([{ author: 'Ann Lee, Ben Ode, no address' }]);
  });

  test('are found under names that are not ASCII, with spaces and quotation marks', async () => {
    const file = 'content/projects/größer “als” "das".md';
    const { root } = repository()
      .write({ [file]: 'One.\n' })
      .commit('Über alles');
    expect(await revisionsOf(root, file)).toMatchObject([{ subject: 'Über alles', file }]);
  });

  test('are found in a folder below the root of the repository, and without a branch', async () => {
    const made = repository()
      .write({ [`record/${index}`]: rfc('One.'), [index]: rfc('Another record.') })
      .commit('Propose')
      .write({ [`record/${index}`]: rfc('Two.') })
      .commit('Rewrite');
    made.git('checkout', '--quiet', '--detach');
    made.write({ [`record/${index}`]: rfc('Three.') });
    const history = known(await read(join(made.root, 'record')));
    expect([...history.revisions.keys()]).toEqual([index]);
    expect(subjects(history.revisions.get(index) ?? [])).toEqual(['Propose', 'Rewrite']);
    expect([...history.uncommitted]).toEqual([index]);
  });

  test('show everything that would hide in names and messages, in one line', async () => {
    const { root } = repository()
      .write({ [index]: rfc('One.') })
      .commit(`<img src=x onerror=alert(1)> \u202Edesrever\u0001\u0002\x1b[31m ${'long '.repeat(99)}`, {
        author: '"Mallory"\u200B & \u2066Ann <m@example.org>',
      });
    const [revision] = await revisionsOf(root, index);
    expect(revision?.author).toBe('Mallory"\uFFFD & \uFFFDAnn');
    expect(revision?.subject).toMatch(/^<img src=x onerror=alert\(1\)> \uFFFDdesrever\uFFFD\uFFFD\uFFFD\[31m long .{200,}…$/);
  });

  test('cannot be forged by a message that looks like the log', async () => {
    const forged = `x\u0001${'a'.repeat(40)}\u00022015-01-01\u0002Mallory\u0002Forged`;
    const { root } = repository()
      .write({ [index]: rfc('One.') })
      .commit(`${forged}\n\n:100644 100644 ${'a'.repeat(40)} ${'b'.repeat(40)} M`);
    const revisions = await revisionsOf(root, index);
    expect(revisions).toHaveLength(1);
    expect(revisions[0]).toMatchObject({ author: 'Ann Lee' });
  });
});

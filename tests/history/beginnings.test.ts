/** What belongs to the past of a record and what does not: where a record takes the number, the place or the repository of another. */
import { describe, expect, test } from 'vitest';
import { long, repository, revisionsOf, subjects } from './reading.ts';

type Told = { title: string; created?: string; authors?: string; status?: string };
const text = ({ title, created = '2015-01-28', authors = 'ann-lee', status = 'draft' }: Told, body: string) =>
  `---\ntitle: ${title}\nstatus: ${status}\nauthors: [${authors}]\ncreated: ${created}\n---\n\n${body}\n`;

const errors = 'content/rfcs/0001-errors/index.mdx';
const mast = 'content/rfcs/0001-mast/index.mdx';
const theirs = text({ title: 'Errors' }, long('errors'));
const ours = text({ title: 'How high a mast is', created: '2026-11-02', authors: 'ilze' }, 'Four metres.');
const meeting = 'content/meetings/2015-02-11.mdx';
const decision = 'content/decisions/0001-raise.mdx';
const sample = { [errors]: theirs, [meeting]: 'Minutes.\n', [decision]: text({ title: 'Raise' }, 'It raises.') };
const gone = Object.fromEntries(Object.keys(sample).map((file) => [file, undefined]));
const began = () => repository().write(sample).commit('The sample');

describe('The history of an RFC that took the number of another', () => {
  test.each([
    [
      'after the sample went',
      () =>
        began()
          .write(gone)
          .commit('Empty')
          .write({ [mast]: ours })
          .commit('Ours'),
    ],
    [
      'in the commit in which the sample went',
      () =>
        began()
          .write({ ...gone, [mast]: ours })
          .commit('Ours'),
    ],
    [
      'in that commit, with the words of the sample’s as its template',
      () =>
        began()
          .write({ ...gone, [mast]: theirs.replace('Errors', 'Masts') })
          .commit('Ours'),
    ],
    [
      'in a merge',
      () => {
        const made = began();
        made.git('switch', '--quiet', '--create', 'ours');
        made
          .write(gone)
          .commit('Empty')
          .write({ [mast]: ours })
          .commit('Ours');
        made.git('switch', '--quiet', 'main');
        made.git('merge', '--quiet', '--no-ff', '--message', 'Begin anew', 'ours');
        return made;
      },
    ],
    [
      'while the rest of the record stays',
      () =>
        began()
          .write({ [errors]: undefined, [mast]: ours })
          .commit('Ours'),
    ],
    [
      'a day later, while the rest stays',
      () =>
        began()
          .write({ [errors]: undefined })
          .commit('Away')
          .write({ [mast]: ours })
          .commit('Ours'),
    ],
  ])('begins with its own text, %s', async (_, make) => {
    expect(subjects(await revisionsOf(make().root, mast))).toEqual(['Ours']);
  });

  test('goes on under its number, when only its name and its words changed', async () => {
    const renamed = 'content/rfcs/0001-failures/index.mdx';
    for (const now of [
      text({ title: 'Errors', created: '2016-01-01', authors: 'bo' }, 'The title stayed.'),
      text({ title: 'Failures' }, 'Who proposed it, and when, stayed.'),
      text({ title: 'Failures', created: '2016-01-01', authors: 'bo' }, long('errors')),
    ]) {
      const { root } = began()
        .write({ [errors]: undefined, [renamed]: now })
        .commit('Another name');
      expect(subjects(await revisionsOf(root, renamed))).toEqual(['The sample', 'Another name']);
    }
  });

  test('goes on for a decision, by the same signs', async () => {
    const renamed = 'content/decisions/0001-raise-always.mdx';
    const other = 'content/decisions/0001-another.mdx';
    const made = began()
      .write({ [decision]: undefined, [renamed]: text({ title: 'Raise' }, 'Always.') })
      .commit('Always');
    expect(subjects(await revisionsOf(made.root, renamed))).toEqual(['The sample', 'Always']);
    made.write({ [renamed]: undefined, [other]: ours }).commit('Another');
    expect(subjects(await revisionsOf(made.root, other))).toEqual(['Another']);
  });

  test('goes on for records that were all moved, text and all, in one commit', async () => {
    const made = began();
    made.git('mv', 'content/rfcs/0001-errors', 'content/rfcs/0001-failures');
    made.git('mv', decision, 'content/decisions/0001-always-raise.mdx');
    made.git('mv', meeting, 'content/meetings/2015-02-12.mdx');
    made.commit('Better names');
    expect(subjects(await revisionsOf(made.root, 'content/rfcs/0001-failures/index.mdx'))).toEqual(['The sample']);
  });
});

/** Old revisions are bounded like new ones: what somebody once committed by mistake is not published with every build. */
import { expect, test } from 'vitest';
import { maxFileSize } from '../../src/model/content-path.ts';
import { index, known, read, repository, rfc, wordsIn } from './reading.ts';

test.each([
  ['one line', 'x'.repeat(maxFileSize)],
  ['many words', 'Words. '.repeat(maxFileSize / 5)],
  ['many paragraphs', 'A paragraph.\n\n'.repeat(maxFileSize / 10)],
  ['a table', `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(maxFileSize / 5)}`],
  ['letters of three bytes', '電'.repeat(maxFileSize / 3)],
])('a revision that was larger than a file may be is told, and its text is not: %s', async (_, large) => {
  const made = repository()
    .write({ [index]: rfc('One.') })
    .commit('Propose')
    .write({ [index]: rfc(large) })
    .commit('A slip')
    .write({ [index]: rfc('Two.') })
    .commit('Put right');
  const history = await read(made.root);
  expect(known(history).revisions.get(index)).toMatchObject([{ subject: 'Propose' }, { subject: 'A slip' }, { subject: 'Put right' }]);
  expect(await wordsIn(history, index)).toEqual([
    ['Errors', 'State: draft', 'One.'],
    ['The text of this revision can no longer be read.'],
    ['Errors', 'State: draft', 'Two.'],
  ]);
});

test('a revision as large as a file may be is read', async () => {
  const around = Buffer.byteLength(rfc(''));
  const made = repository()
    .write({ [index]: rfc('One.') })
    .commit('Propose')
    .write({ [index]: rfc('x'.repeat(maxFileSize - around)) })
    .commit('As much as there may be');
  const [, last] = await wordsIn(await read(made.root), index);
  expect(last?.[2]).toHaveLength(maxFileSize - around);
});

import { expect, test } from 'vitest';
import type { Document } from '../parsing/document.ts';
import { readDocument } from '../../tests/read-document.ts';
import { pairDocuments } from './pair-documents.ts';

const rfc = (name: string, body: string, author = 'ann-lee', created = '2015-02-03') =>
  readDocument(
    `content/rfcs/${name}/index.mdx`,
    `---\ntitle: ${body.split(' ')[0]}\nstatus: draft\nauthors: [${author}]\ncreated: ${created}\nsummary: S.\ntopics: []\n---\n\n${body}\n`,
  );
const pairs = (before: readonly Document[], after: readonly Document[]) =>
  pairDocuments(before, after).map(({ before: old, after: now }) => [old?.file.split('/')[2], now?.file.split('/')[2]]);

const frames = 'Frames are lines of text that people can read without tools.';
const logs = 'Logs take too much room on small machines and are packed.';

test('A document that is the same object on both sides did not change', () => {
  const same = rfc('0001-frames', frames);
  expect(pairs([same], [same])).toEqual([]);
});

test('A record under another name is the same by its number and its author and day, or by its words', () => {
  expect(pairs([rfc('0001-frames', frames)], [rfc('0001-lines', logs)])).toEqual([['0001-frames', '0001-lines']]);
  expect(pairs([rfc('0001-frames', frames)], [rfc('0001-lines', frames, 'bob', '2016-01-01')])).toEqual([['0001-frames', '0001-lines']]);
});

test('Another text with the number of one that is gone is another record', () => {
  expect(pairs([rfc('0001-frames', frames)], [rfc('0001-logs', logs, 'bob', '2016-01-01')])).toEqual([
    [undefined, '0001-logs'],
    ['0001-frames', undefined],
  ]);
});

test('A text with another number is the same when its words are, and not for its front matter', () => {
  expect(pairs([rfc('0001-frames', frames)], [rfc('0002-frames', `${frames} Always.`)])).toEqual([['0001-frames', '0002-frames']]);
  expect(pairs([rfc('0001-frames', frames)], [rfc('0002-logs', logs)])).toHaveLength(2);
});

test('Of two records with one number, the one that keeps its name keeps its past', () => {
  const [a, b] = [rfc('0001-frames', frames), rfc('0001-logs', logs)];
  expect(pairs([a, b], [a, rfc('0002-logs', logs)])).toEqual([['0001-logs', '0002-logs']]);
});

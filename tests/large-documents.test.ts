/** The largest documents that are read, full of mistakes: judging and reporting them takes time that grows with the text alone. */
import { expect, test } from 'vitest';
import { reportText } from '../src/cli/report-text.ts';
import { defineConfig } from '../src/model/config.ts';
import { readDocument } from './read-document.ts';
import { maxFileSize } from '../src/model/content-path.ts';
import { checkDocuments } from '../src/rules/check.ts';
import input from './golden/community.ts';

const frontMatter = '---\ntitle: A\nstatus: draft\nauthors: [ann-lee]\ncreated: 2015-01-01\nsummary: A.\ntopics: []\n---\n\n';
const person = readDocument('content/people/ann-lee.yaml', 'name: Ann Lee\n');

/** As many of a piece as fit into a part of the largest document; pieces are numbered. */
function repeat(piece: (number: number) => string, part: number): string {
  const pieces: string[] = [];
  for (let size = 0; size < maxFileSize * part; size += pieces.at(-1)?.length ?? 0) pieces.push(piece(pieces.length));
  return pieces.join('');
}

test.each([
  ['headings, and links to others on one line', repeat((n) => `## h${n}\n\n`, 0.48) + repeat((n) => `[a](#x${n}) `, 0.48)],
  ['definitions, and references to others', repeat((n) => `[abc${n}]: x\n`, 0.48) + '\n' + repeat((n) => `[a][abd${n}] `, 0.48)],
  ['headings, and references to others of the same record', repeat((n) => `## h${n}\n\n`, 0.48) + repeat((n) => `[a](rfc:1#g${n}) `, 0.48)],
  ['bare addresses on one line', repeat((n) => `http://a.b/${n} `, 0.95)],
  ['people nobody knows', repeat((n) => `@ann-${n} `, 0.95)],
  ['pictures that are not there', repeat((n) => `![](a${n}.png) `, 0.95)],
  ['headings that are the same', repeat(() => '## a\n\n', 0.95)],
  ['references with long names', repeat((n) => `[a][${n}${'b'.repeat(900)}] `, 0.95)],
  ['fences in languages nobody knows', repeat((n) => `~~~x${n}\n~~~\n\n`, 0.95)],
])('%s', (_, body) => {
  const document = readDocument('content/rfcs/0001-a/index.md', `${frontMatter}${body}\n`);
  const { findings } = checkDocuments([document, person], defineConfig(input), { today: '2016-06-15' });
  expect(findings.length).toBeGreaterThan(100);
  const report = reportText(findings, new Map([[document.file, document.source]]), { color: false });
  expect(report).toMatch(/\n… and \d+ more of [\w-]+ in content\/rfcs\/0001-a\/index\.md\n\n[^\n]* in 1 file$/);
  expect(report.length).toBeLessThan(100_000);
});

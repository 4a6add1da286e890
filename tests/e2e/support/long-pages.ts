/** Heron's record with texts that are longer than any window, many positions, and code that no column holds. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeProject } from '../../temporary-project.ts';
import { buildAndServe, type Served } from './served-project.ts';
import { test as watchedTest } from './test.ts';

const fixture = join(import.meta.dirname, '../../fixtures/community');

/** A line that no column of text holds. */
export const longLine = 'let mean = ' + Array.from({ length: 24 }, (_, hour) => `reading.(${hour})`).join(' +. ');

/** The sections of the long RFC, in their order. */
export const sections = Array.from({ length: 60 }, (_, index) => `Station ${index + 1}`);

const code = (language: string, ...lines: string[]) => `\`\`\`${language}\n${lines.join('\n')}\n\`\`\`\n`;

const rfc = (title: string, status: string, body: string) => `---
title: ${title}
status: ${status}
authors: [noor-haddad]
created: 2025-02-11
summary: Every station says what it is built of.
topics: [housing]
criteria:
  - id: dark-week
    question: Does it survive a week without sun?
  - id: gaps
    question: Can a gap be filled?
---

${body}`;

const position = (title: string, advocates: string, outcome: string, body = 'It is an answer.\n') => `---
title: ${title}
summary: An answer.
advocates: [${advocates}]
outcome: ${outcome}
verdicts:
  dark-week:
    rating: good
    note: It does.
  gaps:
    rating: mixed
    note: Some of them.
---

${body}`;

const example = `<Example task="add-up">\n\n${code('ocaml', longLine)}\n</Example>\n`;
const all = 'ilze-kalnina, marten-saar, noor-haddad';

const files: Record<string, string> = {
  'content/rfcs/0005-every-station/index.md': rfc(
    'Describe every station',
    'in-service',
    [
      ...sections.map((name) => `## ${name}\n\n${'A mast, a box and a panel. '.repeat(40)}\n`),
      code('ocaml', longLine),
      code('c', 'int a;'),
      `| where | what |\n| --- | --- |\n| ${'`' + 'lighthouse_'.repeat(20) + '`'} | [a mast](/rfcs/) |\n`,
    ].join('\n'),
  ),
  'content/rfcs/0005-every-station/positions/a-list.md': position('A list that no one argues for', '', 'declined'),
  'content/rfcs/0005-every-station/positions/book.mdx': position('A book', 'noor-haddad', 'declined', example),
  'content/rfcs/0005-every-station/positions/cards.mdx': position('A box of cards', 'ilze-kalnina, marten-saar', 'declined', example),
  'content/rfcs/0005-every-station/positions/drawings.mdx': position('Drawings', 'noor-haddad', 'adopted', example),
  'content/rfcs/0006-open-question/index.md': rfc('Ask who paints', 'on-the-table', '## Question\n\nWho?\n'),
  'content/rfcs/0006-open-question/positions/first.md': position('The first to come', '', 'open'),
  'content/rfcs/0006-open-question/positions/member.md': position('A member', 'noor-haddad', 'open'),
  'content/rfcs/0006-open-question/positions/painter.md': position('A painter', all, 'open'),
  'content/decisions/0004-drawings.md': `---\ntitle: Describe stations by drawings\ndate: 2025-04-09\nstatus: in-force\nsummary: Every station has a drawing.\ntopics: [housing]\ndecides: [rfc:5]\nadopts: [position:5/drawings]\n---\n\n## Context\n\nStations differ.\n\n## Decision\n\nDrawings.\n\n## Consequences\n\nPencils.\n`,
};

/** `test` with that record built once a worker; addresses given to `goto` are below its base path. */
export const test = watchedTest.extend<object, { community: Served }>({
  community: [
    async ({}, use) => {
      const { root, remove } = makeProject(fixture);
      try {
        for (const [file, text] of Object.entries(files)) {
          mkdirSync(dirname(join(root, file)), { recursive: true });
          writeFileSync(join(root, file), text);
        }
        await buildAndServe(root, 4750, use, '2025-04-22');
      } finally {
        remove();
      }
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ community }, use) => use(community.address),
});

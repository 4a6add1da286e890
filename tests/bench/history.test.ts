import { expect, test } from 'vitest';
import { generateHistory } from './generate-history.ts';
import { historyMarkdown } from './history.ts';

test('the generated record is the same every time, and has as many documents and commits as were asked for', () => {
  const made = generateHistory(12, 150);
  expect(made).toEqual(generateHistory(12, 150));
  expect(made.files.filter(({ file }) => file.startsWith('content/rfcs/'))).toHaveLength(12);
  expect(made.commits.match(/^commit refs/gm)).toHaveLength(151);
  expect(made.commits).toMatch(/^R content\/rfcs\//m);
});

test('a build that history makes more than a quarter longer is told', () => {
  const costs = { documents: 300, commits: 2000, cold: { without: 10, with: 12.6 }, warm: { without: 5, with: 5.1 } };
  expect(historyMarkdown(costs)).toEqual({
    table: `| 2000 commits, 300 documents | without history | with history | added | allowed |
| --- | --: | --: | --: | --: |
| first build | 10.0 s | 12.6 s | 26% | 25% |
| next build | 5.0 s | 5.1 s | 2% | 10% |`,
    exceeded: ['first build: history adds 26%, more than 25%'],
  });
});

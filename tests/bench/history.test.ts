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

test('a build that history makes more than a quarter more work is told, whatever the clock says', () => {
  const costs = {
    documents: 300,
    commits: 2000,
    cold: { cpu: { without: 10, with: 12.6 }, seconds: { without: 8, with: 12 } },
    warm: { cpu: { without: 5, with: 5.1 }, seconds: { without: 4, with: 4 } },
  };
  expect(historyMarkdown(costs)).toEqual({
    table: `| 2000 commits, 300 documents | without history | with history | added | allowed |
| --- | --: | --: | --: | --: |
| first build, time of the processor | 10.0 s | 12.6 s | 26% | 25% |
| first build, waiting | 8.0 s | 12.0 s | 50% |  |
| next build, time of the processor | 5.0 s | 5.1 s | 2% | 10% |
| next build, waiting | 4.0 s | 4.0 s | 0% |  |`,
    exceeded: ['first build, time of the processor: history adds 26%, more than 25%'],
  });
});

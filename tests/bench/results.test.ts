import { describe, expect, test } from 'vitest';
import { growth, resultsMarkdown, type Result } from './results.ts';

const small: Result = { times: 1, documents: 100, check: 0.5, build: 5, memory: 400e6, index: 200e3, site: 3e6 };
const large: Result = { times: 20, documents: 2000, check: 4, build: 60, memory: 1000e6, index: 4e6, site: 60e6 };

describe('growth', () => {
  test('compares costs per document', () => {
    expect(growth([small, large]).map(({ cost, ratio, grew }) => [cost, Number(ratio.toFixed(3)), grew])).toEqual([
      ['check', 0.4, false],
      ['build', 0.6, false],
      ['memory', 0.125, false],
      ['index', 1, false],
    ]);
  });

  test.each([
    [109, false],
    [112, true],
  ])('tolerates a tenth: a build of %d s', (build, grew) => {
    expect(growth([small, { ...large, build }]).find(({ cost }) => cost === 'build')?.grew).toBe(grew);
  });

  test('has nothing to say about one size', () => expect(growth([small])).toEqual([]));
});

test('the table has a row a size, and a verdict a cost', () => {
  expect(resultsMarkdown([small, { ...large, index: 5e6 }])).toBe(
    `| size | documents | check | cold build | a document | peak memory | search index | a document | whole site |
| --- | --: | --: | --: | --: | --: | --: | --: | --: |
| 1× | 100 | 0.50 s | 5.0 s | 50.0 ms | 400 MB | 0.20 MB | 2.00 kB | 3.0 MB |
| 20× | 2000 | 4.00 s | 60.0 s | 30.0 ms | 1000 MB | 5.00 MB | 2.50 kB | 60.0 MB |

| cost per document, 20× to 1× | ratio | verdict |
| --- | --: | --: |
| Time of a check | 0.40 | holds |
| Time of a build | 0.60 | holds |
| Peak memory of a build | 0.13 | holds |
| Size of the search index | 1.25 | grows |`,
  );
});

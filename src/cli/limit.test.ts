import { expect, test } from 'vitest';
import type { Finding } from '../model/finding.ts';
import { limitFindings, mostAlike } from './limit.ts';
import { reportGithub } from './report-github.ts';
import { reportJson, type JsonReport } from './report-json.ts';
import { reportText } from './report-text.ts';

const bare: Finding = { rule: 'bare-url', severity: 'warning', file: 'content/rfcs/0001-a/index.mdx', message: 'this address is bare' };
const many = Array.from({ length: mostAlike + 980 }, () => bare);
const others: Finding[] = [
  { ...bare, file: 'content/rfcs/0002-b/index.mdx' },
  { ...bare, rule: 'no-code', severity: 'error', message: 'content does not run' },
];
const all = [...many, ...others];
const leftOut = [{ file: bare.file, rule: 'bare-url', severity: 'warning', count: 980 }];

test('of many findings alike the first are kept, and all of the others', () => {
  expect(limitFindings(all)).toEqual({ shown: [...many.slice(0, mostAlike), ...others], leftOut });
});

test('as many as are shown are not cut', () => {
  expect(limitFindings(many.slice(0, mostAlike)).leftOut).toEqual([]);
});

test('a text says how many more there are, and counts all of them', () => {
  const lines = reportText(all, new Map(), { color: false }).split('\n');
  expect(lines.filter((line) => line.startsWith('warning[bare-url]'))).toHaveLength(mostAlike + 1);
  expect(lines.slice(-3)).toEqual([
    '… and 980 more of bare-url in content/rfcs/0001-a/index.mdx',
    '',
    `1 error and ${mostAlike + 981} warnings in 2 files`,
  ]);
});

test('a text may be cut short altogether, as over a page', () => {
  const lines = reportText(all, new Map(), { color: false, most: 10 }).split('\n');
  expect(lines.filter((line) => line.startsWith('warning[bare-url]'))).toHaveLength(10);
  expect(lines.at(-3)).toBe(`… and ${all.length - 10} more`);
});

test('a program is told what is not listed', () => {
  const report = JSON.parse(reportJson(all, new Map())) as JsonReport;
  expect(report.counts).toEqual({ errors: 1, warnings: mostAlike + 981, files: 2 });
  expect(report.findings).toHaveLength(mostAlike + 2);
  expect(report.leftOut).toEqual(leftOut);
});

test('a pull request gets one annotation for those that are left out', () => {
  const lines = reportGithub(all, new Map()).split('\n');
  expect(lines).toHaveLength(mostAlike + 2 + 1 + 1);
  expect(lines.at(-2)).toMatch(
    /^::warning file=content\/rfcs\/0001-a\/index\.mdx,title=bare-url::and 980 more of bare-url in this file%0A/,
  );
});

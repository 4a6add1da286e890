import { expect, test } from 'vitest';
import type { Finding } from '../model/finding.ts';
import { reportJson } from './report-json.ts';

const file = 'content/people/ann.yaml';
const finding: Finding = {
  rule: 'https',
  severity: 'warning',
  file,
  span: { start: 15, end: 19 },
  message: 'this is not safe',
  help: 'write https',
  fix: { span: { start: 15, end: 19 }, text: 'https', kind: 'certain' },
};
const parse = (findings: readonly Finding[]) =>
  JSON.parse(reportJson(findings, new Map([[file, 'name: Ann\nurl: http://ann.example\n']]))) as unknown;

test('a finding is written out whole', () => {
  const start = { line: 2, column: 6, offset: 15 };
  const end = { line: 2, column: 10, offset: 19 };
  expect(parse([finding])).toEqual({
    format: 'docket-check',
    version: 1,
    counts: { errors: 0, warnings: 1, files: 1 },
    findings: [
      {
        rule: 'https',
        severity: 'warning',
        file,
        start,
        end,
        message: 'this is not safe',
        help: 'write https',
        docs: 'docs/rules/https.md',
        fix: { kind: 'certain', start, end, text: 'https' },
      },
    ],
    leftOut: [],
  });
});

test('other places of a finding are written out too', () => {
  const start = { line: 1, column: 7, offset: 6 };
  const end = { line: 1, column: 10, offset: 9 };
  const { findings } = parse([{ ...finding, related: [{ span: { start: 6, end: 9 }, message: 'whose page it is' }] }]) as {
    findings: unknown[];
  };
  expect(findings).toMatchObject([{ rule: 'https', related: [{ start, end, message: 'whose page it is' }] }]);
});

test('a finding about a whole file has no place', () => {
  expect(parse([{ rule: 'file-name', severity: 'error', file, message: 'misnamed' }])).toEqual({
    format: 'docket-check',
    version: 1,
    counts: { errors: 1, warnings: 0, files: 1 },
    findings: [{ rule: 'file-name', severity: 'error', file, message: 'misnamed', docs: 'docs/rules/file-name.md' }],
    leftOut: [],
  });
});

test('no finding is a report too', () => {
  expect(parse([])).toEqual({
    format: 'docket-check',
    version: 1,
    counts: { errors: 0, warnings: 0, files: 0 },
    findings: [],
    leftOut: [],
  });
});

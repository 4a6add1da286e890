import { describe, expect, test } from 'vitest';
import type { Finding } from '../model/finding.ts';
import { reportGithub } from './report-github.ts';

const file = 'content/decisions/0003-text-files.mdx';
const finding: Finding = { rule: 'invalid-value', severity: 'error', file, message: '`a` is not what `status` may hold' };
const first = (more: Partial<Finding>, source = '---\nstatus: a\n---\n\nOne\nTwo\n') =>
  reportGithub([{ ...finding, ...more }], new Map([[file, source]])).split('\n')[0];

describe('an annotation', () => {
  test('has the place, the rule, and what to do', () => {
    expect(first({ span: { start: 12, end: 13 }, expected: 'one of: b, c', help: 'did you mean `b`?' })).toBe(
      `::error file=${file},line=2,col=9,endLine=2,endColumn=10,title=invalid-value::\`a\` is not what \`status\` may hold%0Aexpected: one of: b, c%0Ahelp: did you mean \`b\`?%0Adocs: docs/rules/invalid-value.md`,
    );
  });

  test('names the lines of its other places', () => {
    const related = [{ span: { start: 19, end: 22 }, message: 'another text' }];
    expect(first({ span: { start: 12, end: 13 }, related })).toContain('may hold%0Aline 5: another text%0Adocs: ');
  });

  test('of a warning is a warning', () => expect(first({ severity: 'warning' })).toMatch(/^::warning file=/));

  test('about a whole file names the file alone', () => expect(first({})).toContain(`file=${file},title=invalid-value::`));

  test('over several lines names the lines alone, and not the one behind the last line end', () => {
    expect(first({ span: { start: 19, end: 27 } })).toContain('line=5,endLine=6,title=');
  });

  test('cannot be ended or split by what it quotes', () => {
    const text = first({ file: 'content/a:b,c%.md', message: '100%\r\n::error::x' });
    expect(text).toBe(
      '::error file=content/a%3Ab%2Cc%25.md,title=invalid-value::100%25%0D%0A::error::x%0Adocs: docs/rules/invalid-value.md',
    );
  });
});

test('the last line counts', () => {
  expect(reportGithub([finding], new Map()).split('\n').at(-1)).toBe('1 error in 1 file');
  expect(reportGithub([], new Map())).toBe('No findings.');
});

import { describe, expect, test } from 'vitest';
import type { Finding } from '../model/finding.ts';
import { linesOf } from './place.ts';
import { evidence, reportText, summary } from './report-text.ts';

const file = 'content/rfcs/0007-wire-format/index.mdx';
const finding: Finding = { rule: 'invalid-value', severity: 'error', file, message: '`acceptd` is not what `status` may hold' };

/** The report on one finding about a word of a source, without its last line. */
function reportOn(source: string, word: string, more: Partial<Finding> = {}) {
  const start = source.indexOf(word);
  const report = reportText([{ ...finding, span: { start, end: start + word.length }, ...more }], new Map([[file, source]]), {
    color: false,
  });
  return report.split('\n\n')[0];
}

describe('a finding', () => {
  test('names the rule, the place, the evidence and the next step', () => {
    const source = '---\ntitle: Wire format\nauthors: [ann]\nstatus: acceptd\n---\n';
    expect(
      reportOn(source, 'acceptd', { expected: 'one of: draft, discussion, final-comment, accepted', help: 'did you mean `accepted`?' }),
    ).toBe(
      `error[invalid-value]: \`acceptd\` is not what \`status\` may hold
  --> content/rfcs/0007-wire-format/index.mdx:4:9
4 | status: acceptd
  |         ^^^^^^^ one of: draft, discussion, final-comment, accepted
  = help: did you mean \`accepted\`?
  = docs: docs/rules/invalid-value.md`,
    );
  });

  test('about a whole file names the file alone', () => {
    expect(reportText([{ ...finding, expected: 'a name', help: 'rename it' }], new Map([[file, '']]), { color: false })).toBe(
      `error[invalid-value]: \`acceptd\` is not what \`status\` may hold
  --> content/rfcs/0007-wire-format/index.mdx
  = note: a name
  = help: rename it
  = docs: docs/rules/invalid-value.md

1 error in 1 file`,
    );
  });

  test('keeps its bars in one column when the line number has more digits', () => {
    const lines = reportOn(`${'\n'.repeat(11)}x: y\n`, 'y')!.split('\n');
    expect(lines.slice(1, 4)).toEqual([`  --> ${file}:12:4`, '12 | x: y', '   |    ^']);
  });

  test('stands under the right word behind tabs, since it repeats them', () => {
    expect(reportOn('\tkey:\tvalue\n', 'value')).toContain('1 | \tkey:\tvalue\n  | \t    \t^^^^^');
  });

  test('stands under the right word behind characters that fill two cells, or none', () => {
    expect(reportOn('名前: 港 x\n', 'x')).toContain('1 | 名前: 港 x\n  |          ^\n');
    expect(reportOn('port: 港町\n', '港町')).toContain('\n  |       ^^^^\n');
    expect(reportOn('cafe\u0301 🌊 x\n', 'x')).toContain('\n  |         ^\n');
  });

  test('about several places shows each, with what stands there', () => {
    const source = `<<<<<<< HEAD\nOurs.\n=======\n${'Theirs.\n'.repeat(7)}>>>>>>> topic\n`;
    const places = ['<<<<<<< HEAD', '=======', '>>>>>>> topic'].map((mark) => ({
      start: source.indexOf(mark),
      end: source.indexOf(mark) + mark.length,
    }));
    const related = [
      { span: places[1]!, message: 'another text' },
      { span: places[2]!, message: 'the end of it' },
    ];
    expect(reportOn(source, '<<<<<<< HEAD', { expected: 'one text', related })!.split('\n').slice(1, 8)).toEqual([
      `  --> ${file}:1:1`,
      ' 1 | <<<<<<< HEAD',
      '   | ^^^^^^^^^^^^ one text',
      ' 3 | =======',
      '   | ------- another text',
      '11 | >>>>>>> topic',
      '   | ------------- the end of it',
    ]);
  });

  test('is underlined to the end of its first line only', () => {
    expect(reportOn('<Action>\ntext\n</Action>\n', '<Action>\ntext\n</Action>')).toContain('1 | <Action>\n  | ^^^^^^^^\n  =');
  });

  test('can be coloured without changing a word', () => {
    const plain = reportText([finding], new Map(), { color: false });
    const coloured = reportText([finding], new Map(), { color: true });
    expect(coloured).toContain('\u001b[');
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain);
  });
});

describe('evidence', () => {
  test.each([
    ['the first character', 'abc\n', 0, 1, { line: 1, column: 1, text: 'abc', length: 1 }],
    ['a line with Windows line ends', 'a\r\nbcd\r\n', 3, 8, { line: 2, column: 1, text: 'bcd', length: 3 }],
    ['letters beyond ASCII', 'é ü x\n', 4, 5, { line: 1, column: 5, text: 'é ü x', length: 1 }],
    ['the end of a line', 'ab\ncd\n', 2, 3, { line: 1, column: 3, text: 'ab', length: 1 }],
    ['an empty first line', '\nab\n', 0, 1, { line: 1, column: 1, text: '', length: 1 }],
    ['a last line without a line end', 'a\nbc', 2, 4, { line: 2, column: 1, text: 'bc', length: 2 }],
  ])('of %s', (_, source, start, end, expected) => expect(evidence(linesOf(source), { start, end })).toEqual(expected));
});

describe('the last line', () => {
  const warning: Finding = { ...finding, severity: 'warning' };
  test.each([
    [[], 'No findings.'],
    [[finding], '1 error in 1 file'],
    [[finding, finding, warning], '2 errors and 1 warning in 1 file'],
    [[warning, { ...warning, file: 'content/people/ann.yaml' }], '2 warnings in 2 files'],
    [Array.from({ length: 10 }, () => finding), '10 errors in 1 file'],
  ])('counts findings and files', (findings, line) => expect(summary(findings)).toBe(line));

  test('is all there is when nothing was found', () => expect(reportText([], new Map(), { color: false })).toBe('No findings.'));
});

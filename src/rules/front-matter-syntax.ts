/** Front matter stands between its fences and is YAML that can be read. */
import { fenceFindings } from './front-matter-fences.ts';
import type { Rule } from './rule.ts';

const quote = 'put the whole value between quotation marks';

/** What the YAML parser says, and how people would say it, with what to do and how much of the line it concerns. */
const explanations: readonly [said: RegExp, meaning: string, help: string, extent: RegExp][] = [
  [/^Nested mappings/, 'a value may not hold a colon and a space', quote, /.*/y],
  [/^Plain value cannot start/, 'a value may not begin with this character', quote, /.*/y],
  [/^Alias \*/, 'a value that begins with `*` repeats another, and there is none of this name', quote, /.*/y],
  [/unique/, 'this key stands there already', 'keep one of the two', /[\w-]*/y],
  [/^Tabs/, 'tabs may not indent', 'indent with spaces', /\t*/y],
  [/^Maximum call stack/, 'lists or mappings lie too deep in each other', 'take them apart: no key needs more than three levels', /.*/y],
  [/^Longer than/, 'front matter may hold 16,000 characters', 'say it in the text below, or in more than one record', /.*/y],
  [/^With stringKeys/, 'a key is one word', 'write `key: value`, one key on each line', /.*/y],
  [/^Flow /, 'a bracket that was opened above is not closed', 'close it, or put the whole value between quotation marks', /.*/y],
  [/^Missing closing/, 'a quotation mark that was opened above is not closed', 'close it at the end of the value', /.*/y],
];

/** Brackets that never close, and lines that continue nothing: often a comment that was meant as text has eaten what is missing. */
const mayBeCut = /^(?:Flow |Implicit |All mapping items)/;

export const frontMatterSyntax: Rule = {
  id: 'front-matter-syntax',
  severity: 'error',
  *check({ documents }) {
    for (const { document } of documents) {
      const { file, source, frontMatter } = document;
      yield* fenceFindings(document);
      for (const { message, span } of frontMatter?.problems ?? []) {
        const [, meaning, help, extent] = explanations.find(([said]) => said.test(message)) ?? [];
        const length = extent ? lengthAt(extent, source, span.start) || span.end - span.start : span.end - span.start;
        yield {
          file,
          span: { start: span.start, end: span.start + length },
          message: 'this is not valid YAML',
          expected: meaning ?? message.charAt(0).toLowerCase() + message.slice(1),
          help:
            (mayBeCut.test(message) && followsComment(source, span.start) ? afterComment : undefined) ??
            help ??
            (looksLikeText(source, span.start) ? endAbove : undefined) ??
            'check brackets, quotation marks and indentation; text with special characters goes between quotation marks',
        };
      }
    }
  },
};

const afterComment = 'behind a space, `#` begins a comment: a value that holds it goes between quotation marks';
const endAbove = 'if front matter ends above, close it there with a line of three hyphens';

/** Whether a place in front matter lies behind a blank line, in a line that begins like a sentence, a heading or a list. */
function looksLikeText(source: string, at: number): boolean {
  const start = source.lastIndexOf('\n', at - 1) + 1;
  return /\n[ \t\r]*\n/.test(source.slice(0, start)) && /^(?:[#*>|[!]|[A-Z][\w'’]* )/.test(source.slice(start, start + 80));
}

/** Whether one of the three lines up to a place ends in a comment that follows its sign without a space. */
function followsComment(source: string, at: number): boolean {
  const lines = source
    .slice(0, at + 1)
    .split('\n')
    .slice(-3);
  return lines.some((line) => {
    const before = line.slice(0, Math.max(0, line.search(/\s#[^\s#]/)));
    return before.trim() !== '' && !/["']/.test(before);
  });
}

function lengthAt(pattern: RegExp, source: string, start: number): number {
  const sticky = new RegExp(pattern);
  sticky.lastIndex = start;
  return sticky.exec(source)?.[0].length ?? 0;
}

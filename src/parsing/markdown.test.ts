import { describe, expect, test } from 'vitest';
import { parseMarkdown } from './markdown.ts';

/** What the parser objects to, and the text from there on. */
function problemIn(source: string) {
  const parsed = parseMarkdown(source, 'mdx');
  return 'tree' in parsed ? undefined : { problem: parsed.problem, at: source.slice(parsed.span.start).split('\n')[0] };
}

describe('a syntax error in MDX is placed', () => {
  test('at the brace that is never closed, behind letters beyond ASCII', () => {
    expect(problemIn('---\ntitle: é😀\n---\n\nÉtait 😀 là {oops\n\nmore\n')).toEqual({
      problem: 'Unexpected end of file in expression, expected a corresponding closing brace for `{`',
      at: '{oops',
    });
  });

  test('at the same place with Windows line ends', () => {
    expect(problemIn('---\r\ntitle: x\r\n---\r\n\r\nHere {oops\r\n')).toMatchObject({ at: '{oops\r' });
  });

  test('at the mark that is never closed', () => {
    expect(problemIn('Text.\n\n<Action id="a" owner="b">\n\nMore.\n')).toEqual({
      problem: 'Expected a closing tag for `<Action>` (3:1)',
      at: '<Action id="a" owner="b">',
    });
  });

  test('at the closing tag that fits nothing', () => {
    expect(problemIn('a </Action>\n')).toEqual({
      problem: 'Unexpected closing tag `</Action>`, expected an open tag first',
      at: '</Action>',
    });
  });

  test('inside a quotation', () => expect(problemIn('> x\n> <Action>\n')).toMatchObject({ at: '<Action>' }));
});

test('the same text as plain Markdown is no error', () => {
  expect(parseMarkdown('A {brace and </b>\n', 'md')).toHaveProperty('tree');
});

test('an empty file is an empty tree', () => {
  expect(parseMarkdown('', 'mdx')).toMatchObject({ tree: { children: [] } });
});

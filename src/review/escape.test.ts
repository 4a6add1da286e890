import fc from 'fast-check';
import type { Node } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../parsing/markdown.ts';
import { isParent } from '../parsing/nodes.ts';
import { breaker, escapeCode, escapeText } from './escape.ts';

/** What forges, Markdown and HTML react to, and what hides. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['`', '``', '*', '_', '~~', '[', ']', '(', ')', '](https://e.example)', '![', '<b>', '</b>', '<img src=x>', '<!--', '-->'],
        ...['@ann', '@', '#12', '!3', 'o/r#4', 'GH-5', ':tada:', 'https://e.example', 'www.e.example', 'a@b.example', '4e3a99e0c0'],
        ...[
          '\\',
          '&amp;',
          '&#64;ann',
          '|',
          '$x$',
          '$',
          '---',
          '- ',
          '1. ',
          '> ',
          '# ',
          '```',
          '{x}',
          '==',
          '^',
          '[^1]',
          '[ ]',
          '[issue:1]',
        ],
        ...['\n', '\n\n', '\r\n', '\t', ' ', '\u202e', '\u200b', '\u2066', '\u0000', '\ufeff', '~label', '%"m"', '/close', 'mailto:a@b.c'],
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.constantFrom('word', 'é', '🌊', '中'),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

function types(node: Node): string[] {
  return isParent(node) ? [node.type, ...node.children.flatMap(types)] : [node.type];
}

function textOf(node: Node): string {
  return isParent(node) ? node.children.map(textOf).join('') : 'value' in node ? String(node.value) : '';
}

function tree(markdown: string): Node {
  const parsed = parseMarkdown(markdown, 'md');
  if (!('tree' in parsed)) throw new Error(parsed.problem);
  return parsed.tree;
}

/** What a reader of the escaped text should read: what hides is told, and spaces are one each. */
function legible(text: string): string {
  return textOf({ type: 'text', value: escapeCode(text) } as Node)
    .replace(/^(`+)(?!`)([\s\S]+)\1$/, '$2')
    .trim();
}

const unbroken = [/@[\p{L}\p{N}]/u, /#\d/, /!\d/, /:\/\//, /www\./i, /\bGH-\d/, /:[\w+-]+:/, /\b(?=[0-9a-f]*\d)[0-9a-f]{7,40}\b/i];

describe('Text of strangers', () => {
  test.each([
    ['in a list', (text: string) => `- x ${text}`, ['root', 'list', 'listItem', 'paragraph', 'text']],
    ['at the beginning of an item', (text: string) => `- ${text}`, ['root', 'list', 'listItem', 'paragraph', 'text']],
    ['in bold letters', (text: string) => `- **RFC 1: ${text}**`, ['root', 'list', 'listItem', 'paragraph', 'strong', 'text']],
    ['in a link of ours', (text: string) => `- [x ${text}](https://p.example/)`, ['root', 'list', 'listItem', 'paragraph', 'link', 'text']],
  ])('comes back as plain text %s', (_, around, allowed) => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeText(text);
        fc.pre(escaped !== '');
        const markdown = around(escaped);
        const root = tree(markdown);
        expect(types(root).filter((type) => !allowed.includes(type))).toEqual([]);
        expect(types(root).filter((type) => type === 'link')).toHaveLength(markdown.startsWith('- [') ? 1 : 0);
        const shown = textOf(root)
          .replaceAll(breaker, '')
          .replace(/^(?:x|RFC 1:) ?/, '')
          .trim();
        expect(shown).toBe(legible(text));
      }),
      { numRuns: 300 },
    );
  });

  test('calls nobody and refers to nothing', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = textOf(tree(`- x ${escapeText(text)}`));
        for (const pattern of unbroken) expect(shown).not.toMatch(pattern);
      }),
      { numRuns: 300 },
    );
  });

  test('as code is one piece of code, whatever backticks it holds', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(types(tree(`- x ${escapeCode(text)}`))).toEqual(['root', 'list', 'listItem', 'paragraph', 'text', 'inlineCode']);
      }),
      { numRuns: 300 },
    );
  });

  test('shows the marks that turn it round, and is cut when it is long', () => {
    expect(escapeText('a\u202eb')).toBe('a\\[U+202E\\]b');
    expect(escapeText('x'.repeat(1_000_000))).toHaveLength(301);
  });
});

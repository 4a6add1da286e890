/** Front matter, what only resembles it, and that neither is ever read as prose. */
import { describe, expect, test } from 'vitest';
import { plainText } from './nodes.ts';
import { readDocument } from '../../tests/read-document.ts';
import { proseOf, readOpening } from './fences.ts';
import { parseMarkdown } from './markdown.ts';

const slice = (text: string, { start, end }: { start: number; end: number }) => text.slice(start, end);

describe('Front matter', () => {
  test.each([
    ['between lines of three hyphens', '---\ntitle: T\n---\nBody.\n', 'title: T\n', 'Body.\n'],
    ['that ends with three full stops, as YAML may', '---\ntitle: T\n...\nBody.\n', 'title: T\n', 'Body.\n'],
    ['with spaces and tabs behind its fences', '--- \t\ntitle: T\n---  \nBody.\n', 'title: T\n', 'Body.\n'],
    ['with Windows line ends', '---\r\ntitle: T\r\n---\r\nBody.\r\n', 'title: T\r\n', 'Body.\r\n'],
    ['with a byte-order mark', '\uFEFF---\ntitle: T\n---\nBody.\n', 'title: T\n', 'Body.\n'],
    ['of nothing', '---\n---\nBody.\n', '', 'Body.\n'],
    ['that begins with a blank line', '---\n\ntitle: T\n---\nBody.\n', '\ntitle: T\n', 'Body.\n'],
    [
      'that holds a line of hyphens inside a text',
      '---\nsummary: |\n  ---\n  more\n---\nBody.\n',
      'summary: |\n  ---\n  more\n',
      'Body.\n',
    ],
    ['before a line across the page', '---\ntitle: T\n---\n\n---\n\nBody.\n', 'title: T\n', '\n---\n\nBody.\n'],
    [
      'before text that resembles more of it',
      '---\ntitle: T\n---\n---\nstatus: draft\n---\nBody.\n',
      'title: T\n',
      '---\nstatus: draft\n---\nBody.\n',
    ],
    ['at the end of a file without a line end', '---\ntitle: T\n---', 'title: T\n', ''],
  ])('%s is told from the body', (_, source, yaml, body) => {
    const found = readOpening(source);
    if (!found || 'problem' in found) throw new Error('no front matter was found');
    expect(slice(source, found.yaml)).toBe(yaml);
    expect(source.slice(found.body)).toBe(body);
  });

  test.each([
    ['never closes', '---\ntitle: T\nstatus: draft\n\nBody.\n', 'unclosed', '---', '---\ntitle: T\nstatus: draft\n---\n\nBody.\n'],
    [
      'never closes, before a heading and a list',
      '---\ntitle: T\n\n# Heading\n- a\n',
      'unclosed',
      '---',
      '---\ntitle: T\n---\n\n# Heading\n- a\n',
    ],
    [
      'never closes, behind lists',
      '---\nauthors:\n- ann\ntopics: [a,\n  b]\nBody.',
      'unclosed',
      '---',
      '---\nauthors:\n- ann\ntopics: [a,\n  b]\n---\nBody.',
    ],
    ['never closes, and nothing follows', '---\ntitle: T\n', 'unclosed', '---', '---\ntitle: T\n---\n'],
    ['closes with four hyphens', '---\ntitle: T\n----\nBody.\n', 'unclosed', '---', '---\ntitle: T\n---\nBody.\n'],
    ['closes with an indented line', '---\ntitle: T\n ---\nBody.\n', 'unclosed', '---', '---\ntitle: T\n---\nBody.\n'],
    ['closes with words behind the hyphens', '---\ntitle: T\n--- end\nBody.\n', 'unclosed', '---', '---\ntitle: T\n---\nBody.\n'],
    ['closes with a dash', '---\ntitle: T\n—\nBody.\n', 'unclosed', '---', '---\ntitle: T\n---\nBody.\n'],
    ['closes with plus signs', '---\ntitle: T\n+++\nBody.\n', 'unclosed', '---', '---\ntitle: T\n---\nBody.\n'],
    ['is a line across the page', '---\n\nBody.\n', 'unclosed', '---', undefined],
    ['is one line', '---', 'unclosed', '---', undefined],
    ['stands below blank lines', '\n \n---\ntitle: T\n---\nBody.\n', 'blank-before', '---', '---\ntitle: T\n---\nBody.\n'],
    ['stands below a comment', '<!-- of Ann -->\n---\ntitle: T\n---\nBody.\n', 'text-before', '---', undefined],
    ['stands below a heading', '# T\n\n---\ntitle: T\n---\nBody.\n', 'text-before', '---', undefined],
    ['is indented', '  ---\ntitle: T\n---\nBody.\n', 'indented', '  ---', '---\ntitle: T\n---\nBody.\n'],
    ['opens with four hyphens', '----\ntitle: T\n----\nBody.\n', 'not-three', '----', '---\ntitle: T\n----\nBody.\n'],
    ['opens with dashes', '–––\ntitle: T\n---\nBody.\n', 'not-three', '–––', '---\ntitle: T\n---\nBody.\n'],
    ['opens with words behind the hyphens', '--- yaml\ntitle: T\n---\nBody.\n', 'not-alone', '--- yaml', undefined],
    ['opens with a comment behind the hyphens', '---# facts\ntitle: T\n---\nBody.\n', 'not-alone', '---# facts', undefined],
    ['never opens', 'title: T\nauthors:\n  - ann\n---\nBody.\n', 'unopened', 'title: T', '---\ntitle: T\nauthors:\n  - ann\n---\nBody.\n'],
    ['is TOML', '+++\ntitle = "T"\n+++\nBody.\n', 'toml', '+++', undefined],
    ['is JSON between semicolons', ';;;\n"title": "T"\n;;;\nBody.\n', 'json', ';;;', undefined],
    ['is JSON', '{\n  "title": "T"\n}\nBody.\n', 'json', '{', undefined],
    ['is a code block', '```yaml\n---\ntitle: T\n---\n```\nBody.\n', 'in-code', '```yaml', undefined],
    ['has the line ends of old Macs', '---\rtitle: T\r---\rBody.\r', 'line-ends', '---', undefined],
  ])('that %s is a fault with its place', (_, source, form, place, repaired) => {
    const found = readOpening(source);
    if (!found || !('problem' in found)) throw new Error('nothing is wrong with it');
    const { problem } = found;
    expect([problem.form, slice(source, problem.span)]).toEqual([form, place]);
    const { repair } = problem;
    expect(repair && source.slice(0, repair.span.start) + repair.text + source.slice(repair.span.end)).toBe(repaired);
  });

  test.each([
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |\n'],
    ['a title with a line below it', 'Title\n---\nnote: that\n\n---\n'],
    ['a list', '- - -\n- a\n'],
    ['a line of stars', '***\n\ntitle: T\n'],
    ['a code block', '```ocaml\nlet a = 1\n```\n'],
    ['a sentence with a colon', 'Note: that.\n\nMore.\n'],
    ['a line across the page below text', 'Text.\n\n---\n\nMore: text.\n'],
    ['nothing', ''],
  ])('is not seen in %s', (_, source) => {
    expect(readOpening(source)).toBeUndefined();
    expect(proseOf(source)).toBe(source);
  });
});

describe.each(['md', 'mdx'] as const)('The prose of an .%s file', (format) => {
  const prose = (source: string) => {
    const parsed = parseMarkdown(source, format);
    return 'tree' in parsed ? parsed.tree.children.map(plainText).join(' | ') : parsed.problem;
  };

  test.each([
    '---\ntitle: Hidden\n---\nBody.\n',
    '---\ntitle: Hidden\n...\nBody.\n',
    '--- \ntitle: Hidden\n---\t\nBody.\n',
    '---\r\ntitle: Hidden\r\n---\r\nBody.\r\n',
    '---\ntitle: "Hidden {x} <b>"\nsummary: |\n  ```\n  # Hidden\n---\nBody.\n',
    '---\n\n# Hidden\n\n---\nBody.\n',
    '---\ntitle: Hidden 😀\n---\n\nBody.\n',
  ])('has nothing of the front matter in it (%#)', (source) => {
    expect(proseOf(source)).toHaveLength(source.length);
    expect(prose(source).replaceAll(/[| ]/g, '')).toBe('Body.');
  });

  test.each([
    '---\ntitle: Hidden\n\nBody.\n',
    '---\ntitle: Hidden\n----\nBody.\n',
    '----\ntitle: Hidden\n----\nBody.\n',
    '--- yaml\ntitle: Hidden\n---\nBody.\n',
    '\n---\ntitle: Hidden\n---\nBody.\n',
    ' ---\ntitle: Hidden\n ---\nBody.\n',
    '+++\ntitle = "Hidden"\n+++\nBody.\n',
    '<!-- x -->\n---\ntitle: Hidden\n---\nBody.\n',
    'title: Hidden\n---\nBody.\n',
    '—\ntitle: Hidden\n—\nBody.\n',
  ])('is none where front matter cannot be told from it (%#)', (source) => {
    expect(proseOf(source)).toBeUndefined();
    expect(prose(source)).toBe('Front matter cannot be told from the text');
    const { frontMatter, body, fenceProblem } = readDocument(`content/meetings/2020-01-01.${format}`, source);
    expect([frontMatter, body.words, fenceProblem]).toEqual([undefined, 0, expect.any(Object)]);
  });
});

test('A place in the body is where it was, whatever the front matter holds', () => {
  const source = '---\ntitle: Größe 😀 {x}\nsummary: "<b>"\n...\n\nSee RFC 7.\n';
  const { body } = readDocument('content/meetings/2020-01-01.mdx', source);
  expect(body.mentions.map(({ span }) => slice(source, span))).toEqual(['RFC 7']);
});

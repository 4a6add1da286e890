import { describe, expect, test } from 'vitest';
import type { Span } from '../model/finding.ts';
import type { SyntaxFacts } from '../model/syntax.ts';
import { parseMarkdown } from './markdown.ts';
import { readSyntax } from './syntax.ts';

/** The facts of a text, with every span replaced by what stands there. */
function facts(source: string, format: 'md' | 'mdx' = 'mdx') {
  const parsed = parseMarkdown(source, format);
  if (!('tree' in parsed)) throw new Error(parsed.problem);
  const written = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(written);
    if (typeof value !== 'object' || value === null) return value;
    if ('start' in value) return source.slice((value as Span).start, (value as Span).end);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, written(each)]));
  };
  return written(readSyntax(parsed.tree, source)) as { [K in keyof SyntaxFacts]: Record<string, unknown>[] };
}

/** One text in both formats and with both kinds of line ends; letters beyond ASCII stand before it. */
const variants = (text: string) =>
  (['md', 'mdx'] as const).flatMap((format) => [
    facts(`é😀 Ünï.\n\n${text}`, format),
    facts(`é😀 Ünï.\n\n${text}`.replaceAll('\n', '\r\n'), format),
  ]);

describe('links', () => {
  test('stand where they are written, and so do their addresses', () => {
    const text = 'Été 😀 [an *italic* one](https://a.example/é "Titel 😀"), [two][d] and [D].\n\n> - [three](<a b.md>)\n\n[d]: rfc:1\n';
    for (const { links } of variants(text))
      expect(links).toEqual([
        {
          span: '[an *italic* one](https://a.example/é "Titel 😀")',
          url: 'https://a.example/é',
          urlSpan: 'https://a.example/é',
          label: 'an italic one',
          form: 'inline',
        },
        { span: '[two][d]', url: 'rfc:1', urlSpan: '[two][d]', label: 'two', form: 'reference' },
        { span: '[D]', url: 'rfc:1', urlSpan: '[D]', label: 'D', form: 'reference' },
        { span: '[three](<a b.md>)', url: 'a b.md', urlSpan: 'a b.md', label: 'three', form: 'inline' },
      ]);
  });

  test.each([
    ['[https://a.example](https://a.example)', 'https://a.example', 20],
    ['[a](b(c)d.md)', 'b(c)d.md', 4],
    ["[a]( b.md  'title (x)' )", 'b.md', 5],
    ['[a](b.md (title))', 'b.md', 4],
    ['[`](b)`](c.md)', 'c.md', 9],
    ['[a]()', '', 4],
    ['[](a.md)', 'a.md', 3],
    ['[a](b&amp;c\\_d)', 'b&amp;c\\_d', 4],
    ['[![b](c.png)](d.md)', 'd.md', 14],
  ])('%s has its address at the right place', (source, address, at) => {
    const parsed = parseMarkdown(source, 'mdx');
    const link = 'tree' in parsed ? readSyntax(parsed.tree, source).links[0] : undefined;
    expect(link?.urlSpan).toEqual({ start: at, end: at + address.length });
  });

  test('are read as the parser reads them: entities decoded, escapes undone', () => {
    expect(facts('[a](java&#115;cript:x\\_y)\n').links).toMatchObject([{ url: 'javascript:x_y', urlSpan: 'java&#115;cript:x\\_y' }]);
  });

  test('without brackets are bare, in angle brackets they are not', () => {
    for (const { links } of variants('See https://a.example/é_b, or www.b.example.\n'))
      expect(links).toMatchObject([
        { span: 'https://a.example/é_b', urlSpan: 'https://a.example/é_b', form: 'bare' },
        { span: 'www.b.example', url: 'http://www.b.example', form: 'bare' },
      ]);
    expect(facts('Ü <https://a.example>\n', 'md').links).toMatchObject([
      { span: '<https://a.example>', urlSpan: 'https://a.example', form: 'angle' },
    ]);
  });

  test('are called by the text of a picture in them', () => {
    expect(facts('[![A tree](a.png)](b.md)\n').links).toMatchObject([{ label: 'A tree' }]);
  });

  test('are found in headings, tables, notes and marks, and not in code', () => {
    const text =
      '# [a](b)\n\n| [c](d) |\n|---|\n\n[^1]\n\n[^1]: [e](f)\n\n<Example>\n[g](h)\n</Example>\n\n`[i](j)`\n\n```md\n[k](l)\n```\n';
    expect(facts(text).links.map(({ label }) => label)).toEqual(['a', 'c', 'e', 'g']);
  });
});

test('pictures have their alternative text and their address', () => {
  for (const { images, links } of variants('Ü ![](a.png) ![the *alt* 😀](é.png "t") ![alt][d]\n\n[d]: d.png\n')) {
    expect(images).toEqual([
      { span: '![](a.png)', url: 'a.png', urlSpan: 'a.png', alt: '', form: 'inline' },
      { span: '![the *alt* 😀](é.png "t")', url: 'é.png', urlSpan: 'é.png', alt: 'the alt 😀', form: 'inline' },
      { span: '![alt][d]', url: 'd.png', urlSpan: '![alt][d]', alt: 'alt', form: 'reference' },
    ]);
    expect(links).toEqual([]);
  }
});

describe('code between fences', () => {
  test('has a language, and the place of it or of the fence', () => {
    for (const { code } of variants('``` ocaml é=1\nlet x\n```\n\n- ~~~~\n  y\n  ~~~~\n\n> ```js\n> z\n> ```\n'))
      expect(code.map(({ language, languageSpan }) => [language, languageSpan])).toEqual([
        ['ocaml', 'ocaml'],
        ['', '~~~~'],
        ['js', 'js'],
      ]);
  });

  test('may be the end of the file', () => expect(facts('```js').code).toMatchObject([{ span: '```js', languageSpan: 'js' }]));

  test('is not indented code', () => expect(facts('    let x\n', 'md').code).toEqual([]));
});

describe('elements of MDX', () => {
  test('have their opening tag and every attribute', () => {
    const text = 'É <Action id="a>b" due owner={x} {...rest}>😀</Action> <></>\n\n<Example>\n\nText.\n\n</Example>\n';
    for (const { elements } of [facts(text), facts(text.replaceAll('\n', '\r\n'))])
      expect(elements).toMatchObject([
        {
          span: '<Action id="a>b" due owner={x} {...rest}>😀</Action>',
          tag: '<Action id="a>b" due owner={x} {...rest}>',
          name: 'Action',
          origin: 'mdx',
          attributes: [
            { name: 'id', value: 'a>b', form: 'text' },
            { name: 'due', form: 'flag' },
            { name: 'owner', form: 'expression' },
            { name: '', form: 'spread' },
          ],
        },
        { name: '', tag: '<>' },
        { name: 'Example', tag: '<Example>' },
      ]);
  });

  test('that compute are told from comments', () => {
    const { scripts } = facts('import a from "b"\n\nÉ {1 + 1} {/* no */} {}\n\n{a}\n\nexport const c = 1\n');
    expect(scripts).toEqual([
      { span: 'import a from "b"', form: 'module' },
      { span: '{1 + 1}', form: 'expression' },
      { span: '{a}', form: 'expression' },
      { span: 'export const c = 1', form: 'module' },
    ]);
  });
});

test('HTML in Markdown is read, comments too', () => {
  const { elements, comments } = facts('É <b title="é">x</b> <!-- 😀 -->\n\n> <div>\n> <i>y</i></div>\n', 'md');
  expect(elements.map(({ name, tag, origin }) => [name, tag, origin])).toEqual([
    ['b', '<b title="é">', 'html'],
    ['div', '<div>', 'html'],
    ['i', '<i>', 'html'],
  ]);
  expect(comments).toEqual(['<!-- 😀 -->']);
});

test('definitions tell whether they are used, the first of a label counts', () => {
  const text = '[a], ![b][P], [c][ D  e ]\n\n[a]: b.md\n[a]: c.md\n[p]: <d é.png> "t"\n[d E]:\n  e.md\n\n> [u]: f.md\n';
  for (const { definitions } of variants(text))
    expect(definitions).toMatchObject([
      { span: '[a]: b.md', label: 'a', url: 'b.md', urlSpan: 'b.md', used: true },
      { urlSpan: 'c.md', used: false },
      { span: '[p]: <d é.png> "t"', urlSpan: 'd é.png', used: true },
      { label: 'd E', urlSpan: 'e.md', used: true },
      { span: '[u]: f.md', used: false },
    ]);
});

describe('broken links', () => {
  test.each([
    'É [text](https://a.example]',
    '- [text](https://a.example/x and more',
    '> [text](../a.md]',
    '[text](a.md#b]',
    '[*some* `code`](https://a.example/a_b]',
    '[text](https://a.example/(b]',
    '[text](https://a.example "title)',
    '[over\nlines](https://a.example]',
    '[text][https://a.example]',
    '(text)[https://a.example]',
    '![text](../a.png]',
    '| [text](https://a.example] |\n|---|',
  ])('%s is malformed', (text) => {
    for (const { brokenLinks } of variants(text)) expect(brokenLinks).toMatchObject([{ form: 'malformed' }]);
  });

  test.each([
    ['É [text][label] é', '[text][label]'],
    ['> *[text][]*', '[text][]'],
    ['[a *b* `c`][d]', '[a *b* `c`][d]'],
    ['![text][label]', '![text][label]'],
    ['# [text][#label]', '[text][#label]'],
    ['Said[^1]', '[^1]'],
  ])('%s is not defined', (text, written) => {
    for (const { brokenLinks } of variants(text)) expect(brokenLinks).toEqual([{ form: 'undefined-reference', span: written, written }]);
  });

  test.each([
    '[text](https://a.example)',
    '[text] and [x]',
    'a[0][1] and `b`[0][1]',
    '\\[a][b] and \\[a](https://b.example]',
    '`[a][b]` and `[a](https://b.example]`',
    '[a](see the note: b)',
    'f[x](y)',
    '[text](note: something)',
    '- [ ] task',
    'Said[^1]\n\n[^1]: here',
    '[[a](b.md)]',
    '[![a](b.png)](c.md)',
    'one [a, b) and (c, d]',
    '```\n[a][b]\n```',
  ])('%s is none', (text) => {
    for (const { brokenLinks } of variants(text)) expect(brokenLinks).toEqual([]);
  });

  test('are found in time that grows with the text', () => {
    for (const piece of ['[', '[a](', '[a][', '(a', '[a](https://a.example/', '![', '[a\n']) {
      const started = performance.now();
      facts(piece.repeat(20_000 / piece.length), 'md');
      expect(performance.now() - started, piece).toBeLessThan(2_000);
    }
  });
});

test('characters in emphasis are gathered, each once', () => {
  expect(facts('*an **ant*** _é_ and not this\n').emphasised).toBe('an té');
});

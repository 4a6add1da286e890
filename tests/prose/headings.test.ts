/** Headings as the checker reads them and as they are rendered: one id each, the same in both, and none twice. */
import { markdownToHtml, mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { anchors } from '../../src/markdown/anchors.ts';
import { headingLinks } from '../../src/markdown/blocks.ts';
import { inert } from '../../src/markdown/inert.ts';
import { idClaims, reservedIds } from '../../src/model/page-ids.ts';
import type { Document } from '../../src/parsing/document.ts';
import { readDocument } from '../read-document.ts';

const frontMatter = '---\nstatus: held\n---\n\n';
const read = (body: string, format: string, file = 'content/meetings/2015-02-11') => readDocument(`${file}.${format}`, frontMatter + body);

/** The ids of all elements of the rendered prose, and those of its headings. */
function rendered(document: Document): { ids: string[]; headings: string[] } {
  const { body, file, kind } = document;
  const plugins = {
    mdastPlugins: [anchors({ bodyAt: () => body }), inert({ isPicture: () => true, claimIds: () => idClaims(kind, body) })],
    hastPlugins: [headingLinks()],
    features: { rawHtml: true, smartPunctuation: { quotes: true, ellipses: true, dashes: false } },
  };
  // Astro is handed texts without their front matter, and a line in its place.
  const source = `\n${document.source.slice(frontMatter.length)}`;
  if (file.endsWith('.mdx')) {
    const { code } = mdxToJs(source, plugins);
    const ids = [...code.matchAll(/\bid: "([^"]*)"/g)].map(([, id = '']) => id);
    return {
      ids,
      headings: [...code.matchAll(/_components\.h[1-6], \{\s*(?:className: "[^"]*",\s*)?id: "([^"]*)"/g)].map(([, id = '']) => id),
    };
  }
  const { html } = markdownToHtml(source, plugins);
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id);
  return { ids, headings: [...html.matchAll(/<h[1-6][^>]* id="([^"]*)"/g)].map(([, id = '']) => id) };
}

const both = ['md', 'mdx'] as const;
/** A text, the ids of its headings, and the formats in which it is a text. */
const cases: [what: string, body: string, ids: string[], formats?: readonly ('md' | 'mdx')[]][] = [
  ['a footnote', '## Title[^1]\n\nText.\n\n[^1]: Note.\n', ['title']],
  ['two footnotes and an end', '## A[^one] and B[^two]\n\n[^one]: x\n[^two]: y\n', ['a-and-b']],
  ['two lines', 'First line\nsecond line\n---\n', ['first-line-second-line']],
  ['three lines, indented', 'One\n  two\n    three\n===\n', ['one-two-three']],
  ['the same words in two ranks', '# Same\n\n## Same\n\n###### Same\n', ['same', 'same-1', 'same-2']],
  ['the same words in another case', '## Goals\n\n## GOALS\n\n## goals!\n', ['goals', 'goals-1', 'goals-2']],
  ['words that look numbered already', '## Part\n\n## Part 1\n\n## Part\n', ['part', 'part-1', 'part-2']],
  ['code', '## The `Lwt.t` type and ``a`b``\n', ['the-lwtt-type-and-ab']],
  ['emphasis', '## *Very* **important** ~~not~~ *`x`*\n', ['very-important-not-x']],
  ['a link', '## See [the minutes](https://example.org/a) and [x][y]\n\n[y]: rfc:1\n', ['see-the-minutes-and-x']],
  ['a bare address', '## https://example.org/a_b\n', ['httpsexampleorga_b']],
  ['a picture', '## ![A red boat](boat.png) sails\n', ['a-red-boat-sails']],
  ['a picture alone', '## ![Boat](boat.png)\n', ['boat']],
  ['a picture by its definition in a link', '## [![The boat][b]](rfc:1)\n\n[b]: boat.png\n', ['the-boat']],
  ['entities', '## Tom &amp; Jerry &eacute;t&#233; &lt;b&gt;\n', ['tom--jerry-été-b']],
  ['escapes', '## \\*not\\* emphasis \\# 1 \\_x\\_\n', ['not-emphasis--1-_x_']],
  ['a person', '## Asked of @ann-lee and #12\n', ['asked-of-ann-lee-and-12']],
  ['a reference', '## What RFC 1 and DR 3 say\n', ['what-rfc-1-and-dr-3-say']],
  ['smart punctuation', '## "Quoted" don\'t... well -- so\n', ['quoted-dont-well----so']],
  ['marks behind the words', '## Closed ##\n\n### C#\n\n## C ## #\n', ['closed', 'c', 'c-']],
  ['no words', '##\n\nText.\n\n## ##\n\nText.\n', ['section', 'section-1']],
  ['signs and emoji alone', '## !!!\n\n## 🎉\n\n## …\n', ['section', 'section-1', 'section-2']],
  ['words beside emoji', '## 🎉 Party 🎉\n', ['-party-']],
  ['scripts without spaces', '## 電池の寿命\n\n## 電池の寿命\n', ['電池の寿命', '電池の寿命-1']],
  ['right-to-left letters', '## שלום עולם\n', ['שלום-עולם']],
  ['letters with marks', '## E\u0301te\u0301 İstanbul ẞ\n', ['e\u0301te\u0301-i\u0307stanbul-ß']],
  ['names of what every object has', '## constructor\n\n## `__proto__`\n\n## toString\n', ['constructor', '__proto__', 'tostring']],
  ['quotations and lists', '> ## Quoted\n\n- ## Listed\n\n  ### Below\n\n1. > #### Both\n', ['quoted', 'listed', 'below', 'both']],
  ['a footnote that holds one', 'x[^1]\n\n[^1]: Note.\n\n    ## Inside\n\n## After\n', ['inside', 'after']],
  ['a footnote that nobody refers to', 'x\n\n[^1]: Note.\n\n    ## Inside\n\n## Inside\n', ['inside']],
  ['a footnote that only such a footnote refers to', 'x\n\n[^1]: Note[^2].\n\n[^2]: More.\n\n    ## Inside\n\n## After\n', ['after']],
  ['a footnote told twice', 'x[^1]\n\n[^1]: One.\n\n    ## First\n\n[^1]: Two.\n\n    ## Second\n', ['first']],
  ['words that are the id of a footnote', '## User content fn 1\n\nx[^1]\n\n[^1]: y\n', ['user-content-fn-1-1']],
  ['words that are the heading of the footnotes', '## Footnote label\n\nx[^1]\n\n[^1]: y\n', ['footnote-label-1']],
  ['parts of every page', '## Content\n\n## Outline title\n\n## Mentioned in\n', ['content-1', 'outline-title-1', 'mentioned-in-1']],
  ['parts of this page', '## Outcome\n\n## Agenda\n\n## Outcome\n', ['outcome-1', 'agenda-1', 'outcome-2']],
  ['parts of other pages', '## Trail\n\n## Positions\n\n## Verdicts\n', ['trail', 'positions', 'verdicts']],
  ['an id by hand', '## Title {#mine}\n', ['title-mine'], ['md']],
  ['elements in Markdown', '## A <sub>2</sub> <b title="x">bold</b><br>end <!-- c -->\n', ['a-2-boldend'], ['md']],
  ['an element that is left out', '## A <span id="x">b</span>\n', ['a-b'], ['md']],
  ['a script', '## A <script>b</script>\n', ['a-b'], ['md']],
  ['headings in HTML, which are left out', '<h2 id="mine">Mine</h2>\n\n## Mine\n', ['mine'], ['md']],
  ['headings within elements', '<details>\n<summary>S</summary>\n\n## Inside\n\n</details>\n\n## After\n', ['inside', 'after'], ['md']],
  [
    'headings that a table throws out',
    '<table>\n\n<tr><td>\n\n## Cell\n\n</td></tr>\n\n## Between\n\n</table>\n\n## After\n',
    ['cell', 'between', 'after'],
    ['md'],
  ],
  ['what begins like front matter', '---\nb: 2\n---\n\n## After\n', ['b-2', 'after'], ['md']],
  ['elements of MDX', '## A <sub>2</sub> <b>bold</b> <img src="/x.png" alt="Boat" />\n', ['a-2-bold-boat'], ['mdx']],
  ['literals', '## {\'<\'}lit {42} {/* none */}{"x"}\n', ['lit-42-x'], ['mdx']],
  ['an expression, which is left out', '## A {evil()} b\n', ['a--b'], ['mdx']],
  [
    'headings within components',
    '<Resolution id="r">\n## Inside\n\nText.\n</Resolution>\n\n<details>\n### Deeper\n</details>\n',
    ['inside', 'deeper'],
    ['mdx'],
  ],
  ['headings beside words of a component', '<Action id="a">\nWords\n\n## Inside\n</Action>\n\n## After\n', ['inside', 'after'], ['mdx']],
  ['headings of an element that is left out', '<svg>\n## Gone\n</svg>\n\n<Unknown>\n## Kept\n</Unknown>\n', ['kept'], ['mdx']],
  ['headings of HTML in MDX', '<h2 id="mine">Mine</h2>\n\n## Mine\n', ['mine'], ['mdx']],
];

describe.each(cases)('a heading with %s', (_, body, ids, formats = both) => {
  test.each(formats)('has the same id in the record and on the page: .%s', (format) => {
    const document = read(body, format);
    expect(document.bodyProblem).toBeUndefined();
    expect(document.body.headings.map(({ slug }) => slug)).toEqual(ids);
    const page = rendered(document);
    expect(page.headings.filter((id) => id !== 'footnote-label').sort()).toEqual([...ids].sort());
    expect([...new Set(page.ids)]).toHaveLength(page.ids.length);
    expect(page.ids.filter((id) => id !== 'footnote-label' && reservedIds('meeting').has(id))).toEqual([]);
  });
});

test.each([
  ['content/rfcs/0001-a/index', ['positions-1', 'trail-1', 'outcome', 'verdicts', 'task-force']],
  ['content/rfcs/0001-a/positions/b', ['positions', 'trail', 'outcome', 'verdicts-1', 'task-force']],
  ['content/decisions/0001-a', ['positions', 'trail-1', 'outcome', 'verdicts', 'task-force']],
  ['content/projects/a', ['positions', 'trail', 'outcome', 'verdicts', 'task-force']],
  ['content/meetings/misnamed', ['positions', 'trail', 'outcome-1', 'verdicts', 'task-force']],
])('in %s headings keep clear of what that page has, and of nothing else', (file, ids) => {
  const { headings } = read('## Positions\n\n## Trail\n\n## Outcome\n\n## Verdicts\n\n## Task force\n', 'mdx', file).body;
  expect(headings.map(({ slug }) => slug)).toEqual(ids);
});

test('footnotes are known by the ids that they get', () => {
  const text = 'x[^a] y[^Ü] z[^a]\n\n## Two[^b.c]\n\n[^a]: Note[^n].\n[^Ü]: Ü.\n[^b.c]: Title.\n[^n]: Nested.\n[^u]: Unused.\n';
  for (const format of both) {
    const document = read(text, format);
    const ids = document.body.footnotes ?? [];
    expect([...ids].sort()).toEqual(
      rendered(document)
        .ids.filter((id) => id.startsWith('user-content-'))
        .sort(),
    );
    expect(ids).toHaveLength(9);
  }
});

test('a mark whose id is taken stands without one: by a part of the page, a heading, a footnote or a mark above', () => {
  const mark = (id: string) => `<Action id="${id}" owner="ann">\nText.\n</Action>\n\n`;
  const ids = ['content', 'goals', 'mine', 'mine', 'user-content-fn-1', 'outcome', 'other'];
  const document = read(`## Goals\n\nx[^1]\n\n${ids.map(mark).join('')}[^1]: Note.\n`, 'mdx');
  expect(rendered(document).ids.filter((id) => !id.startsWith('user-content-fnref'))).toEqual([
    'goals', 'mine', 'other', 'footnote-label', 'user-content-fn-1',
  ]); // prettier-ignore
});

test('the text of a heading is what readers see or hear: pictures by their words, footnotes not at all', () => {
  const { headings } = read('## ![Boat](b.png) and *more*[^1]\n\nTwo\nlines\n---\n\n[^1]: Note.\n', 'md').body;
  expect(headings.map(({ text }) => text)).toEqual(['Boat and more', 'Two lines']);
});

test('a text that is not the one that was judged is not rendered', () => {
  const { body } = read('## One\n', 'md');
  expect(() => markdownToHtml('## One\n\n## Two\n', { mdastPlugins: [anchors({ bodyAt: () => body })] })).toThrow('2 headings');
});

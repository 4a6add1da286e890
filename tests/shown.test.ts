/** What a text says is on its page, or the checker says that it is not. */
import { describe, expect, test } from 'vitest';
import { proseProcessor } from '../src/markdown/processor.ts';
import { defineConfig } from '../src/model/config.ts';
import { buildGraph } from '../src/model/graph.ts';
import { siteMap } from '../src/model/site-map.ts';
import { readDocument } from './read-document.ts';
import { proseOf } from '../src/parsing/fences.ts';
import { checkDocuments } from '../src/rules/check.ts';
import community from './golden/community.ts';

const config = defineConfig({ ...community, rules: { 'required-sections': 'off' } });
const graph = buildGraph([], config);
const renderer = await proseProcessor({
  config,
  graph: () => graph,
  siteMap: () => siteMap({ graph, config, assets: [] }),
  pathOf: () => undefined,
  recordAt: () => undefined,
  isPicture: () => true,
  bodyAt: () => undefined,
  claimIds: () => () => true,
}).createRenderer({ image: {} });

const facts = '---\ntitle: Frames\nstatus: draft\nauthors: [ann-lee]\ncreated: 2015-02-11\nsummary: How frames look.\ntopics: []\n---\n\n';
const people = [readDocument('content/people/ann-lee.yaml', 'name: Ann Lee\n')];

/** The page of a body, and the rules that point at the word in question or at the line it stands in. */
async function shown(body: string, word: string) {
  const source = facts + body;
  const { code } = await renderer.render(proseOf(source) ?? '', {});
  const { findings } = checkDocuments([...people, readDocument('content/rfcs/0001-frames/index.md', source)], config, {
    today: '2016-01-15',
  });
  const at = source.indexOf(word);
  const line = [source.lastIndexOf('\n', at) + 1, `${source}\n`.indexOf('\n', at)] as const;
  const rules = findings.flatMap(({ rule, span }) => (span && span.start >= line[0] && span.start <= line[1] ? [rule] : []));
  return { isOnPage: code.includes(word), rules };
}

describe('A word that no reader sees is reported where it stands', () => {
  test.each([
    ['a cell beyond the last column', '| a | b |\n| - | - |\n| 1 | 2 | treasure |\n', 'table-cells'],
    ['a cell that code was cut into', '| a | b |\n| - | - |\n| `x || y` | treasure |\n', 'table-cells'],
    ['a cell of a table without bars around it', 'a | b\n--- | ---\n1 | 2 | treasure\n', 'table-cells'],
    ['a cell in a quotation', '> | a |\n> | - |\n> | 1 | treasure |\n', 'table-cells'],
    ['a cell in a list', '- Text\n\n  | a |\n  | - |\n  | 1 | **treasure** |\n', 'table-cells'],
    ['a cell with a picture', '| a |\n| - |\n| 1 | [treasure](https://a.example) |\n', 'table-cells'],
    ['a note that nothing refers to', 'Text.\n\n[^1]: A treasure.\n', 'unused-footnote'],
    ['a note with the label of another', 'Text[^1].\n\n[^1]: Sand.\n\n[^1]: A treasure.\n', 'unused-footnote'],
    ['a note that refers to itself alone', 'Text.\n\n[^1]: A treasure[^1].\n', 'unused-footnote'],
    ['notes that refer to each other alone', 'Text.\n\n[^1]: A treasure[^2].\n\n[^2]: Sand[^1].\n', 'unused-footnote'],
    ['a note that HTML refers to', '<p>Text[^1]</p>\n\n[^1]: A treasure.\n', 'unused-footnote'],
    ['a note in a list', 'Text.\n\n- [^1]: A treasure.\n', 'unused-footnote'],
    ['a caption of code', '```ocaml title="treasure"\n1\n```\n', 'hidden-text'],
    ['a remark behind a language', '~~~ocaml the treasure\n1\n~~~\n', 'hidden-text'],
    ['a remark in a definition', 'Text.\n\n[Note]: treasure\n', 'unused-definition'],
    [
      'a definition with the label of another',
      '[Text][a].\n\n[a]: https://a.example/\n[a]: https://treasure.example/\n',
      'unused-definition',
    ],
    ['a comment', 'Text. <!-- treasure -->\n', 'html-comment'],
    ['an instruction', 'Text <?treasure?> and more.\n', 'html-comment'],
    ['a declaration', 'Text.\n\n<!DOCTYPE treasure>\n', 'hidden-text'],
    ['the end of an element', 'It ends with </treasure>.\n', 'hidden-text'],
    ['an element', 'A List<Treasure> of them.\n', 'unsafe-html'],
  ])('%s', async (_, body, rule) => {
    const word = /treasure/i.exec(body)![0];
    const { isOnPage, rules } = await shown(body, word);
    expect(isOnPage).toBe(false);
    expect(rules).toContain(rule);
  });

  test('so is a sign at the end of a heading', async () => {
    expect(await shown('## Bindings for C #\n\nText.\n', 'C #')).toEqual({ isOnPage: false, rules: ['hidden-text'] });
    expect(await shown('## Bindings for C \\#\n\nText.\n', 'Bindings')).toEqual({ isOnPage: true, rules: [] });
  });
});

describe('A word that readers see is not', () => {
  test.each([
    ['a cell', '| a | b |\n| - | - |\n| 1 | treasure |\n'],
    ['a cell with an escaped bar', '| a | b |\n| - | - |\n| `x \\|\\| y` | treasure |\n'],
    ['a cell of a row that ends early', '| a | b |\n| - | - |\n| treasure |\n'],
    ['a cell before an empty one beyond the last column', '| a |\n| - |\n| treasure | |\n'],
    ['a note', 'Text[^1].\n\n[^1]: A treasure.\n'],
    ['a note of a note', 'Text[^1].\n\n[^1]: Sand[^b].\n\n[^b]: A treasure.\n'],
    ['a note that stands before its text', '[^1]: A treasure.\n\nText[^1].\n'],
    ['a note in a table', '| a |\n| - |\n| x[^1] |\n\n[^1]: A treasure.\n'],
    ['a note with capitals', 'Text[^Note].\n\n[^note]: A treasure.\n'],
    ['a word in code', '```ocaml\ntreasure ()\n```\n'],
    ['a heading closed as it opened', '## treasure ##\n\nText.\n'],
    ['a word in an element', 'Text <b>treasure</b>.\n'],
    ['a tag in code', 'It ends with `</treasure>`.\n'],
  ])('%s', async (_, body) => {
    expect(await shown(body, 'treasure')).toEqual({ isOnPage: true, rules: [] });
  });
});

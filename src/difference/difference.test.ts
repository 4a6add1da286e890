import { describe, expect, test } from 'vitest';
import type { Block } from './block.ts';
import { compare } from './compare.ts';
import { renderComparison } from './render.ts';
import { markLines, markWords } from './words.ts';

const p = (text: string): Block => ({ tag: 'p', html: text });
const item = (text: string): Block => ({ tag: 'li', within: 'ul', html: text });
const row = (...cells: string[]): Block => ({
  tag: 'tr',
  within: 'tbody',
  html: cells.map((cell) => `<td>${cell}</td>`).join(''),
});
const kinds = (before: Block[], after: Block[]) => compare(before, after).map(({ kind }) => kind);

describe('Words', () => {
  test('that came and went are marked, the others are not', () => {
    expect(markWords('Errors are values.', 'Errors are plain values.')).toBe('Errors are <ins>plain </ins>values.');
    expect(markWords('Errors are plain values.', 'Errors are values.')).toBe('Errors are <del>plain </del>values.');
  });

  test('are marked inside their element, so that tags stay as they are in the new text', () => {
    expect(markWords('See <em>one case</em>.', 'See <em>one bug</em>.')).toBe('See <em>one <del>case</del><ins>bug</ins></em>.');
    expect(markWords('See <em>this</em> now.', 'See this now.')).toBe('See this now.');
    expect(markWords('See this.', 'See <a href="https://a.b">that page</a>.')).not.toMatch(/<ins>[^<]*<a/);
  });

  test('hold an entity together', () => expect(markWords('a &lt; b', 'a &gt; b')).toBe('a <del>&lt;</del><ins>&gt;</ins> b'));
});

test('Code is compared by line', () => {
  expect(markLines('let a = 1\nlet b = 2', 'let a = 1\nlet b = 3')).toBe('let a = 1\n<del>let b = 2</del>\n<ins>let b = 3</ins>');
});

describe('Two revisions', () => {
  test('that are the same say so', () => {
    expect(renderComparison(compare([p('One.')], [p('One.')]), 'folded')).toContain('No differences in the text');
  });

  test('show a paragraph that is new, and one that is gone', () => {
    expect(kinds([p('One.')], [p('One.'), p('A new and different one.')])).toEqual(['same', 'inserted']);
    expect(kinds([p('One.'), p('Another one that goes.')], [p('One.')])).toEqual(['same', 'deleted']);
  });

  test('show a paragraph that changed as one, with its words marked', () => {
    const [entry] = compare([p('The draft has four systems for errors.')], [p('The draft has five systems for errors.')]);
    expect(entry).toMatchObject({ kind: 'changed', block: { html: 'The draft has <del>four</del><ins>five</ins> systems for errors.' } });
  });

  test('recognise a paragraph that moved', () => {
    const moving = p('This paragraph of several words goes to the end.');
    expect(kinds([moving, p('One.'), p('Two.')], [p('One.'), p('Two.'), moving])).toEqual(['left', 'same', 'same', 'moved']);
  });

  test('keep lists and tables valid', () => {
    const html = renderComparison(compare([item('one'), row('a', 'b')], [item('one'), item('a second one'), row('a', 'c')]), 'folded');
    expect(html).toContain('<ul><li>one</li><li class="inserted"><ins>a second one</ins></li></ul>');
    expect(html).toContain('<table><tbody><tr class="changed"><td>a</td><td><del>b</del><ins>c</ins></td></tr></tbody></table>');
  });

  test('keep a table together under its head, and mark a new column cell by cell', () => {
    const head = (...cells: string[]): Block => ({
      ...row(...cells),
      within: 'thead',
      html: cells.map((each) => `<th>${each}</th>`).join(''),
    });
    expect(renderComparison(compare([head('a', 'b'), row('1', '2')], [head('a', 'b', 'c'), row('1', '2', '3')]), 'folded')).toContain(
      '<thead><tr class="changed"><th>a</th><th>b</th><th><ins>c</ins></th></tr></thead><tbody><tr class="changed"><td>1</td><td>2</td><td><ins>3</ins></td></tr></tbody>',
    );
  });

  test('keep words that are gone out of the place between the items of a list', () => {
    expect(markWords('See <ul><li>one</li><li>two</li></ul>', 'See <ul><li>two</li></ul>')).toBe(
      'See <ul><li><del>one </del>two</li></ul>',
    );
  });

  test('keep the numbers of an ordered list, folded or not', () => {
    const numbered = Array.from({ length: 8 }, (_, index): Block => ({ ...item(`Step ${index + 1}.`), within: 'ol', value: index + 1 }));
    const html = renderComparison(compare(numbered, [...numbered, { ...item('At last, look.'), within: 'ol', value: 9 }]), 'folded');
    expect(html).toContain('<ol><li value="8">Step 8.</li><li class="inserted" value="9"><ins>At last, look.</ins></li></ol>');
  });

  test('say so when the words are the same and only a link leads elsewhere', () => {
    const link = (to: string): Block => ({ tag: 'p', html: `See <a href="https://${to}.example">there</a>.` });
    expect(renderComparison(compare([link('a')], [link('b')]), 'folded')).toContain('the same words: links, emphasis or spaces changed');
  });

  test('that share nothing and are very long are still compared, as one that went and one that came', () => {
    const long = (word: string) => p(Array.from({ length: 5000 }, (_, index) => `${word}${index} shared`).join(' '));
    const [entry] = compare([long('a')], [long('b')]);
    expect(entry?.kind).toBe('changed');
    expect(entry?.block.html.startsWith('<del>a0 shared')).toBe(true);
  });

  test('fold long stretches that did not change, but keep the neighbours of a change in sight', () => {
    const many = Array.from({ length: 9 }, (_, index) => p(`Paragraph ${index}.`));
    const html = renderComparison(compare(many, [...many, p('Something entirely new.')]), 'folded');
    expect(html).toMatch(/<summary>8 unchanged blocks<\/summary>[\s\S]*<\/details><p>Paragraph 8\.<\/p><p class="inserted">/);
  });

  test('can be told without such stretches: how long they are, and under which heading the text goes on', () => {
    const few = Array.from({ length: 4 }, (_, index) => p(`Paragraph ${index}.`));
    const heading: Block = { tag: 'h2', html: 'Costs &amp; <em>benefits</em>' };
    const told = (before: Block[], added: Block) => renderComparison(compare(before, [...before, added]), 'counted');
    expect(told([heading, ...few], p('Something entirely new.'))).toBe(
      '<p class="unchanged">4 unchanged blocks, then under “Costs &amp; benefits”</p><p>Paragraph 3.</p><p class="inserted"><ins>Something entirely new.</ins></p>',
    );
    expect(told([...few, heading], p('Something entirely new.'))).toContain('<p class="unchanged">4 unchanged blocks</p><h2>');
  });
});

/** Whatever changed, what is shown is valid, and both revisions can be read in it. */
import fc from 'fast-check';
import { parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { Block } from './block.ts';
import { compare } from './compare.ts';
import { renderComparison } from './render.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const word = fc.constantFrom('error', 'result', 'value', 'a', 'the', 'is', 'raise', '&lt;', '&amp;', '.', ',', "don't", 'é');
const words = fc.array(word, { maxLength: 9 }).map((each) => each.join(' '));
const inline = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: words },
      fc.tuple(fc.constantFrom('em', 'strong', 'code', 's'), words).map(([tag, text]) => `<${tag}>${text}</${tag}>`),
      fc.tuple(fc.constantFrom('a', 'b'), words).map(([page, text]) => `<a href="https://${page}.example/">${text}</a>`),
      fc.constant('<br>'),
    ),
    { maxLength: 4 },
  )
  .map((each) => each.join(' '));
const nested = fc
  .tuple(inline, fc.constantFrom('ul', 'ol'), fc.array(inline, { minLength: 1, maxLength: 3 }))
  .map(([text, list, items]) => `${text} <${list}>${items.map((item) => `<li>${item}</li>`).join('')}</${list}>`);
const cells = (tag: string) =>
  fc.array(inline, { minLength: 1, maxLength: 4 }).map((each) => each.map((text) => `<${tag}>${text}</${tag}>`));

const block = fc
  .oneof(
    fc.tuple(fc.constantFrom('p', 'h2', 'h3'), inline).map(([tag, html]) => ({ tag, html })),
    fc.tuple(fc.constantFrom('ul', 'ol'), fc.oneof(inline, nested)).map(([within, html]) => ({ tag: 'li', within, html })),
    cells('th').map((each) => ({ tag: 'tr', within: 'thead', html: each.join('') })),
    cells('td').map((each) => ({ tag: 'tr', within: 'tbody', html: each.join('') })),
    fc.array(words, { minLength: 1, maxLength: 5 }).map((lines) => ({ tag: 'pre', html: lines.join('\n') })),
    fc.oneof(inline, nested).map((html) => ({ tag: 'blockquote', html })),
  )
  .map((each): Block => ({ ...each }));

/** A document, and the same after some of its blocks were taken out, replaced, moved or changed in their words. */
const revisions = fc
  .tuple(
    fc.array(block, { maxLength: 12 }),
    fc.array(fc.tuple(fc.constantFrom('remove', 'insert', 'replace', 'move', 'edit'), fc.nat(), fc.nat(), block), { maxLength: 8 }),
  )
  .map(([before, edits]) => {
    const after = [...before];
    for (const [edit, at, to, other] of edits) {
      const place = at % (after.length + 1);
      const old = after[place];
      if (edit === 'insert' || !old) after.splice(place, 0, other);
      else if (edit === 'edit') {
        const html = old.html.replace('error', 'failure').replace('the ', '').replace('<em>', '<em>entirely ');
        after[place] = { ...old, html };
      } else {
        after.splice(place, 1);
        if (edit === 'replace') after.splice(place, 0, other);
        if (edit === 'move') after.splice(to % (after.length + 1), 0, old);
      }
    }
    return [before, after] as const;
  });

const isElement = (node: Node): node is Element => 'tagName' in node;
const hasClass = (node: Element, name: string) => node.attrs.some((each) => each.name === 'class' && each.value === name);
const childrenOf = (node: { childNodes: Node[] }) => node.childNodes;

function* elements(node: { childNodes: Node[] }): Iterable<Element> {
  for (const child of childrenOf(node)) if (isElement(child)) yield* [child, ...elements(child)];
}

/** The words in a fragment, leaving out some elements, the notes and what a fold says. */
function read(node: { childNodes: Node[] }, without: (element: Element) => boolean): string {
  return childrenOf(node)
    .map((child) => {
      if (!isElement(child)) return 'value' in child ? child.value : '';
      return child.tagName === 'summary' || hasClass(child, 'note') || without(child) ? '' : read(child, without);
    })
    .join('');
}

const wordsIn = (blocks: readonly Block[]) =>
  read(parseFragment(blocks.map(({ html }) => html.replace(/<\/?t[dh]>/g, '')).join('')), () => false);
const bare = (text: string) => text.replace(/\s+/g, '');
const letters = (text: string) =>
  Array.from(bare(text))
    .sort((a, b) => a.localeCompare(b, 'en'))
    .join('');
const onlyChildren: Readonly<Record<string, readonly string[]>> = {
  ul: ['li'],
  ol: ['li'],
  tr: ['td', 'th'],
  thead: ['tr'],
  tbody: ['tr'],
  table: ['thead', 'tbody'],
};

describe('A comparison of any two revisions', () => {
  test('is valid: a parser moves nothing, and lists and tables hold only what they may', () => {
    fc.assert(
      fc.property(revisions, ([before, after]) => {
        for (const unchanged of ['folded', 'counted'] as const) {
          const html = renderComparison(compare(before, after), unchanged);
          const fragment = parseFragment(html);
          expect(serialize(fragment).replaceAll('&nbsp;', '\u00a0')).toBe(html);
          for (const element of elements(fragment)) {
            const allowed = onlyChildren[element.tagName];
            if (allowed)
              expect(childrenOf(element).map((child) => (isElement(child) ? child.tagName : 'text'))).toSatisfy((names: string[]) =>
                names.every((name) => allowed.includes(name)),
              );
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test('without what was deleted is the new text, and without what was inserted the old one', () => {
    fc.assert(
      fc.property(revisions, ([before, after]) => {
        const entries = compare(before, after);
        if (entries.every(({ kind }) => kind === 'same')) return;
        const fragment = parseFragment(renderComparison(entries, 'folded'));
        expect(bare(read(fragment, ({ tagName }) => tagName === 'del'))).toBe(bare(wordsIn(after)));
        const old = read(fragment, ({ tagName }) => tagName === 'ins');
        // What moved is shown where it is now.
        const compared = entries.some(({ kind }) => kind === 'moved') ? letters : bare;
        expect(compared(old)).toBe(compared(wordsIn(before)));
      }),
      { numRuns: 400 },
    );
  });
});

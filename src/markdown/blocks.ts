/** Headings get links to themselves; wide tables get a region that scrolls, and their columns a side to stand on. */
import type { Element, ElementContent } from 'hast';
import { defineHastPlugin } from 'satteri';

/** The plugin for headings, which have their ids from the link graph: a link that readers can copy. */
export function headingLinks() {
  return defineHastPlugin({
    name: 'heading-links',
    element: {
      filter: ['h2', 'h3'],
      visit(node, context) {
        const { id } = node.properties;
        if (typeof id !== 'string') return;
        const permalink: Element = {
          type: 'element',
          tagName: 'a',
          properties: { className: ['permalink'], href: `#${id}`, ariaLabel: `Link to “${wordsOf(node)}”`, 'data-pagefind-ignore': 'all' },
          children: [{ type: 'text', value: '§' }],
        };
        // Beside the heading, not in it: a screen reader should not say the link with every heading.
        context.wrapNode(node, { type: 'element', tagName: 'div', properties: { className: ['heading'] }, children: [permalink] });
      },
    },
  });
}

/** What a heading says: a picture counts with its alternative text, the number of a footnote not at all. */
function wordsOf(node: Readonly<ElementContent>): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element' && node.tagName === 'img') return typeof node.properties.alt === 'string' ? node.properties.alt : '';
  if (node.type === 'element' && 'dataFootnoteRef' in node.properties) return '';
  return node.children.map(wordsOf).join('');
}

/** The plugin for tables: a wrapper that scrolls sideways and that the keyboard can reach. */
export function scrollingTables() {
  return defineHastPlugin({
    name: 'scrolling-tables',
    element: {
      filter: ['table'],
      visit(node, context) {
        context.wrapNode(node, {
          type: 'element',
          tagName: 'div',
          properties: { className: ['scroll'], role: 'region', tabIndex: 0, ariaLabel: 'Table' },
          children: [],
        });
      },
    },
  });
}

/** The plugin for the cells of aligned columns: a class in the place of the inline style, which no page may have. */
export function alignedCells() {
  return defineHastPlugin({
    name: 'aligned-cells',
    element: {
      filter: ['td', 'th'],
      visit(node, context) {
        const { style } = node.properties;
        if (typeof style !== 'string') return;
        const side = /^text-align:\s*(left|center|right)$/.exec(style)?.[1];
        context.setProperty(node, 'style', null);
        if (side) context.setProperty(node, 'className', [`align-${side}`]);
      },
    },
  });
}

/** Headings get links to themselves; wide tables get a region that scrolls, and their columns a side to stand on. */
import type { Element } from 'hast';
import Slugger from 'github-slugger';
import { defineHastPlugin } from 'satteri';

/** The plugin for headings: the same ids that the link graph knows, and a link that readers can copy. */
export function headingLinks() {
  return () => {
    const slugger = new Slugger();
    return defineHastPlugin({
      name: 'heading-links',
      element: {
        filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
        visit(node, context) {
          const text = context.textContent(node);
          const id = typeof node.properties.id === 'string' ? node.properties.id : slugger.slug(text);
          context.setProperty(node, 'id', id);
          if (node.tagName !== 'h2' && node.tagName !== 'h3') return;
          const permalink: Element = {
            type: 'element',
            tagName: 'a',
            properties: { className: ['permalink'], href: `#${id}`, ariaLabel: `Link to “${text}”`, 'data-pagefind-ignore': 'all' },
            children: [{ type: 'text', value: '§' }],
          };
          // Beside the heading, not in it: a screen reader should not say the link with every heading.
          context.wrapNode(node, { type: 'element', tagName: 'div', properties: { className: ['heading'] }, children: [permalink] });
        },
      },
    });
  };
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

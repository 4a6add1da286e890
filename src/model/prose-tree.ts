/**
 * What of a Markdown tree stands on a page under an id. The checker reads it from the tree that it parsed, and rendering from the tree
 * that it renders, so that both count the same headings and footnotes in the same order.
 */
import type { FootnoteDefinition, Heading, Nodes, Root } from 'mdast';
import { opaqueElements } from './safety.ts';

/** The headings that a page shows, in the order in which they are written: none of a footnote that is left out, or of a script. */
export function shownHeadings(tree: Root): Heading[] {
  const footnotes = new Set<Nodes>([...shownFootnotes(tree).values()].map(({ definition }) => definition));
  const headings: Heading[] = [];
  const walk = (node: Nodes) => {
    if (isOpaque(node) || (node.type === 'footnoteDefinition' && !footnotes.has(node))) return;
    if (node.type === 'heading') headings.push(node);
    if ('children' in node) node.children.forEach(walk);
  };
  walk(tree);
  return headings;
}

/** The ids that footnotes have on their page: of each note, and of every place that refers to it. */
export function footnoteIds(tree: Root): string[] {
  return [...shownFootnotes(tree)].flatMap(([identifier, { references }]) => {
    // As the parser writes it: what looks encoded stays.
    const name = encodeURI(identifier.toWellFormed()).replace(/%25(?=[0-9a-f]{2})/gi, '%');
    const places = Array.from({ length: references }, (_, index) => `user-content-fnref-${name}${index === 0 ? '' : `-${index + 1}`}`);
    return [`user-content-fn-${name}`, ...places];
  });
}

/** A footnote of a page, and how many places refer to it. */
export type Footnote = { readonly definition: FootnoteDefinition; references: number };

/** The footnotes that a page shows, by their identifiers: the text refers to them, itself or in another footnote. Of two with one name the first counts. */
export function shownFootnotes(tree: Root): Map<string, Footnote> {
  const defined = new Map<string, FootnoteDefinition>();
  const shown = new Map<string, Footnote>();
  const define = (node: Nodes) => {
    if (node.type === 'footnoteDefinition' && !defined.has(node.identifier)) defined.set(node.identifier, node);
    if ('children' in node) node.children.forEach(define);
  };
  define(tree);
  if (defined.size === 0) return shown;

  const refer = (node: Nodes) => {
    if (isOpaque(node) || node.type === 'footnoteDefinition') return;
    if (node.type === 'footnoteReference') {
      const known = shown.get(node.identifier);
      const definition = defined.get(node.identifier);
      if (known) known.references++;
      else if (definition) shown.set(node.identifier, { definition, references: 1 });
    }
    if ('children' in node) node.children.forEach(refer);
  };
  refer(tree);
  // A map hands out what is put into it meanwhile: the notes that only other notes refer to.
  for (const { definition } of shown.values()) definition.children.forEach(refer);
  return shown;
}

/**
 * Whether text behind a piece of raw HTML stands in a link: true where the piece opens one, false where it closes one, and nothing where
 * it does neither. In a link no reference becomes another.
 */
export function opensLink(html: string): boolean | undefined {
  const tag = html.match(/<\/?a(?=[\s/>])/gi)?.at(-1);
  return tag === undefined ? undefined : !tag.startsWith('</');
}

/** True for an element of MDX that rendering leaves out with all that it encloses. */
function isOpaque(node: Nodes): boolean {
  return 'name' in node && typeof node.name === 'string' && opaqueElements.has(node.name.toLowerCase());
}

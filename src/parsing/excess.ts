/** What a text has too much of: its page, or a walk over it, would grow faster than the text. Refused where it can be reported. */
import type { Node, Root, Table } from 'mdast';
import { firstTooDeep, maxDepth } from './depth.ts';
import { isParent, labelOf } from './nodes.ts';

/** The cells that the tables of a text may have on its page, where every row has as many as the header. People need some hundreds. */
export const maxCells = 20_000;

/** Characters of a heading, which is an id, a line of the outline, and the place of everything below it. People need one line. */
export const longestHeading = 300;

/** The first part of a tree that makes it too much, what it is too much of, and what to do. */
export type Excess = { readonly node: Node; readonly message: string; readonly help: string };

/** What a tree has too much of; `undefined` for a tree that can be read. */
export function firstExcess(tree: Root): Excess | undefined {
  const deep = firstTooDeep(tree);
  if (deep)
    return {
      node: deep,
      message: `Quotations, lists or elements lie more than ${maxDepth} deep in each other`,
      help: 'take them apart: people lose their way after three or four levels',
    };
  const table = firstTableBeyond(tree);
  if (table)
    return {
      node: table,
      message: `Tables have more than ${maxCells.toLocaleString('en')} cells, with those that rows leave out`,
      help: 'give the table fewer columns or rows, or keep the figures in a file and link to it',
    };
  const heading = firstLongHeading(tree);
  return (
    heading && {
      node: heading,
      message: `A heading has more than ${longestHeading} characters`,
      help: 'say in a few words what the section is about, and the rest below it',
    }
  );
}

/** The table with which the cells of all tables become too many. */
function firstTableBeyond(tree: Root): Table | undefined {
  let cells = 0;
  const visit = (node: Node): Table | undefined => {
    if (node.type === 'table') {
      const { children: rows } = node as Table;
      cells += rows.length * (rows[0]?.children.length ?? 0);
      if (cells > maxCells) return node as Table;
    }
    if (!isParent(node)) return undefined;
    for (const child of node.children) {
      const found = visit(child);
      if (found) return found;
    }
    return undefined;
  };
  return visit(tree);
}

function firstLongHeading(node: Node): Node | undefined {
  if (node.type === 'heading') return labelOf(node).length > longestHeading ? node : undefined;
  if (!isParent(node)) return undefined;
  for (const child of node.children) {
    const found = firstLongHeading(child);
    if (found) return found;
  }
  return undefined;
}

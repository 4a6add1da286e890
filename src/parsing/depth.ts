/** How deeply a text nests. Deep nesting exhausts whatever walks over it later, so it is refused where it can be reported. */
import type { Html, Node, Root } from 'mdast';
import { isParent } from './nodes.ts';

/** Levels of quotations, lists and elements that a text may have; people need fewer than ten. */
export const maxDepth = 200;

const tag = /<(\/?)(?!(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b)[a-z]/gi;

/** The first node that lies deeper than {@link maxDepth}; elements of raw HTML count as far as they are not closed again. */
export function firstTooDeep(tree: Root): Node | undefined {
  let level: readonly Node[] = tree.children;
  let open = 0;
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > maxDepth) return level[0];
    for (const node of level) {
      if (node.type !== 'html') continue;
      for (const [, closing] of (node as Html).value.matchAll(tag)) open += closing ? -1 : 1;
      open = Math.max(0, open);
      if (open > maxDepth) return node;
    }
    level = level.flatMap((node) => (isParent(node) ? node.children : []));
  }
  return undefined;
}

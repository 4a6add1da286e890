/** Headings get the ids that the link graph knows. */
import { defineMdastPlugin } from 'satteri';
import { shownHeadings } from '../model/prose-tree.ts';
import type { ProseContext } from './references.ts';

/**
 * The plugin; it must come before anything leaves the tree, since headings are counted as the checker counts them.
 * @throws when the text has other headings than the record: it is not the text that was judged
 */
export function anchors({ bodyAt }: Pick<ProseContext, 'bodyAt'>) {
  return defineMdastPlugin({
    name: 'anchors',
    before(root, context) {
      const known = bodyAt(context.fileURL)?.headings;
      if (!known) return;
      const shown = shownHeadings(root);
      if (shown.length !== known.length)
        throw new Error(`${context.fileURL?.pathname} is rendered with ${shown.length} headings, but was judged with ${known.length}`);
      for (const [index, heading] of shown.entries())
        context.setProperty(heading, 'data', { ...heading.data, hProperties: { id: known[index]?.slug } });
    },
  });
}

/** Astro looks for its own mark of pictures in the finished HTML of `.md` files, where prose may happen to say the same. */
import type { ElementContent } from 'hast';
import { defineHastPlugin } from 'satteri';

const mark = /(?<=__ASTRO_)(?=IMAGE_)/;

/** The plugin; it must come last. Breaks the mark up where it is text, with an element that readers do not see. */
export function breakAstroMarkers() {
  return defineHastPlugin({
    name: 'break-astro-markers',
    text(node, context) {
      const parts = node.value.split(mark);
      if (parts.length === 1) return;
      const opportunity: ElementContent = { type: 'element', tagName: 'wbr', properties: {}, children: [] };
      context.replaceNode(
        node,
        parts.flatMap((value, index): ElementContent[] => [...(index === 0 ? [] : [opportunity]), { type: 'text', value }]),
      );
    },
  });
}

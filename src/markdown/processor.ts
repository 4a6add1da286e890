/** How prose renders: Astro's Markdown processor with our plugins, for `.md` and `.mdx` alike. */
import { satteri } from '@astrojs/markdown-satteri';
import { addresses } from './addresses.ts';
import { anchors } from './anchors.ts';
import { breakAstroMarkers } from './astro-markers.ts';
import { alignedCells, headingLinks, scrollingTables } from './blocks.ts';
import { continuityLines } from './continuity-lines.ts';
import { highlight } from './highlight.ts';
import { inert } from './inert.ts';
import { marks } from './marks.ts';
import { references, type ProseContext } from './references.ts';

/** The processor for `markdown.processor` in Astro's configuration. */
export function proseProcessor(context: ProseContext) {
  return satteri({
    mdastPlugins: [anchors(context), inert(context), addresses(context), marks(context), references(context)],
    hastPlugins: [highlight(), scrollingTables(), alignedCells(), headingLinks(), continuityLines(context), breakAstroMarkers()],
    // Dashes stay as typed: turning `--` into `–` would change the slugs of headings.
    // Raw HTML is parsed into the tree, so that a tag that is not closed cannot take in what follows the prose.
    features: { rawHtml: true, smartPunctuation: { quotes: true, ellipses: true, dashes: false } },
  });
}

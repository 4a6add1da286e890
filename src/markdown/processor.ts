/** How prose renders: Astro's Markdown processor with our plugins, for `.md` and `.mdx` alike. */
import { satteri } from '@astrojs/markdown-satteri';
import { headingLinks, scrollingTables } from './blocks.ts';
import { highlight } from './highlight.ts';
import { marks } from './marks.ts';
import { references, type ProseContext } from './references.ts';

/** The processor for `markdown.processor` in Astro's configuration. */
export function proseProcessor(context: ProseContext) {
  return satteri({
    mdastPlugins: [marks(context), references(context)],
    hastPlugins: [highlight(), scrollingTables(), headingLinks()],
    // Dashes stay as typed: turning `--` into `–` would change the slugs of headings.
    features: { smartPunctuation: { quotes: true, ellipses: true, dashes: false } },
  });
}

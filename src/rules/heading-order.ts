/** Headings make an outline below the title: they begin with `##`, and none skips a rank. */
import type { Rule } from './rule.ts';
import { headingMarks } from './heading-span.ts';

/** The rank of the highest heading in a text; the title of the page stands above it. */
const highest = 2;

export const headingOrder: Rule = {
  id: 'heading-order',
  severity: 'warning',
  *check({ documents }) {
    for (const { document } of documents) {
      const { file, source, body } = document;
      let above = highest - 1;
      for (const heading of body.headings) {
        const { depth } = heading;
        const place = { file, span: headingMarks(source, heading) };
        const allowed = above + 1;
        if (depth < highest)
          yield {
            ...place,
            message: 'a text may have no second title',
            help: 'begin it with `##`: the title of the page is in its front matter',
          };
        else if (depth > allowed) {
          const message = above < highest ? `the first heading is of rank ${depth}` : `this heading skips from rank ${above} to ${depth}`;
          yield { ...place, message, help: `begin it with \`${'#'.repeat(allowed)}\`` };
        }
        above = Math.max(depth, highest);
      }
    }
  },
};

/** No two headings of a text, and no heading and a part of the page, would have the same id: a link to one must not lead to the other. */
import { plainHeadingId, reservedIds } from '../model/page-ids.ts';
import type { Rule } from './rule.ts';
import { headingWords } from './heading-span.ts';

export const duplicateHeading: Rule = {
  id: 'duplicate-heading',
  severity: 'warning',
  *check({ documents }) {
    for (const { document } of documents) {
      const { file, source, body, kind } = document;
      const ofPage = reservedIds(kind);
      for (const heading of body.headings) {
        // A heading whose words were taken carries a number behind them: the others need not be spelt out again.
        if (!/-\d+$/.test(heading.slug)) continue;
        const id = plainHeadingId(heading.text);
        if (heading.text !== '' && id !== heading.slug) {
          const owner = ofPage.has(id)
            ? 'the page has a part of its own with the id'
            : body.footnotes?.includes(id)
              ? 'a footnote has the id'
              : 'another heading above has the id';
          yield {
            file,
            span: headingWords(source, heading),
            message: `${owner} \`${id}\``,
            help: `say in the words what sets it apart, or links to it must say \`#${heading.slug}\``,
          };
        }
      }
    }
  },
};

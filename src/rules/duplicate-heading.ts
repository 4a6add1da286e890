/** No two headings of a text would have the same id: a link to one must not lead to the other. */
import { slug } from 'github-slugger';
import type { Rule } from './rule.ts';
import { headingWords } from './heading-span.ts';

export const duplicateHeading: Rule = {
  id: 'duplicate-heading',
  severity: 'warning',
  *check({ documents }) {
    for (const { document } of documents) {
      const { file, source, body } = document;
      for (const heading of body.headings) {
        // A heading whose words were taken carries a number behind them: the others need not be spelt out again.
        if (!/-\d+$/.test(heading.slug)) continue;
        const id = slug(heading.text);
        if (id !== '' && id !== heading.slug) {
          yield {
            file,
            span: headingWords(source, heading),
            message: `another heading above has the id \`${id}\``,
            help: `say in the words what sets it apart, or links to it must say \`#${heading.slug}\``,
          };
        }
      }
    }
  },
};

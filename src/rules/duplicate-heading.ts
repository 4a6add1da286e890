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
      const seen = new Set<string>();
      for (const heading of body.headings) {
        const id = slug(heading.text);
        if (id !== '' && seen.has(id)) {
          yield {
            file,
            span: headingWords(source, heading),
            message: `another heading above has the id \`${id}\``,
            help: `say in the words what sets it apart, or links to it must say \`#${heading.slug}\``,
          };
        }
        seen.add(id);
      }
    }
  },
};

/** Every heading has words, and something under it. */
import type { Document } from '../parsing/document.ts';
import type { Rule } from './rule.ts';
import { headingMarks, headingWords } from './heading-span.ts';
import { valueAt } from './schema-issue.ts';

export const emptySection: Rule = {
  id: 'empty-section',
  severity: 'warning',
  *check({ documents }) {
    for (const { document } of documents) {
      const { file, source, body } = document;
      const awaits = isAwaited(document);
      for (const heading of body.headings) {
        if (heading.text.trim() === '')
          yield { file, span: headingMarks(source, heading), message: 'this heading says nothing', help: 'give it words, or take it out' };
        else if (heading.empty && !awaits)
          yield {
            file,
            span: headingWords(source, heading),
            message: `nothing stands under \`${heading.text}\``,
            help: 'write the section, or take its heading out',
          };
      }
    }
  },
};

/** A meeting that has not been held has topics and no notes. */
function isAwaited({ kind, frontMatter }: Document): boolean {
  return kind === 'meeting' && valueAt(frontMatter?.values, ['status']) !== 'held';
}

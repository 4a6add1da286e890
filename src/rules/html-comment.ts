/** Nothing is said to some readers only: no HTML comments. */
import type { Rule } from './rule.ts';

export const htmlComment: Rule = {
  id: 'html-comment',
  severity: 'error',
  *check({ documents }) {
    for (const { document } of documents) {
      for (const span of document.syntax.comments) {
        yield {
          file: document.file,
          span,
          message: 'content may not hold HTML comments',
          help: 'take it out, or say it in the text; in an .mdx file a remark for writers is {/* written like this */}',
          fix: { span, text: '', kind: 'suggested' },
        };
      }
    }
  },
};

/** Every footnote is one that readers come to: those that nothing refers to are not on the page. */
import type { Rule } from './rule.ts';

export const unusedFootnote: Rule = {
  id: 'unused-footnote',
  severity: 'warning',
  *check({ documents }) {
    for (const { document } of documents) {
      for (const { span, label, state } of document.syntax.footnotes) {
        if (state === 'shown') continue;
        const repeated = state === 'repeated';
        yield {
          file: document.file,
          span,
          message: repeated ? `\`[^${label}]\` is defined above already` : `no text refers to \`[^${label}]\``,
          expected: 'readers do not see this note',
          help: repeated
            ? 'give this one a label of its own, or make one note of both'
            : `write \`[^${label}]\` where it belongs, outside of HTML, or take the note out`,
        };
      }
    }
  },
};

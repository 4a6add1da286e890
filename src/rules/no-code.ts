/** Prose does not run: no imports, no exports, no expressions. */
import type { Rule } from './rule.ts';

export const noCode: Rule = {
  id: 'no-code',
  severity: 'error',
  *check({ documents }) {
    for (const { document } of documents) {
      for (const { form, span } of document.syntax.scripts) {
        const place = { file: document.file, span };
        if (form === 'module')
          yield {
            ...place,
            message: 'content may not import or export',
            help: 'take the line out: components need no import, and text is written as text',
          };
        else
          yield {
            ...place,
            message: 'content may not compute',
            help: 'put braces that are meant as text into a code span, or write a backslash before them',
          };
      }
    }
  },
};

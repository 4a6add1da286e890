/** Code blocks name their language. */
import type { Rule } from './rule.ts';

export const codeWithoutLanguage: Rule = {
  id: 'code-without-language',
  severity: 'warning',
  *check({ documents }) {
    for (const { document } of documents) {
      for (const { language, languageSpan } of document.syntax.code) {
        if (language !== '') continue;
        yield {
          file: document.file,
          span: languageSpan,
          message: 'this code block names no language',
          help: 'write its name behind the fence, or `text` for what is no code',
        };
      }
    }
  },
};

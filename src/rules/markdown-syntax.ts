/** The body is Markdown, or MDX, that can be read. */
import type { Rule } from './rule.ts';

export const markdownSyntax: Rule = {
  id: 'markdown-syntax',
  severity: 'error',
  *check({ documents }) {
    for (const { document } of documents) {
      if (!document.bodyProblem) continue;
      const { message, span, help } = document.bodyProblem;
      yield {
        file: document.file,
        ...(span && { span }),
        message: span ? `the text cannot be read as ${document.file.endsWith('.mdx') ? 'MDX' : 'Markdown'}` : `the text ${message}`,
        ...(span && { expected: message.charAt(0).toLowerCase() + message.slice(1) }),
        help:
          help ??
          (!span
            ? 'look for tags or braces that never close, or name the file .md: Markdown without components reads faster'
            : /\btag\b/.test(message)
              ? 'close every mark that is opened; put a `<` that is meant as text into a code span, or write a backslash before it'
              : 'put `<`, `{` and `}` that are meant as text into code spans, or write a backslash before them'),
      };
    }
  },
};

/** The brackets of a link fit: `[text](address)`. */
import type { Rule } from './rule.ts';

export const malformedLink: Rule = {
  id: 'malformed-link',
  severity: 'error',
  *check({ documents }) {
    for (const { document } of documents) {
      for (const { form, span, written } of document.syntax.brokenLinks) {
        if (form !== 'malformed') continue;
        const meant = mended(written);
        yield {
          file: document.file,
          span,
          message: 'this is not a link: its brackets do not fit',
          help: meant ? `write \`${meant}\`` : 'write `[text](address)`; an address with spaces goes between `<` and `>`',
          ...(meant && { fix: { span, text: meant, kind: 'suggested' } }),
        };
      }
    }
  },
};

/** The link that was meant, where only brackets are wrong. */
function mended(written: string): string | undefined {
  const [, text, address] = /^(!?\[[^[\]]+\])[([]([^\s()]+?)[\]}]$/.exec(written) ?? [];
  if (text && address) return `${text}(${address})`;
  const [, words, target] = /^\(([^()]+)\)\[([^\s()]+)\]$/.exec(written) ?? [];
  return words && target ? `[${words}](${target})` : undefined;
}

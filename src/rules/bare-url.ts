/** An address in prose is a link with a label. */
import type { Rule } from './rule.ts';

export const bareUrl: Rule = {
  id: 'bare-url',
  severity: 'warning',
  *check({ documents }) {
    for (const { document } of documents) {
      const { file, source, syntax } = document;
      // Both stand in the order of the text, so one pass over each is enough.
      let next = 0;
      for (const { form, span, url } of syntax.links) {
        // A host without a dot is a word that the parser takes for an address, such as the end of "mirage-www."
        if (form !== 'bare' || !/^https?:\/\/[^/?#]+\.[^/?#]/i.test(url)) continue;
        while ((syntax.brokenLinks[next]?.span.end ?? Infinity) < span.end) next++;
        const broken = syntax.brokenLinks[next];
        if (broken && broken.span.start <= span.start) continue;
        yield {
          file,
          span,
          message: 'this address stands bare in the text',
          help: 'give it a label that says what it is: `[the label](https://…)`',
          fix: { span, text: asLink(url, source.slice(span.start, span.end)), kind: 'certain' },
        };
      }
    }
  },
};

/** `[host/path](address)`. MDX has no `<https://…>`, and this form works in Markdown too. */
function asLink(url: string, written: string): string {
  const address = /^https?:/i.test(written) ? written : url;
  const label = address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
  // Underscores inside words emphasise nothing and stay as they are.
  const escaped = label.replace(/[\\`*[\]{}<>~]|(?<![^\W_])_|_(?![^\W_])/g, '\\$&');
  return `[${escaped}](${balanced(address) ? address : `<${address}>`})`;
}

function balanced(address: string): boolean {
  let open = 0;
  for (const character of address) {
    if (character === '(') open++;
    if (character === ')' && --open < 0) return false;
  }
  return open === 0;
}

/** Raw HTML in Markdown is limited to a few plain elements, with the attributes that each of them knows. */
import { unsafeElements } from './unsafe-elements.ts';
import type { Rule } from './rule.ts';

export const unsafeHtml: Rule = {
  id: 'unsafe-html',
  severity: 'error',
  *check({ documents }) {
    for (const { document } of documents) yield* unsafeElements(document, 'html');
  },
};

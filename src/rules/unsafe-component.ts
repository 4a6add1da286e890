/** MDX uses only the components of Docket and a few plain elements, with the attributes that each of them knows. */
import { unsafeElements } from './unsafe-elements.ts';
import type { Rule } from './rule.ts';

export const unsafeComponent: Rule = {
  id: 'unsafe-component',
  severity: 'error',
  *check({ documents }) {
    for (const { document } of documents) yield* unsafeElements(document, 'mdx');
  },
};

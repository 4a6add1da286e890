/** Every `[text][label]` and `[^note]` has a definition; without one, readers see the brackets. */
import { nearestForFirst } from '../model/nearest.ts';
import type { Rule } from './rule.ts';

export const undefinedReference: Rule = {
  id: 'undefined-reference',
  severity: 'error',
  *check({ documents }) {
    const nearest = nearestForFirst();
    for (const { document } of documents) {
      const { file, syntax } = document;
      const labels = syntax.definitions.map(({ label }) => label);
      for (const { form, span, written } of syntax.brokenLinks) {
        if (form !== 'undefined-reference') continue;
        const [, note] = /^\[(\^[^\]]+)\]$/.exec(written) ?? [];
        const [, text = '', explicit] = /^!?\[([^[\]]+)\]\[([^[\]]*)\]$/.exec(written) ?? [];
        const label = note ?? (explicit || text).replace(/\s+/g, ' ');
        // One number is as near to another as any.
        const near = note || label.length < 3 ? undefined : nearest(label, labels);
        yield {
          file,
          span,
          message: `\`[${label}]\` is not defined`,
          help: near
            ? `did you mean \`[${near}]\`?`
            : `add \`[${label}]: ${note ? 'the note' : 'https://…'}\` below, or write a backslash before brackets that are meant as text`,
        };
      }
    }
  },
};

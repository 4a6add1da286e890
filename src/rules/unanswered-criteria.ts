/** Positions answer every criterion that their RFC asks about. */
import { recordsOf } from './records-of.ts';
import type { Rule } from './rule.ts';

export const unansweredCriteria: Rule = {
  id: 'unanswered-criteria',
  severity: 'warning',
  *check({ documents, graph }) {
    for (const { record, document, frontMatter } of recordsOf(documents, 'position')) {
      const { verdicts } = record.data;
      const criteria = graph.find('rfc', record.rfc ?? '')?.data.criteria ?? [];
      const missing = criteria.filter(({ id }) => !Object.hasOwn(verdicts ?? {}, id)).map(({ id }) => `\`${id}\``);
      if (missing.length === 0) continue;
      yield {
        file: document.file,
        span: verdicts ? frontMatter.keySpanOf(['verdicts']) : frontMatter.opening,
        message: `this position does not answer ${missing.join(', ')}`,
        help: `add ${missing.length === 1 ? 'it' : 'them'} under \`verdicts\`; a \`rating\` may be \`unknown\``,
      };
    }
  },
};

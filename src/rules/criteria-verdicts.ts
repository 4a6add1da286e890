/** Positions judge by the criteria that their RFC names. */
import { nearest } from '../model/nearest.ts';
import { recordsOf } from './records-of.ts';
import type { Rule } from './rule.ts';
import { didYouMean } from './wording.ts';

export const criteriaVerdicts: Rule = {
  id: 'criteria-verdicts',
  severity: 'error',
  *check({ documents, graph }) {
    for (const { record, document, frontMatter } of recordsOf(documents, 'position')) {
      const rfc = graph.find('rfc', record.rfc ?? '');
      if (!rfc) continue;
      const criteria = (rfc.data.criteria ?? []).map(({ id }) => id);
      for (const id of Object.keys(record.data.verdicts ?? {})) {
        if (criteria.includes(id)) continue;
        yield {
          file: document.file,
          span: frontMatter.keySpanOf(['verdicts', id]),
          message: `\`${id}\` is no criterion of RFC ${rfc.number}`,
          expected: criteria.length ? `one of: ${criteria.join(', ')}` : `nothing: RFC ${rfc.number} has no criteria`,
          ...(criteria.length ? didYouMean(nearest(id, criteria)) : { help: `ask the question under \`criteria\` in ${rfc.file} first` }),
        };
      }
    }
  },
};

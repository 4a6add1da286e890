/** A project that is completed says what came of it. */
import { recordsOf } from './records-of.ts';
import type { Rule } from './rule.ts';

export const completedWithoutOutcome: Rule = {
  id: 'completed-without-outcome',
  severity: 'warning',
  *check({ documents }) {
    for (const { record, document, frontMatter } of recordsOf(documents, 'project')) {
      const { status, outcome, work_product: product } = record.data;
      if (status !== 'completed' || outcome !== undefined || product !== undefined) continue;
      yield {
        file: document.file,
        span: frontMatter.spanOf(['status']),
        message: 'the project is completed, and nothing says what came of it',
        help: 'say it in a sentence under `outcome`, or link the work under `work_product`',
      };
    }
  },
};

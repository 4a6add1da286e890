/** Somebody looks every now and then whether what visitors are offered is still true. */
import { z } from 'zod';
import { daysBetween } from '../model/dates.ts';
import { recordsOf } from './records-of.ts';
import type { Rule } from './rule.ts';

const parameters = z.strictObject({
  /** How many days a review holds. */
  days: z.int({ error: 'a number of days' }).positive({ error: 'a number of days' }).default(365),
});

export const reviewOverdue: Rule<z.output<typeof parameters>> = {
  id: 'review-overdue',
  severity: 'warning',
  parameters,
  *check({ documents, today }, { days }) {
    for (const { record, document, frontMatter } of recordsOf(documents, 'project')) {
      const { status, last_reviewed: reviewed } = record.data;
      if (status === 'completed' || status === 'inactive' || reviewed >= today) continue;
      const age = daysBetween(reviewed, today);
      if (age <= days) continue;
      yield {
        file: document.file,
        span: frontMatter.spanOf(['last_reviewed']),
        message: `nobody has reviewed this project for ${age} days`,
        help: 'make sure that all of it is still true and set it to today, or write `status: inactive` if nobody is wanted for it now',
      };
    }
  },
};

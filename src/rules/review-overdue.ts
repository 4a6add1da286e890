/** Somebody looks every now and then whether what visitors are offered is still true. */
import { z } from 'zod';
import { daysBetween } from '../model/dates.ts';
import { isActive, projectGroup } from '../model/project-standing.ts';
import { reviewDays } from '../model/rule-settings.ts';
import { recordsOf } from './records-of.ts';
import type { Rule } from './rule.ts';

const parameters = z.strictObject({
  /** How many days a review holds. */
  days: z.int({ error: 'a number of days' }).positive({ error: 'a number of days' }).default(reviewDays),
});

export const reviewOverdue: Rule<z.output<typeof parameters>> = {
  id: 'review-overdue',
  severity: 'warning',
  parameters,
  *check({ documents, config, today }, { days }) {
    for (const { record, document, frontMatter } of recordsOf(documents, 'project')) {
      const { last_reviewed: reviewed } = record.data;
      if (!isActive(projectGroup(record.data, config)) || reviewed >= today) continue;
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

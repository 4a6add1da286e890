/** A meeting of several days ends after it began, and before anybody would call it something else. */
import { z } from 'zod';
import { daysBetween } from '../model/dates.ts';
import { dayOf } from '../model/meeting-time.ts';
import { recordsOf } from './records-of.ts';
import type { Rule } from './rule.ts';

const parameters = z.strictObject({
  /** How many days a meeting takes at most. */
  most: z.int({ error: 'a number of days' }).min(2, { error: 'two days or more' }).max(366, { error: 'at most 366 days' }).default(31),
});

export const meetingDays: Rule<z.output<typeof parameters>> = {
  id: 'meeting-days',
  severity: 'error',
  parameters,
  *check({ documents }, { most }) {
    for (const { record, document, frontMatter } of recordsOf(documents, 'meeting')) {
      const { until } = record.data;
      const day = dayOf(record);
      if (until === undefined) continue;
      const place = { file: document.file, span: frontMatter.spanOf(['until']) };
      if (until <= day)
        yield {
          ...place,
          message: `\`until\` is ${until}, which is not after the first day, ${day}`,
          help: 'write the last day of the meeting; one of a single day has no `until`, and the file is named by the first day',
        };
      else if (daysBetween(day, until) >= most)
        yield {
          ...place,
          message: `this meeting would take ${daysBetween(day, until) + 1} days`,
          help: `correct the day; if it is right, raise \`most\` (${most} days) in docket.config.ts`,
        };
    }
  },
};

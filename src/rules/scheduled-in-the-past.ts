/** A meeting whose day has gone was held or cancelled. */
import { lastDayOf } from '../model/meeting-time.ts';
import { recordsOf } from './records-of.ts';
import type { Rule } from './rule.ts';

export const scheduledInThePast: Rule = {
  id: 'scheduled-in-the-past',
  severity: 'warning',
  *check({ documents, today }) {
    for (const { record, document, frontMatter } of recordsOf(documents, 'meeting')) {
      if (record.data.status !== 'scheduled' || lastDayOf(record) >= today) continue;
      yield {
        file: document.file,
        span: frontMatter.spanOf(['status']),
        message: 'the day of this meeting has gone',
        help: 'write its minutes and `status: held`, or `status: cancelled` if it did not take place',
      };
    }
  },
};

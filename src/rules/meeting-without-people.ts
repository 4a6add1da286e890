/** Somebody was at a meeting that was held. */
import { recordsOf } from './records-of.ts';
import type { Rule } from './rule.ts';

export const meetingWithoutPeople: Rule = {
  id: 'meeting-without-people',
  severity: 'warning',
  *check({ documents }) {
    for (const { record, document, frontMatter } of recordsOf(documents, 'meeting')) {
      if (record.data.status !== 'held' || record.data.present.length > 0) continue;
      yield {
        file: document.file,
        span: frontMatter.spanOf(['present']),
        message: 'the meeting was held, and nobody was there',
        help: 'list the ids of those who were there under `present`, or write `status: cancelled` if it did not take place',
      };
    }
  },
};

/** The day on which something was proposed or decided stays what it was. */
import { longDate } from '../model/dates.ts';
import { changedRecords } from './changed-records.ts';
import type { ChangeRule } from './rule.ts';
import { named } from './wording.ts';

export const createdChanged: ChangeRule = {
  id: 'created-changed',
  severity: 'error',
  *checkChange({ changes }) {
    for (const { before, after, document, frontMatter } of changedRecords(changes, 'rfc')) {
      if (before.data.created === after.data.created) continue;
      yield {
        file: document.file,
        span: frontMatter.spanOf(['created']),
        message: `${named(before)} was first proposed on ${longDate(before.data.created)}, and that day does not change`,
        help: `write \`created: ${before.data.created}\` again; the history shows when the text was changed`,
      };
    }
    for (const { before, after, document, frontMatter } of changedRecords(changes, 'decision')) {
      if (before.data.status === 'proposed' || before.data.date === after.data.date) continue;
      yield {
        file: document.file,
        span: frontMatter.spanOf(['date']),
        message: `${named(before)} was made on ${longDate(before.data.date)}, and that day does not change`,
        help: `write \`date: ${before.data.date}\` again; what is decided anew is a decision of its own`,
      };
    }
  },
};

/** An RFC leaves its last call when the last day for comments has gone. */
import { longDate } from '../model/dates.ts';
import { recordsOf } from './records-of.ts';
import type { Rule } from './rule.ts';

export const commentPeriodOver: Rule = {
  id: 'comment-period-over',
  severity: 'warning',
  *check({ documents, config, today }) {
    for (const { record, document, frontMatter } of recordsOf(documents, 'rfc')) {
      const { status, comment_until: until } = record.data;
      const state = config.lifecycle[status];
      if (until === undefined || until >= today || state?.phase !== 'closing') continue;
      const next = state.next.map((id) => `\`${id}\``).join(' or ');
      yield {
        file: document.file,
        span: frontMatter.spanOf(['comment_until']),
        message: `the time for comments ended on ${longDate(until)}, and the RFC is still in \`${status}\``,
        help: `${next ? `move it on to ${next}` : 'move it on'}, or set a later day`,
      };
    }
  },
};

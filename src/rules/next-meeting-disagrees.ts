/** The day announced for the next meeting is the day of the meeting that followed. */
import { z } from 'zod';
import { daysBetween, longDate } from '../model/dates.ts';
import { recordsOf } from './records-of.ts';
import type { Rule } from './rule.ts';

const parameters = z.strictObject({
  /** How many days earlier or later the following meeting may be. */
  tolerance: z.int({ error: 'a number of days' }).nonnegative({ error: 'a number of days' }).default(0),
});

export const nextMeetingDisagrees: Rule<z.output<typeof parameters>> = {
  id: 'next-meeting-disagrees',
  severity: 'warning',
  parameters,
  *check({ documents }, { tolerance }) {
    const meetings = documents.flatMap(({ document: { path, file }, record }) =>
      path?.kind === 'meeting' ? [{ id: path.id, file, cancelled: record?.kind === 'meeting' && record.data.status === 'cancelled' }] : [],
    );
    meetings.sort((a, b) => (a.id < b.id ? -1 : 1));
    const days = new Set(meetings.map(({ id }) => id));
    const following = new Map<string, (typeof meetings)[number]>();
    let later: (typeof meetings)[number] | undefined;
    for (const meeting of meetings.toReversed()) {
      if (later && later.id !== meeting.id) following.set(meeting.id, later);
      if (!meeting.cancelled) later = meeting;
    }
    const cancelled = new Set(meetings.flatMap((meeting) => (meeting.cancelled ? [meeting.id] : [])));

    for (const { record, document, frontMatter } of recordsOf(documents, 'meeting')) {
      const { next } = record.data;
      if (next === undefined) continue;
      const place = { file: document.file, span: frontMatter.spanOf(['next']) };
      if (next <= record.id) {
        yield {
          ...place,
          message: '`next` is not after the day of this meeting',
          help: 'write the day that was announced for the next one',
        };
        continue;
      }
      const meant = following.get(record.id);
      if (!meant || cancelled.has(next) || daysBetween(next, meant.id) <= tolerance) continue;
      yield {
        ...place,
        message: `the meeting that followed was on ${longDate(meant.id)}`,
        help: days.has(next)
          ? `there is a meeting on ${next} too: correct \`next\` if it was announced wrongly, or the date of ${meant.file}`
          : `correct \`next\`, or the name of ${meant.file}; if the meeting was moved, raise \`tolerance\` in docket.config.ts`,
      };
    }
  },
};

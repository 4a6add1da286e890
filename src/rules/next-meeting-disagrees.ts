/** The day announced for the next meeting is the day of the meeting that followed. */
import { z } from 'zod';
import { daysBetween, longDates } from '../model/dates.ts';
import { byTime, dayOf, inTurn, lastDayOf, meetingName, type TimedMeeting } from '../model/meeting-time.ts';
import type { ParsedDocument } from '../record/record.ts';
import { recordsOf } from './records-of.ts';
import type { Rule } from './rule.ts';

const parameters = z.strictObject({
  /** How many days earlier or later the following meeting may be. */
  tolerance: z.int({ error: 'a number of days' }).nonnegative({ error: 'a number of days' }).default(0),
});

/** What is known of a meeting, also of one whose front matter does not hold. */
type Known = TimedMeeting & { readonly file: string; readonly cancelled: boolean };

export const nextMeetingDisagrees: Rule<z.output<typeof parameters>> = {
  id: 'next-meeting-disagrees',
  severity: 'warning',
  parameters,
  *check({ documents, config }, { tolerance }) {
    const meetings = documents.flatMap(knownMeeting).sort(byTime(config.timeZone));
    const turns = inTurn(meetings);
    const onDay = Map.groupBy(meetings, dayOf);
    const following = followingOfName(meetings);

    for (const { record, document, frontMatter } of recordsOf(documents, 'meeting')) {
      const { next } = record.data;
      if (next === undefined) continue;
      const place = { file: document.file, span: frontMatter.spanOf(['next']) };
      const there = (onDay.get(next) ?? []).filter(({ id }) => id !== record.id);
      const isLater = next > lastDayOf(record) || (next >= dayOf(record) && there.some((each) => turns(each, record) > 0));
      if (!isLater) {
        yield {
          ...place,
          message: '`next` is not after the day of this meeting',
          help: 'write the day that was announced for the next one',
        };
        continue;
      }
      // Meetings with a name of their own are beside the others: each is followed by those of its name, and may announce any.
      if (there.some((each) => each.cancelled || meetingName(each) !== meetingName(record))) continue;
      const meant = following.get(record.id);
      if (!meant || (dayOf(meant) <= next && next <= lastDayOf(meant)) || daysBetween(next, dayOf(meant)) <= tolerance) continue;
      yield {
        ...place,
        message: `the meeting that followed was on ${longDates(dayOf(meant), lastDayOf(meant))}`,
        help:
          there.length > 0
            ? `there is a meeting on ${next} too: correct \`next\` if it was announced wrongly, or the date of ${meant.file}`
            : `correct \`next\`, or the name of ${meant.file}; if the meeting was moved, raise \`tolerance\` in docket.config.ts`,
      };
    }
  },
};

function knownMeeting({ document: { path, file }, record }: ParsedDocument): Known[] {
  if (path?.kind !== 'meeting') return [];
  const data = record?.kind === 'meeting' ? record.data : undefined;
  return [{ id: path.id, file, data: data ?? {}, cancelled: data?.status === 'cancelled' }];
}

/** The meeting of the same name that followed each, by the id of the earlier one; one that was cancelled did not follow. */
function followingOfName(meetings: readonly Known[]): Map<string, Known> {
  const following = new Map<string, Known>();
  const later = new Map<string | undefined, Known>();
  for (const meeting of meetings.toReversed()) {
    const next = later.get(meetingName(meeting));
    if (next && next.id !== meeting.id) following.set(meeting.id, next);
    if (!meeting.cancelled) later.set(meetingName(meeting), meeting);
  }
  return following;
}

/** On which days a meeting takes place, when it begins and ends, and which of two comes first. */
import { daysAfter, daysBetween } from './dates.ts';
import { byCode } from './order.ts';
import type { MeetingRecord } from './record.ts';
import { momentOf } from './time-zone.ts';

/** How long a meeting is taken to last when nobody says, in minutes. */
export const usualDuration = 60;

/** More days than any meeting takes; the rule `meeting-days` reports what is longer, and nothing counts further. */
export const mostDays = 366;

/** What a meeting says of its time, and its id, which begins with its day. */
export type TimedMeeting = {
  readonly id: string;
  readonly data: Pick<MeetingRecord['data'], 'start' | 'time_zone' | 'duration' | 'until'>;
};

/** The day on which a meeting takes place, or the first of them, as an ISO date: its id without the name behind it. */
export function dayOf({ id }: Pick<MeetingRecord, 'id'>): string {
  return id.slice(0, 10);
}

/** What a meeting is called beside others of its day: `tls review` for `2015-02-11-tls-review`; nothing for the only one. */
export function meetingName({ id }: Pick<MeetingRecord, 'id'>): string | undefined {
  return id.length > 10 ? id.slice(11).replaceAll('-', ' ') : undefined;
}

/** The last day of a meeting, as an ISO date; its only one where it says no other, or one that lies before. */
export function lastDayOf(meeting: Pick<TimedMeeting, 'id'> & { readonly data: Pick<MeetingRecord['data'], 'until'> }): string {
  const { until } = meeting.data;
  return until !== undefined && until > dayOf(meeting) ? until : dayOf(meeting);
}

/** Every day of a meeting, as ISO dates in their order. */
export function daysOf(meeting: Parameters<typeof lastDayOf>[0]): string[] {
  const first = dayOf(meeting);
  const more = Math.min(daysBetween(first, lastDayOf(meeting)), mostDays - 1);
  return Array.from({ length: more + 1 }, (_, index) => daysAfter(first, index));
}

/** From when to when a meeting takes place, and in which zone people think of it. */
export type Period = { readonly start: Date; readonly end: Date; readonly zone: string };

/**
 * The period of a meeting on each of its days; none when the hour of its start is not known.
 * @param zone the zone of meetings that name none
 */
export function periodsOf(meeting: TimedMeeting, zone: string): Period[] {
  const { start: time, time_zone: own = zone, duration = usualDuration } = meeting.data;
  if (time === undefined) return [];
  return daysOf(meeting).map((day) => {
    const start = momentOf(day, time, own);
    return { start, end: new Date(start.getTime() + duration * 60_000), zone: own };
  });
}

/**
 * Orders meetings by their day, then by the moment at which they begin, those without an hour first, then by their names, the one
 * without a name first.
 * @param zone the zone of meetings that name none
 */
export function byTime(zone: string): (a: TimedMeeting, b: TimedMeeting) => number {
  // Hardly two share a day, so that moments are worked out only where they matter.
  const begins = (meeting: TimedMeeting) => {
    const { start, time_zone: own = zone } = meeting.data;
    const moment = start === undefined ? NaN : momentOf(dayOf(meeting), start, own).getTime();
    return Number.isNaN(moment) ? -Infinity : moment;
  };
  return (a, b) => {
    if (dayOf(a) !== dayOf(b)) return byCode(dayOf(a), dayOf(b));
    const [first, second] = [begins(a), begins(b)];
    return first === second ? byCode(a.id, b.id) : first < second ? -1 : 1;
  };
}

/** Orders meetings as a list has them: {@link byTime}, for those who have the list and not the zone. */
export function inTurn(meetings: readonly Pick<MeetingRecord, 'id'>[]): (a: { readonly id: string }, b: { readonly id: string }) => number {
  const turns = new Map(meetings.map(({ id }, turn) => [id, turn]));
  return (a, b) => (turns.get(a.id) ?? 0) - (turns.get(b.id) ?? 0);
}

/**
 * The meeting on the day that another one announced as the next: of several on that day the one with the same name, else the first
 * that is neither cancelled nor the other one itself.
 */
export function announcedBy(meeting: MeetingRecord, meetings: readonly MeetingRecord[]): MeetingRecord | undefined {
  const { next } = meeting.data;
  if (next === undefined) return undefined;
  const there = meetings.filter((each) => each.id !== meeting.id && dayOf(each) <= next && next <= lastDayOf(each));
  return (
    there.find((each) => meetingName(each) === meetingName(meeting)) ?? there.find(({ data }) => data.status !== 'cancelled') ?? there[0]
  );
}

/** Time zones, and what a clock on the wall of one shows. */
import { DateTime, IANAZone } from 'luxon';
import { z } from 'zod';
import { daysAfter, isCalendarDate } from './dates.ts';

/** The name of a time zone in the IANA database; offsets such as `+01:00` are none, because they know no summer. */
export const timeZone = z.string({ error: 'an IANA time zone, like Europe/London' }).refine(isTimeZone, {
  error: 'an IANA time zone, like Europe/London',
});

function isTimeZone(name: string): boolean {
  return /^[A-Z]/i.test(name) && IANAZone.isValidZone(name);
}

const day = 86_400_000; // Milliseconds.

/** How far a zone is ahead of UTC at a moment: both in milliseconds. Before 1972 some zones were so by minutes and seconds. */
export function offsetAt(moment: number, zone: string): number {
  return Math.round(IANAZone.create(zone).offset(moment) * 60_000);
}

/**
 * The moments at which a clock in a zone shows a time of a day: one as a rule; none where the clock is put forward over it, or where
 * the day was left out; two where it is put back, the earlier first.
 *
 * Luxon finds one of them by itself, but of two the one that is nearer to the season in which it is asked.
 * @param date an ISO date
 * @param time as `16:00`
 * @param zone a name that {@link timeZone} takes
 */
export function momentsAt(date: string, time: string, zone: string): readonly Date[] {
  const { wall, offsets } = offsetsAround(date, time, zone);
  return offsets
    .map((offset) => wall - offset)
    .filter((moment) => moment + offsetAt(moment, zone) === wall)
    .sort((a, b) => a - b)
    .map((moment) => new Date(moment));
}

/**
 * The moment at which a clock in a zone shows a time of a day.
 *
 * Where the clock is put forward over that time, the moment is as long after the change as the time is after the hour that is left
 * out; where it is put back and shows the time twice, the first is meant. RFC 5545 reads times in calendars in the same way.
 * @param date an ISO date
 * @param time as `16:00`
 * @param zone a name that {@link timeZone} takes
 */
export function momentOf(date: string, time: string, zone: string): Date {
  const { wall, offsets } = offsetsAround(date, time, zone);
  return momentsAt(date, time, zone)[0] ?? new Date(wall - (offsets[0] ?? 0));
}

/** A time of a day as if it were one in UTC, and the offsets of a zone the day before and the day after, each once. */
function offsetsAround(date: string, time: string, zone: string): { wall: number; offsets: number[] } {
  const wall = Date.parse(`${date}T${time}Z`);
  // No zone has changed its clocks twice within six days since 1900, so that one of the two offsets holds.
  return { wall, offsets: [...new Set([offsetAt(wall - day, zone), offsetAt(wall + day, zone)])] };
}

/** True when a zone left out a day: Samoa had no 30 December 2011. */
export function isDayLeftOut(date: string, zone: string): boolean {
  return isCalendarDate(date) && ['00:00', '12:00', '23:59'].every((time) => momentsAt(date, time, zone).length === 0);
}

/**
 * The first moment after a day, in one time zone: `2025-05-20` in Europe/Tallinn ends at `2025-05-20T21:00:00.000Z`.
 * @param date an ISO date
 * @param zone an IANA name
 */
export function endOfDay(date: string, zone: string): string {
  return momentOf(daysAfter(date, 1), '00:00', zone).toISOString();
}

/** A moment as a zone's clock and calendar show it, whatever the language of the machine. */
export function inZone(moment: Date, zone: string): DateTime {
  return DateTime.fromJSDate(moment, { zone }).setLocale('en');
}

/** `16:00`, as a clock in a zone shows it at a moment. */
export function clockTime(moment: Date, zone: string): string {
  return inZone(moment, zone).toFormat('HH:mm');
}

/** The ISO date of the day that a calendar in a zone shows at a moment. */
export function clockDate(moment: Date, zone: string): string {
  return inZone(moment, zone).toFormat('yyyy-LL-dd');
}

/** A change of a zone's clocks. */
export type Transition = {
  /** The first moment at which the new offset holds: milliseconds since 1970 in UTC. */
  readonly at: number;
  /** How far the zone is ahead of UTC before and after, in milliseconds. */
  readonly from: number;
  readonly to: number;
};

/** Less than the least time between two changes of one zone since 1900, which is close to seven days. */
const stride = 6 * day;

/** The changes of a zone's clocks after one moment and up to another, in their order; both in milliseconds since 1970. */
export function transitionsBetween(start: number, end: number, zone: string): Transition[] {
  const found: Transition[] = [];
  for (let before = start, from = offsetAt(start, zone); before < end;) {
    const after = Math.min(before + stride, end);
    const to = offsetAt(after, zone);
    if (to !== from) found.push({ at: firstWithout(from, before, after, zone), from, to });
    [before, from] = [after, to];
  }
  return found;
}

/** The first whole second at which a zone has another offset than before; it has one at `before`, and another at `after`. */
function firstWithout(offset: number, before: number, after: number, zone: string): number {
  let [low, high] = [Math.floor(before / 1000), Math.ceil(after / 1000)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * 1000, zone) === offset) low = middle;
    else high = middle;
  }
  return high * 1000;
}

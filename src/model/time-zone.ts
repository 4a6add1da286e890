/** Time zones, and what a clock on the wall of one shows. */
import { z } from 'zod';

/** The name of a time zone in the IANA database; offsets such as `+01:00` are none, because they know no summer. */
export const timeZone = z.string({ error: 'an IANA time zone, like Europe/London' }).refine(isTimeZone, {
  error: 'an IANA time zone, like Europe/London',
});

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
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
  const wall = Date.parse(`${date}T${time}Z`);
  const before = offsetAt(wall - 86_400_000, zone);
  const after = offsetAt(wall + 86_400_000, zone);
  // No zone changes its clocks twice within two days, so that one of the two offsets holds.
  const holds = [before, after].find((offset) => offsetAt(wall - offset, zone) === offset) ?? before;
  return new Date(wall - holds);
}

/** `16:00`, as a clock in a zone shows it at a moment. */
export function clockTime(moment: Date, zone: string): string {
  return wallClock(moment.getTime(), zone).slice(11, 16);
}

/** The ISO date of the day that a calendar in a zone shows at a moment. */
export function clockDate(moment: Date, zone: string): string {
  return wallClock(moment.getTime(), zone).slice(0, 10);
}

/** How far a zone is ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: number, zone: string): number {
  return Date.parse(`${wallClock(moment, zone)}Z`) - moment;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** `2015-02-11T16:00:00`, as clock and calendar of a zone show a moment. */
function wallClock(moment: number, zone: string): string {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  formats.set(zone, format);
  return format.format(moment).replace(' ', 'T');
}

/** Dates without a time, as people write them in front matter: `2015-02-11`. */
import { DateTime } from 'luxon';
import { z } from 'zod';
import { byCode } from './order.ts';

const form = /^\d{4}-\d{2}-\d{2}$/;

/** The years that records may tell of: whatever lies outside is a slip, and calendars and time zones know little of it. */
const [firstYear, lastYear] = ['1900', '2199'];

/** A day as luxon counts it: in UTC, where every day has 24 hours. Of a date with a time, the day that its author wrote. */
const dayAt = (date: string) => DateTime.fromISO(date.slice(0, 10), { zone: 'utc', locale: 'en' });

/** True for a day that exists, from 1900 to 2199: `2015-02-28` yes, `2015-02-29` no. */
export function isCalendarDate(text: string): boolean {
  return exists(text) && isWithinYears(text);
}

const exists = (text: string) => form.test(text) && dayAt(text).isValid;
const isWithinYears = (text: string) => text.slice(0, 4) >= firstYear && text.slice(0, 4) <= lastYear;

/** A calendar date, as an ISO string. */
export const calendarDate = z
  .string({ error: 'a date like 2015-02-11' })
  .refine(exists, { error: 'a date that exists, like 2015-02-11', abort: true })
  .refine(isWithinYears, { error: `a date between ${firstYear} and ${lastYear}, like 2015-02-11` });

const dayFormat = { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' } as const;
const long = new Intl.DateTimeFormat('en-GB', dayFormat);
const short = new Intl.DateTimeFormat('en-GB', { ...dayFormat, month: 'short' });
const withoutYear = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long' });
const shortWithoutYear = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short' });
const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'long' });

const midnight = (date: string) => new Date(`${date.slice(0, 10)}T00:00:00Z`);

/** `11 February 2015` from an ISO date or date and time. */
export function longDate(date: string): string {
  return long.format(midnight(date));
}

/** `11 Feb 2015`. */
export function shortDate(date: string): string {
  return short.format(midnight(date));
}

/** `11 February`. */
export function dayAndMonth(date: string): string {
  return withoutYear.format(midnight(date));
}

/** `Wednesday 11 February 2015`. */
export function weekdayDate(date: string): string {
  return `${weekdayOf(date)} ${longDate(date)}`;
}

/** `11 February 2015`, or `9–11 March 2016`, `30 March – 2 April 2016` for several days. The same day twice is one day. */
export function longDates(from: string, until: string): string {
  return datesBy(longDate, dayAndMonth, from, until);
}

/** `11 Feb 2015`, or `9–11 Mar 2016`, `30 Mar – 2 Apr 2016`. */
export function shortDates(from: string, until: string): string {
  return datesBy(shortDate, (date) => shortWithoutYear.format(midnight(date)), from, until);
}

/** `Wednesday 11 February 2015`, or `Wednesday 9 – Friday 11 March 2016`, each day named where there are several. */
export function weekdayDates(from: string, until: string): string {
  if (from === until) return weekdayDate(from);
  const sameMonth = from.slice(0, 7) === until.slice(0, 7);
  const first = sameMonth ? dayOfMonth(from) : from.slice(0, 4) === until.slice(0, 4) ? dayAndMonth(from) : longDate(from);
  return `${weekdayOf(from)} ${first} – ${weekdayDate(until)}`;
}

/** `Wednesday`. */
export function weekdayOf(date: string): string {
  return weekday.format(midnight(date));
}

/** Two days with as little said twice as readers expect; within a month the figures alone are joined. */
function datesBy(whole: (date: string) => string, withoutYear: (date: string) => string, from: string, until: string): string {
  if (from === until) return whole(until);
  if (from.slice(0, 7) === until.slice(0, 7)) return `${dayOfMonth(from)}–${whole(until)}`;
  return `${from.slice(0, 4) === until.slice(0, 4) ? withoutYear(from) : whole(from)} – ${whole(until)}`;
}

const dayOfMonth = (date: string) => String(Number(date.slice(8, 10)));

/** Orders ISO dates newest first; a missing date sorts last. */
export function newestFirst(a: string | undefined, b: string | undefined): number {
  return byCode(b ?? '', a ?? '');
}

/** The ISO date some days after another. */
export function daysAfter(date: string, days: number): string {
  return dayAt(date).plus({ days }).toISODate() ?? date;
}

/** How many days lie between two ISO dates, whichever comes first. */
export function daysBetween(a: string, b: string): number {
  return Math.abs(dayAt(b).diff(dayAt(a), 'days').days);
}

/** Whole months by the calendar from one ISO date to a later one: from the 31st of one month to the 30th of the next is not yet one. */
export function monthsBetween(from: string, to: string): number {
  const [a, b] = [dayAt(from), dayAt(to)];
  return (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
}

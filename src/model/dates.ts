/** Dates without a time, as people write them in front matter: `2015-02-11`. */
import { z } from 'zod';

const form = /^\d{4}-\d{2}-\d{2}$/;

/** True for a day that exists: `2015-02-28` yes, `2015-02-29` no. */
export function isCalendarDate(text: string): boolean {
  if (!form.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * A calendar date, as an ISO string. Front matter is read by two YAML readers: ours gives strings,
 * Astro's gives `Date` objects at midnight UTC; both end up the same here.
 */
export const calendarDate = z.preprocess(
  (value) => (value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : value),
  z.string({ error: 'a date like 2015-02-11' }).refine(isCalendarDate, { error: 'a date that exists, like 2015-02-11' }),
);

const dayFormat = { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' } as const;
const long = new Intl.DateTimeFormat('en-GB', dayFormat);
const short = new Intl.DateTimeFormat('en-GB', { ...dayFormat, month: 'short' });
const withoutYear = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long' });
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
  return `${weekday.format(midnight(date))} ${longDate(date)}`;
}

/** Orders ISO dates newest first; a missing date sorts last. */
export function newestFirst(a: string | undefined, b: string | undefined): number {
  return (b ?? '').localeCompare(a ?? '');
}

/** The ISO date some days after another. */
export function daysAfter(date: string, days: number): string {
  const then = midnight(date);
  then.setUTCDate(then.getUTCDate() + days);
  return then.toISOString().slice(0, 10);
}

/** How many days lie between two ISO dates, whichever comes first. */
export function daysBetween(a: string, b: string): number {
  return Math.abs(midnight(a).getTime() - midnight(b).getTime()) / 86_400_000;
}

/** How long something took, in the unit that people would use. */
import { daysBetween } from './dates.ts';

/** A time between two days: as people say it, to the day, and as machines read it. */
export type Duration = {
  /** `less than a day`, `12 days`, `3 months`, `2 years`: whole units, never more than went by. */
  readonly words: string;
  /** Whole days. */
  readonly days: number;
  /** ISO 8601, as `<time>` takes it: `P743D`. */
  readonly iso: string;
};

/** Days up to two months, months up to two years, then years: a smaller unit says nothing more that readers can use. */
const [manyDays, manyMonths] = [60, 24];

/** The time from one ISO date (or date with time) to another; nothing when the second comes before the first. */
export function durationBetween(from: string, to: string): Duration {
  const backwards = to.slice(0, 10) < from.slice(0, 10);
  const days = backwards ? 0 : daysBetween(from, to);
  const months = backwards ? 0 : monthsBetween(from, to);
  const words =
    days === 0
      ? 'less than a day'
      : days <= manyDays
        ? counted(days, 'day')
        : months < manyMonths
          ? counted(months, 'month')
          : counted(Math.floor(months / 12), 'year');
  return { words, days, iso: `P${days}D` };
}

/** Whole months by the calendar: from the 31st of one month to the 30th of the next is not yet one. */
function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.slice(0, 10).split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.slice(0, 10).split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}

/** `1 day`, `12 days`. */
function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

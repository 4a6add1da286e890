/** How long something took, in the unit that people would use. */
import { daysBetween, monthsBetween } from './dates.ts';

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

/** `1 day`, `12 days`. */
function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

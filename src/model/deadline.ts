/** When a day that is named as the last one is over. */
import { daysAfter } from './dates.ts';
import { momentOf } from './time-zone.ts';

/**
 * The first moment after a day, in one time zone: `2025-05-20` in Europe/Tallinn ends at `2025-05-20T21:00:00.000Z`.
 * @param date an ISO date
 * @param timeZone an IANA name
 */
export function endOfDay(date: string, timeZone: string): string {
  return momentOf(daysAfter(date, 1), '00:00', timeZone).toISOString();
}

/** The clock of this machine. No other file asks it for the day: what is published must not depend on when or where it is built. */
import { clockDate } from '../model/time-zone.ts';

/** The ISO date of the day that it is now in a time zone. */
export function todayIn(zone: string): string {
  return clockDate(new Date(), zone);
}

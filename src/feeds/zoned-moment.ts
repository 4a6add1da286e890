/** A moment in a form in which the calendar library asks for clock times in any zone. */
import type { ICalLuxonDateTimeStub } from 'ical-generator';
import { clockDate, clockTime } from '../model/time-zone.ts';

/**
 * Speaks as much of Luxon’s language as the library uses. A plain `Date` would be written as the clock of this machine shows it,
 * and a build in another country would give another calendar.
 */
export class ZonedMoment implements ICalLuxonDateTimeStub {
  readonly isValid = true;
  readonly zone: { readonly type: string };
  readonly #moment: Date;
  readonly #zone: string;

  constructor(moment: Date, zone = 'UTC') {
    this.#moment = moment;
    this.#zone = zone;
    this.zone = { type: 'iana' };
  }

  setZone(zone = 'UTC'): ZonedMoment {
    return new ZonedMoment(this.#moment, zone);
  }

  /** Knows the two formats that iCalendar is made of; meetings begin and end at whole minutes. */
  toFormat(format: string): string {
    if (format === 'yyyyLLdd') return clockDate(this.#moment, this.#zone).replaceAll('-', '');
    if (format === 'HHmmss') return `${clockTime(this.#moment, this.#zone).replace(':', '')}00`;
    throw new Error(`“${format}” is a format that calendars do not use.`);
  }

  toJSDate(): Date {
    return this.#moment;
  }

  toJSON(): string {
    return this.#moment.toISOString();
  }
}

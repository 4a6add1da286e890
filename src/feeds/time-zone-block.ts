/** Time zones as calendars carry them with their events. */
import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library';

const known = new Set(tzlib_get_timezones());
const clocks = new Set(['Etc/UTC', 'Etc/GMT']);

/**
 * The name under which calendars know a zone: `Asia/Kolkata` for `Asia/Calcutta`. None for UTC, and for zones that the library
 * does not hold: their events are told in UTC, which is the same moment.
 */
export function timeZoneId(zone: string): string | undefined {
  const id = read(zone)?.id;
  return id === undefined || clocks.has(id) ? undefined : id;
}

/** The VTIMEZONE of a zone, with the rules by which its clocks change. */
export function timeZoneBlock(zone: string): string | null {
  return read(zone)?.block ?? null;
}

function read(zone: string): { block: string; id: string } | undefined {
  if (!known.has(zone)) return undefined;
  const [block, parameter] = tzlib_get_ical_block(zone);
  return block && parameter ? { block, id: parameter.replace('TZID=', '') } : undefined;
}

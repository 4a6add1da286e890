/** Time zones as calendars carry them with their events (RFC 5545, 3.6.5). */
import { clockDate, clockTime, inZone, momentsAt, offsetAt, transitionsBetween, type Transition } from '../model/time-zone.ts';

/** From when to when something takes place. */
type Span = { readonly start: Date; readonly end: Date };

const day = 86_400_000; // Milliseconds.

/** How far before its first event a zone is described: a little more than a year, so that the last change of most is in it. */
const before = 400 * day;

/**
 * The VTIMEZONE of a zone: every change of its clocks from before the first of these events to the last, as it really was, and not
 * today's rules, which are wrong for the years before they came. Each change is spelled out, because programs differ in what they
 * make of recurrences.
 * @param spans at least one
 */
export function timeZoneBlock(zone: string, spans: readonly Span[]): string {
  const first = spans.reduce((least, { start }) => Math.min(least, start.getTime()), Infinity);
  const end = spans.reduce((most, each) => Math.max(most, each.end.getTime()), -Infinity);
  const begin = Math.floor((first - before) / day) * day;
  const firstOffset = offsetAt(begin, zone);
  const changes = [{ at: begin, from: firstOffset, to: firstOffset }, ...transitionsBetween(begin, end, zone)];
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...changes.flatMap((change) => observance(change, zone)), 'END:VTIMEZONE'].join('\r\n');
}

/** The time from one change to the next. Its beginning is told as clocks showed it that had not been changed yet. */
function observance({ at, from, to }: Transition, zone: string): string[] {
  const kind = inZone(new Date(at), zone).isInDST ? 'DAYLIGHT' : 'STANDARD';
  const wall = new Date(at + from).toISOString();
  return [
    `BEGIN:${kind}`,
    `DTSTART:${wall.slice(0, 19).replace(/[-:]/g, '')}`,
    `TZOFFSETFROM:${utcOffset(from)}`,
    `TZOFFSETTO:${utcOffset(to)}`,
    `TZNAME:${utcOffset(to)}`,
    `END:${kind}`,
  ];
}

/** `+0530`, `-0330`, `+001932`. */
function utcOffset(offset: number): string {
  const seconds = Math.abs(offset) / 1000;
  const parts = [seconds / 3600, (seconds / 60) % 60, ...(seconds % 60 === 0 ? [] : [seconds % 60])];
  return `${offset < 0 ? '-' : '+'}${parts.map((part) => String(Math.floor(part)).padStart(2, '0')).join('')}`;
}

/**
 * True when the clock times of an event in a zone mean it and nothing else to every program: each comes once on its day, and the zone
 * is ahead of UTC by whole minutes. Of a time that comes twice some programs take the first, others the second, and some know no
 * seconds: such events are told in UTC. UTC itself needs no zone.
 */
export function isPlainIn(zone: string, { start, end }: Span): boolean {
  return [start, end].every((moment) => {
    const offset = offsetAt(moment.getTime(), zone);
    return offset % 60_000 === 0 && momentsAt(clockDate(moment, zone), clockTime(moment, zone), zone).length === 1;
  });
}

/** True for UTC by any of its names: events in it need no description of a zone. */
export function isUtc(zone: string): boolean {
  return /^(?:Etc\/)?(?:UTC|UCT|Universal|Zulu|GMT|GMT[+-]?0|Greenwich)$/i.test(zone);
}

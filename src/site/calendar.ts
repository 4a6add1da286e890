/** The calendar of meetings: all of them, and each on its own. */
import { calendarOf } from '../feeds/calendar.ts';
import { calendarAddress, calendarAddressOf } from '../model/address.ts';
import type { MeetingRecord } from '../model/record.ts';
import { titleOf } from '../model/title.ts';
import { config, graph, href, revisionsOf } from './record.ts';

/** The calendar of some meetings, as it is sent to programs that keep calendars. */
export function calendarResponse(meetings: readonly MeetingRecord[] = graph.all('meeting')): Response {
  const text = calendarOf(meetings, config, (meeting) => revisionsOf(meeting)?.at(-1)?.date);
  return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
}

/** The calendar of all meetings: its address on this site, and the one that calendar programs subscribe to. */
export const subscription = {
  type: 'text/calendar',
  title: `Meetings of ${config.name}`,
  href: href(calendarAddress),
  webcal: `${config.site.replace(/^https?:/, 'webcal:').replace(/\/$/, '')}${href(calendarAddress)}`,
};

/** The calendar of one meeting. */
export function calendarLink(meeting: MeetingRecord) {
  return { type: 'text/calendar', title: titleOf(meeting), href: href(calendarAddressOf(meeting.id)) };
}

/** Meetings as iCalendar (RFC 5545), for the programs in which people keep their days. */
import { ICalCalendar, ICalEventStatus, escape, type ICalEventData } from 'ical-generator';
import { addressOf, withBase } from '../model/address.ts';
import type { Config } from '../model/config.ts';
import { daysAfter } from '../model/dates.ts';
import { periodOf } from '../model/meeting-time.ts';
import type { MeetingRecord } from '../model/record.ts';
import { topicsOfMeeting } from '../model/topics-of-meeting.ts';
import { timeZoneBlock, timeZoneId } from './time-zone-block.ts';
import { ZonedMoment } from './zoned-moment.ts';

/** What a calendar says of the community whose meetings it holds. */
export type Community = Pick<Config, 'name' | 'site' | 'base' | 'timeZone'>;

/**
 * A calendar of meetings, as text with the line ends and folding that the format asks for. The same record gives the same bytes:
 * nothing in it comes from the clock or the zone of the machine that makes it.
 * @param changedOn when the minutes of a meeting last changed, as an ISO date or date and time; the day of the meeting when unknown
 */
export function calendarOf(
  meetings: readonly MeetingRecord[],
  community: Community,
  changedOn: (meeting: MeetingRecord) => string | undefined,
): string {
  const calendar = new ICalCalendar({
    // The library takes this one text as it is.
    name: escape(`${community.name} meetings`, false),
    prodId: '//Docket//Meetings//EN',
    timezone: { name: null, generator: timeZoneBlock },
  });
  for (const meeting of meetings) calendar.createEvent(eventOf(meeting, community, changedOn(meeting) ?? meeting.id));
  return `${calendar.toString()}\r\n`;
}

function eventOf(meeting: MeetingRecord, community: Community, changed: string): ICalEventData {
  const { status, location } = meeting.data;
  const address = withBase(community.base, addressOf('meeting', meeting.id));
  const url = `${community.site.replace(/\/$/, '')}${address}`;
  return {
    // The scheme is left out: a site that moves to https keeps its events.
    id: `${meeting.id}@${new URL(community.site).host}${community.base}`,
    stamp: new Date(changed),
    ...whenOf(meeting, community),
    summary: `${status === 'cancelled' ? 'Cancelled: ' : ''}${community.name} meeting`,
    description: descriptionOf(meeting, url),
    url,
    status: statusOf(meeting),
    ...(location && { location }),
  };
}

/** From start to end in the meeting's zone; the whole day when nobody knows the hour. */
function whenOf(meeting: MeetingRecord, community: Community): Pick<ICalEventData, 'start' | 'end' | 'timezone' | 'allDay'> {
  const period = periodOf(meeting, community.timeZone);
  if (!period) return { allDay: true, start: new Date(meeting.id), end: new Date(daysAfter(meeting.id, 1)) };
  const timezone = timeZoneId(period.zone);
  return {
    start: new ZonedMoment(period.start),
    end: new ZonedMoment(period.end),
    ...(timezone && { timezone }),
  };
}

/** A meeting that is to come is certain once its hour is known. */
function statusOf({ data }: MeetingRecord): ICalEventStatus {
  if (data.status === 'cancelled') return ICalEventStatus.CANCELLED;
  return data.status === 'scheduled' && !data.start ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}

/** What is on the agenda, or what was talked about, in plain text; and where to read on. */
function descriptionOf(meeting: MeetingRecord, url: string): string {
  const topics = topicsOfMeeting(meeting).map(({ text }) => text);
  const held = meeting.data.status === 'held' && topics.length > 0;
  const items = held ? topics : (meeting.data.agenda ?? topics);
  const list = items.map((item, index) => `${index + 1}. ${item}`);
  return [...(list.length > 0 ? [`${held ? 'Topics' : 'Agenda'}:`, ...list, ''] : []), url].join('\n');
}

/** Meetings as iCalendar (RFC 5545), for the programs in which people keep their days. */
import { ICalCalendar, ICalEventStatus, escape, type ICalEventData } from 'ical-generator';
import { addressOf, withBase } from '../model/address.ts';
import type { Config } from '../model/config.ts';
import { daysAfter } from '../model/dates.ts';
import { dayOf, lastDayOf, meetingName, periodsOf, type Period } from '../model/meeting-time.ts';
import type { MeetingRecord } from '../model/record.ts';
import { topicsOfMeeting } from '../model/topics-of-meeting.ts';
import { inZone } from '../model/time-zone.ts';
import { isPlainIn, isUtc, timeZoneBlock } from './time-zone-block.ts';

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
  const events = meetings.flatMap((meeting) => eventsOf(meeting, community));
  const calendar = new ICalCalendar({
    // The library takes this one text as it is.
    name: escape(`${community.name} meetings`, false),
    prodId: '//Docket//Meetings//EN',
    timezone: {
      name: null,
      generator: (zone) =>
        timeZoneBlock(
          zone,
          events.flatMap(({ period }) => (period?.zone === zone ? period : [])),
        ),
    },
  });
  for (const event of events) calendar.createEvent(eventData(event, community, changedOn(event.meeting) ?? dayOf(event.meeting)));
  return `${calendar.toString()}\r\n`;
}

/** An event: a meeting, or one day of a meeting that begins at the same hour on several. */
type MeetingEvent = {
  readonly meeting: MeetingRecord;
  /** When it takes place; absent when nobody knows the hour. */
  readonly period?: Period;
  /** Counted from 1, and of how many. */
  readonly day: number;
  readonly days: number;
};

/** The events of a meeting: one for each of its days when its hour is known, else one that takes all of them. */
function eventsOf(meeting: MeetingRecord, community: Community): MeetingEvent[] {
  const periods = periodsOf(meeting, community.timeZone);
  if (periods.length === 0) return [{ meeting, day: 1, days: 1 }];
  return periods.map((period, index) => ({ meeting, period, day: index + 1, days: periods.length }));
}

function eventData(event: MeetingEvent, community: Community, changed: string): ICalEventData {
  const { meeting, day, days } = event;
  const { status, location } = meeting.data;
  const address = withBase(community.base, addressOf('meeting', meeting.id));
  const url = `${community.site.replace(/\/$/, '')}${address}`;
  const name = meetingName(meeting);
  return {
    // The scheme is left out: a site that moves to https keeps its events.
    id: `${meeting.id}${day > 1 ? `/${day}` : ''}@${new URL(community.site).host}${community.base}`,
    stamp: new Date(changed),
    ...whenOf(event),
    summary: [
      `${status === 'cancelled' ? 'Cancelled: ' : ''}${community.name} meeting`,
      ...(name === undefined ? [] : [` (${name})`]),
      ...(days > 1 ? [`, day ${day} of ${days}`] : []),
    ].join(''),
    description: descriptionOf(meeting, url),
    url,
    status: statusOf(meeting),
    ...(location && { location }),
  };
}

/** From start to end in the meeting's zone; whole days when nobody knows the hour. */
function whenOf({ meeting, period }: MeetingEvent): Pick<ICalEventData, 'start' | 'end' | 'timezone' | 'allDay'> {
  if (!period) return { allDay: true, start: new Date(dayOf(meeting)), end: new Date(daysAfter(lastDayOf(meeting), 1)) };
  const zone = isUtc(period.zone) || !isPlainIn(period.zone, period) ? undefined : period.zone;
  return {
    // A plain `Date` would be written as the clock of this machine shows it.
    start: inZone(period.start, 'UTC'),
    end: inZone(period.end, 'UTC'),
    ...(zone !== undefined && { timezone: zone }),
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

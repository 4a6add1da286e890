/** Calendars of zones whose rules changed, read by another library, against what the page of the meeting says. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { periodsOf } from '../model/meeting-time.ts';
import type { MeetingRecord } from '../model/record.ts';
import { calendarOf } from './calendar.ts';

const community = { name: 'Harbour', site: 'https://harbour.example', base: '/', timeZone: 'UTC' };

type Timed = Pick<MeetingRecord['data'], 'start' | 'time_zone' | 'duration' | 'until'>;

function meeting(id: string, data: Timed): MeetingRecord {
  return {
    kind: 'meeting',
    id,
    headings: [],
    data: { status: 'held', chair: 'ann-lee', present: [], ...data },
  } as unknown as MeetingRecord;
}

/** Start and end of every event of a calendar, in UTC, as a program reads them that knows no zone but those in the file. */
function read(meetings: readonly MeetingRecord[]): [string, string][] {
  const calendar = new ICAL.Component(ICAL.parse(calendarOf(meetings, community, () => undefined)) as unknown[]);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const utc = (time: ICAL.Time) => time.toJSDate().toISOString().slice(0, 16);
  return calendar.getAllSubcomponents('vevent').map((event) => {
    const { startDate, endDate } = new ICAL.Event(event);
    return [utc(startDate), utc(endDate)];
  });
}

/** The same as pages tell it. */
function told(meetings: readonly MeetingRecord[]): [string, string][] {
  return meetings.flatMap((each) =>
    periodsOf(each, community.timeZone).map(({ start, end }): [string, string] => [
      start.toISOString().slice(0, 16),
      end.toISOString().slice(0, 16),
    ]),
  );
}

/** Zone, day and time of a meeting, and when it began in UTC by the law of that day. */
const historic = [
  // Summer began in April and ended in October until 2006.
  ['America/New_York', '2006-03-20', '10:00', '2006-03-20T15:00'],
  ['America/New_York', '2006-11-02', '10:00', '2006-11-02T15:00'],
  ['America/New_York', '1986-04-15', '10:00', '1986-04-15T15:00'],
  ['US/Eastern', '2005-10-31', '10:00', '2005-10-31T15:00'],
  ['US/Eastern', '2007-03-20', '10:00', '2007-03-20T14:00'],
  ['America/Los_Angeles', '1974-01-20', '10:00', '1974-01-20T17:00'],
  // Mexico gave up summer time in 2022, Brazil in 2019, Iran in 2022.
  ['America/Mexico_City', '2021-07-14', '10:00', '2021-07-14T15:00'],
  ['America/Mexico_City', '2023-07-14', '10:00', '2023-07-14T16:00'],
  ['America/Sao_Paulo', '2018-12-05', '10:00', '2018-12-05T12:00'],
  ['America/Sao_Paulo', '2019-12-05', '10:00', '2019-12-05T13:00'],
  ['Asia/Tehran', '2016-06-01', '10:00', '2016-06-01T05:30'],
  // Moscow was three hours ahead, four in summer, four all the year, and three again.
  ['Europe/Moscow', '2010-07-01', '16:00', '2010-07-01T12:00'],
  ['Europe/Moscow', '2012-01-18', '16:00', '2012-01-18T12:00'],
  ['Europe/Moscow', '2014-11-19', '16:00', '2014-11-19T13:00'],
  ['Europe/Istanbul', '2015-12-01', '16:00', '2015-12-01T14:00'],
  ['Europe/Istanbul', '2016-12-01', '16:00', '2016-12-01T13:00'],
  ['America/Caracas', '2007-06-01', '09:00', '2007-06-01T13:00'],
  ['America/Caracas', '2012-06-01', '09:00', '2012-06-01T13:30'],
  ['America/Caracas', '2016-06-01', '09:00', '2016-06-01T13:00'],
  ['Asia/Pyongyang', '2014-06-01', '09:00', '2014-06-01T00:00'],
  ['Asia/Pyongyang', '2016-06-01', '09:00', '2016-06-01T00:30'],
  ['Asia/Pyongyang', '2018-06-01', '09:00', '2018-06-01T00:00'],
  ['Asia/Kathmandu', '1985-06-01', '09:00', '1985-06-01T03:30'],
  ['Asia/Kathmandu', '1986-06-01', '09:00', '1986-06-01T03:15'],
  ['Asia/Katmandu', '2016-06-01', '09:00', '2016-06-01T03:15'],
  // Samoa went over the date line and left out 30 December 2011; Kiritimati left out the last day of 1994.
  ['Pacific/Apia', '2011-12-29', '18:00', '2011-12-30T04:00'],
  ['Pacific/Apia', '2011-12-31', '18:00', '2011-12-31T04:00'],
  ['Pacific/Kiritimati', '1994-12-30', '10:00', '1994-12-30T20:00'],
  ['Pacific/Kiritimati', '1995-01-02', '10:00', '1995-01-01T20:00'],
  // Half an hour of summer time; three quarters of an hour; summer time in January.
  ['Australia/Lord_Howe', '2015-07-01', '10:00', '2015-06-30T23:30'],
  ['Australia/Lord_Howe', '2015-12-01', '10:00', '2015-11-30T23:00'],
  ['Pacific/Chatham', '2016-01-15', '10:00', '2016-01-14T20:15'],
  ['Pacific/Chatham', '2016-06-15', '10:00', '2016-06-14T21:15'],
  // Winter time that is the exception, and summer time that stops for Ramadan.
  ['Europe/Dublin', '2015-01-14', '16:00', '2015-01-14T16:00'],
  ['Europe/Dublin', '2015-07-15', '16:00', '2015-07-15T15:00'],
  ['Africa/Casablanca', '2016-05-25', '16:00', '2016-05-25T15:00'],
  ['Africa/Casablanca', '2016-06-20', '16:00', '2016-06-20T16:00'],
  ['Africa/Casablanca', '2019-05-20', '16:00', '2019-05-20T16:00'],
  ['Africa/Casablanca', '2019-06-20', '16:00', '2019-06-20T15:00'],
  ['Asia/Gaza', '2011-09-10', '16:00', '2011-09-10T14:00'],
  ['Asia/Gaza', '2015-03-30', '16:00', '2015-03-30T13:00'],
  ['Africa/Cairo', '2014-07-10', '16:00', '2014-07-10T14:00'],
  ['Asia/Calcutta', '2015-02-11', '09:30', '2015-02-11T04:00'],
  ['Asia/Kolkata', '1943-06-01', '09:30', '1943-06-01T03:00'],
  ['Africa/Monrovia', '1971-06-01', '09:00', '1971-06-01T09:44'],
  ['Etc/GMT+5', '2015-02-11', '09:00', '2015-02-11T14:00'],
  ['Etc/UTC', '2015-02-11', '09:00', '2015-02-11T09:00'],
  ['GMT', '2015-07-11', '09:00', '2015-07-11T09:00'],
  ['UTC', '2015-07-11', '09:00', '2015-07-11T09:00'],
  // A time that clocks showed twice: the first is meant. A time that they left out: as long after the change.
  ['Europe/London', '2015-10-25', '01:30', '2015-10-25T00:30'],
  ['America/New_York', '2006-10-29', '01:15', '2006-10-29T05:15'],
  ['Australia/Lord_Howe', '2015-04-05', '01:45', '2015-04-04T14:45'],
  ['America/Caracas', '2007-12-09', '02:45', '2007-12-09T06:45'],
  ['Europe/London', '2015-03-29', '01:30', '2015-03-29T01:30'],
  ['America/New_York', '2006-04-02', '02:30', '2006-04-02T07:30'],
] as const;

test.each(historic)('in %s on %s at %s, the page and calendar programs say the same', (time_zone, day, start, utc) => {
  const one = [meeting(day, { start, time_zone, duration: 90 })];
  expect(told(one)[0]?.[0]).toBe(utc);
  expect(read(one)).toEqual(told(one));
});

test('all of them together, in one calendar', () => {
  const all = historic.map(([time_zone, day, start]) => meeting(day, { start, time_zone, duration: 90 }));
  expect(read(all)).toEqual(told(all));
});

describe('an event that lasts until a time that clocks show twice', () => {
  test.each([
    ['the first of the two', 60],
    ['the second', 120],
    ['after both', 180],
  ])('ends at %s', (_, duration) => {
    const one = [meeting('2015-10-25', { start: '00:30', time_zone: 'Europe/London', duration })];
    expect(read(one)).toEqual(told(one));
  });
});

test('in every zone there is, on any day', () => {
  const days = fc.date({ min: new Date('1975-01-01'), max: new Date('2037-12-31'), noInvalidDate: true });
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const events = fc.array(fc.tuple(days, zones, fc.integer({ min: 1, max: 1440 })), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(events, (each) => {
      const meetings = each.map(([at, time_zone, duration]) =>
        meeting(at.toISOString().slice(0, 10), { start: at.toISOString().slice(11, 16), time_zone, duration }),
      );
      expect(read(meetings)).toEqual(told(meetings));
    }),
    { numRuns: 150 },
  );
});

test('years of meetings cost little: two changes of the clock a year, and no more', () => {
  const weeks = Array.from({ length: 520 }, (_, week) => new Date(Date.UTC(2010, 0, 6 + 7 * week)).toISOString().slice(0, 10));
  const text = calendarOf(
    weeks.map((day) => meeting(day, { start: '16:00', time_zone: 'Europe/London' })),
    community,
    () => undefined,
  );
  const zone = text.slice(text.indexOf('BEGIN:VTIMEZONE'), text.indexOf('END:VTIMEZONE'));
  expect(zone.match(/^BEGIN:(?:STANDARD|DAYLIGHT)/gm)?.length).toBe(23);
  expect(zone.length).toBeLessThan(3_000);
});

import ICAL from 'ical.js';
import { describe, expect, test, vi } from 'vitest';
import type { MeetingRecord } from '../model/record.ts';
import { calendarOf, type Community } from './calendar.ts';

const community: Community = { name: 'Harbour', site: 'https://harbour.example', base: '/', timeZone: 'Europe/London' };

/** A meeting with the facts that a calendar tells. */
function meeting(id: string, data: Partial<MeetingRecord['data']>, topics: string[] = []): MeetingRecord {
  const headings = topics.map((text) => ({ depth: 2, text, slug: text, span: { start: 0, end: 0 }, empty: false }));
  return { kind: 'meeting', id, data: { status: 'held', chair: 'ann-lee', present: [], ...data }, headings } as unknown as MeetingRecord;
}

const write = (meetings: MeetingRecord[], more: Partial<Community> = {}) =>
  calendarOf(meetings, { ...community, ...more }, () => '2015-03-01T12:34:56Z');

/** The events that a calendar program reads out of the text, by its own rules of time zones. */
function read(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

const only = (data: Partial<MeetingRecord['data']>, topics: string[] = [], more: Partial<Community> = {}, id = '2015-02-11') =>
  read(write([meeting(id, data, topics)], more))[0]!;

const moment = (time: ICAL.Time) => time.toJSDate().toISOString();

describe('time', () => {
  test.each([
    ['Europe/London', '2015-03-28', '16:00', '2015-03-28T16:00:00.000Z'],
    ['Europe/London', '2015-03-30', '16:00', '2015-03-30T15:00:00.000Z'],
    ['Europe/London', '2015-10-24', '16:00', '2015-10-24T15:00:00.000Z'],
    ['Europe/London', '2015-10-26', '16:00', '2015-10-26T16:00:00.000Z'],
    ['America/New_York', '2015-03-07', '20:00', '2015-03-08T01:00:00.000Z'],
    ['America/New_York', '2015-03-09', '20:00', '2015-03-10T00:00:00.000Z'],
    ['America/New_York', '2015-10-31', '20:00', '2015-11-01T00:00:00.000Z'],
    ['America/New_York', '2015-11-02', '20:00', '2015-11-03T01:00:00.000Z'],
  ])('in %s on %s at %s is %s to a calendar program', (zone, date, start, expected) => {
    const event = only({ start, time_zone: zone }, [], {}, date);
    expect(event.startDate.zone.tzid).toBe(zone);
    expect(event.startDate.toString()).toBe(`${date}T${start}:00`);
    expect(moment(event.startDate)).toBe(expected);
  });

  test('without a zone is that of the community', () => expect(only({ start: '16:00' }).startDate.zone.tzid).toBe('Europe/London'));

  test('in UTC needs no zone', () => {
    const text = write([meeting('2015-02-11', { start: '16:00', time_zone: 'UTC' })]);
    expect(text).toContain('DTSTART:20150211T160000Z');
    expect(text).not.toContain('VTIMEZONE');
  });

  test('in a zone with an older name keeps the name that people know, with its rules', () => {
    const event = only({ start: '16:00', time_zone: 'Asia/Calcutta' });
    expect(event.startDate.zone.tzid).toBe('Asia/Calcutta');
    expect(moment(event.startDate)).toBe('2015-02-11T10:30:00.000Z');
  });

  test('lasts as long as the minutes say, else an hour', () => {
    expect(moment(only({ start: '16:00', duration: 95 }).endDate)).toBe('2015-02-11T17:35:00.000Z');
    expect(moment(only({ start: '16:00' }).endDate)).toBe('2015-02-11T17:00:00.000Z');
    expect(only({ start: '23:30', duration: 60 }).endDate.toString()).toBe('2015-02-12T00:30:00');
  });

  test('lasts as long when the clocks change meanwhile', () => {
    const event = only({ start: '00:30', duration: 60 }, [], {}, '2015-03-29');
    expect(event.endDate.toString()).toBe('2015-03-29T02:30:00');
  });

  test('of which only the day is known takes the whole day', () => {
    const event = only({});
    expect([event.startDate.isDate, event.startDate.toString(), event.endDate.toString()]).toEqual([true, '2015-02-11', '2015-02-12']);
  });

  test('comes with the rules of each zone once', () => {
    const text = write([
      meeting('2015-02-11', { start: '16:00' }),
      meeting('2015-02-25', { start: '16:00' }),
      meeting('2015-03-11', { start: '16:00', time_zone: 'America/New_York' }),
    ]);
    expect(text.match(/^TZID:.*$/gm)?.map((line) => line.trim())).toEqual(['TZID:Europe/London', 'TZID:America/New_York']);
  });
});

describe('what an event says', () => {
  test('where it is, what is on the agenda and where to read on', () => {
    const event = only({ status: 'scheduled', start: '16:00', location: 'The boat house', agenda: ['Wires', 'Masts'] });
    expect(event.summary).toBe('Harbour meeting');
    expect(event.location).toBe('The boat house');
    expect(event.description).toBe('Agenda:\n1. Wires\n2. Masts\n\nhttps://harbour.example/meetings/2015-02-11/');
    expect(event.component.getFirstPropertyValue('url')).toBe('https://harbour.example/meetings/2015-02-11/');
  });

  test('what a meeting that was held talked about', () =>
    expect(only({ agenda: ['Wires'] }, ['Wires', 'Paint']).description).toBe(
      'Topics:\n1. Wires\n2. Paint\n\nhttps://harbour.example/meetings/2015-02-11/',
    ));

  test('only where to read on, when nothing else is known', () =>
    expect(only({ status: 'scheduled' }).description).toBe('https://harbour.example/meetings/2015-02-11/'));

  test.each([
    ['a meeting that was held', { status: 'held' }, 'CONFIRMED', 'Harbour meeting'],
    ['one whose hour is known', { status: 'scheduled', start: '16:00' }, 'CONFIRMED', 'Harbour meeting'],
    ['one whose hour is not', { status: 'scheduled' }, 'TENTATIVE', 'Harbour meeting'],
    ['one that was called off', { status: 'cancelled', start: '16:00' }, 'CANCELLED', 'Cancelled: Harbour meeting'],
  ] as const)('how sure %s is', (_, data, status, summary) => {
    const event = only(data);
    expect([event.component.getFirstPropertyValue('status'), event.summary]).toEqual([status, summary]);
  });

  test('odd text comes out as it went in', () => {
    const odd = 'Ropes, knots; a \\ slash: “naïve” 🎉 — 東京';
    const name = 'Harbour; Dock, & Co.';
    const text = write([meeting('2015-02-11', { status: 'scheduled', location: odd, agenda: [odd, `${odd} `.repeat(12).trim()] })], {
      name,
    });
    const event = read(text)[0]!;
    expect(event.location).toBe(odd);
    expect(event.description).toContain(`1. ${odd}\n2. ${`${odd} `.repeat(12).trim()}\n`);
    expect(event.summary).toBe(`${name} meeting`);
    expect(text).toContain('\r\nX-WR-CALNAME:Harbour\\; Dock\\, & Co. meetings\r\n');
  });
});

describe('the text', () => {
  const long = write([
    meeting('2015-02-11', { agenda: ['Ünïcödé 🎉 '.repeat(40).trim()], location: 'x'.repeat(300), status: 'scheduled' }),
  ]);

  test('has lines of at most 75 octets that end as the format asks for', () => {
    expect(long.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(long.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...long.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });

  test('is the same whatever the clock and the zone of the machine', () => {
    const texts = ['UTC', 'Pacific/Auckland', 'Europe/London'].map((each) => {
      vi.stubEnv('TZ', each);
      return write([meeting('2015-03-29', { start: '01:45', time_zone: 'Asia/Tokyo' }), meeting('2015-02-11', {})]);
    });
    vi.unstubAllEnvs();
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain('DTSTART;TZID=Asia/Tokyo:20150329T014500');
    expect(texts[0]).toContain('DTSTAMP:20150301T123456Z');
  });

  test('is dated by the meeting when nothing is known of its history', () =>
    expect(calendarOf([meeting('2015-02-11', {})], community, () => undefined)).toContain('DTSTAMP:20150211T000000Z'));

  test('names each event by the day and the site, with its path', () => {
    const uids = (text: string) => read(text).map(({ uid }) => uid);
    expect(uids(write([meeting('2015-02-11', {}), meeting('2015-02-25', {})]))).toEqual([
      '2015-02-11@harbour.example/',
      '2015-02-25@harbour.example/',
    ]);
    expect(uids(write([meeting('2015-02-11', {})], { base: '/records/' }))).toEqual(['2015-02-11@harbour.example/records/']);
  });

  test('leads to pages below the base path', () =>
    expect(only({}, [], { base: '/records/' }).description).toBe('https://harbour.example/records/meetings/2015-02-11/'));
});

test('a calendar without meetings is one', () => expect(read(write([]))).toEqual([]));

import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { clockDate, clockTime, endOfDay, isDayLeftOut, momentOf, momentsAt, timeZone, transitionsBetween } from './time-zone.ts';

describe('a time in a zone is a moment', () => {
  test.each([
    ['winter', '2015-02-11', '16:00', 'Europe/London', '2015-02-11T16:00:00.000Z'],
    ['summer', '2015-07-01', '16:00', 'Europe/London', '2015-07-01T15:00:00.000Z'],
    ['the evening before clocks go forward', '2015-03-28', '23:30', 'Europe/London', '2015-03-28T23:30:00.000Z'],
    ['the morning after', '2015-03-29', '09:00', 'Europe/London', '2015-03-29T08:00:00.000Z'],
    ['a time that the clocks leave out', '2015-03-29', '01:30', 'Europe/London', '2015-03-29T01:30:00.000Z'],
    ['the first of a time that they show twice', '2015-10-25', '01:30', 'Europe/London', '2015-10-25T00:30:00.000Z'],
    ['the morning after they go back', '2015-10-25', '09:00', 'Europe/London', '2015-10-25T09:00:00.000Z'],
    ['America before it changes', '2015-03-07', '20:00', 'America/New_York', '2015-03-08T01:00:00.000Z'],
    ['America after it changed', '2015-03-08', '20:00', 'America/New_York', '2015-03-09T00:00:00.000Z'],
    ['a zone with half an hour', '2015-02-11', '00:15', 'Asia/Kolkata', '2015-02-10T18:45:00.000Z'],
    ['a zone ahead of all others', '2015-02-11', '00:00', 'Pacific/Kiritimati', '2015-02-10T10:00:00.000Z'],
    ['UTC', '2015-02-11', '16:00', 'UTC', '2015-02-11T16:00:00.000Z'],
  ])('%s', (_, date, time, zone, moment) => expect(momentOf(date, time, zone).toISOString()).toBe(moment));
});

test('clocks and calendars of other zones show the moment as theirs', () => {
  const moment = new Date('2015-02-11T22:30:00Z');
  expect([clockDate(moment, 'Asia/Kolkata'), clockTime(moment, 'Asia/Kolkata')]).toEqual(['2015-02-12', '04:00']);
  expect([clockDate(moment, 'America/New_York'), clockTime(moment, 'America/New_York')]).toEqual(['2015-02-11', '17:30']);
});

test.each([
  ['Europe/London', true],
  ['UTC', true],
  ['Europe/Londn', false],
  ['+01:00', false],
  ['', false],
  ['16:00', false],
])('%j is a zone: %s', (name, holds) => expect(timeZone.safeParse(name).success).toBe(holds));

describe('a time that no clock shows, or that one shows twice', () => {
  const at = (date: string, time: string, zone: string) => momentsAt(date, time, zone).map((moment) => moment.toISOString());

  test.each([
    ['Europe/London', '2015-03-29', '01:30'],
    ['Europe/London', '2015-03-29', '01:00'],
    ['America/New_York', '2006-04-02', '02:30'],
    ['America/Sao_Paulo', '2018-11-04', '00:00'],
    ['Australia/Lord_Howe', '2015-10-04', '02:15'],
    ['Asia/Kathmandu', '1986-01-01', '00:10'],
    ['America/Caracas', '2016-05-01', '02:45'],
    ['Asia/Pyongyang', '2018-05-04', '23:45'],
    ['Asia/Gaza', '2015-03-28', '00:30'],
    ['Pacific/Apia', '2011-12-30', '12:00'],
    ['Pacific/Kwajalein', '1993-08-21', '09:00'],
    ['Africa/Casablanca', '2016-03-27', '02:30'],
    ['Africa/Monrovia', '1972-01-07', '00:20'],
  ])('in %s on %s there was no %s', (zone, date, time) => expect(at(date, time, zone)).toEqual([]));

  test.each([
    ['Europe/London', '2015-10-25', '01:30', ['2015-10-25T00:30:00.000Z', '2015-10-25T01:30:00.000Z']],
    ['Europe/Dublin', '2015-10-25', '01:00', ['2015-10-25T00:00:00.000Z', '2015-10-25T01:00:00.000Z']],
    ['Australia/Lord_Howe', '2015-04-05', '01:45', ['2015-04-04T14:45:00.000Z', '2015-04-04T15:15:00.000Z']],
    ['America/Caracas', '2007-12-09', '02:45', ['2007-12-09T06:45:00.000Z', '2007-12-09T07:15:00.000Z']],
    ['Europe/Moscow', '2014-10-26', '01:00', ['2014-10-25T21:00:00.000Z', '2014-10-25T22:00:00.000Z']],
  ])('in %s on %s a clock showed %s twice', (zone, date, time, moments) => expect(at(date, time, zone)).toEqual(moments));

  test('the minutes around a gap are there, and the first after it is', () => {
    expect(at('2015-03-29', '00:59', 'Europe/London')).toEqual(['2015-03-29T00:59:00.000Z']);
    expect(at('2015-03-29', '02:00', 'Europe/London')).toEqual(['2015-03-29T01:00:00.000Z']);
    expect(at('2015-10-25', '02:00', 'Europe/London')).toEqual(['2015-10-25T02:00:00.000Z']);
  });

  test.each([
    ['2011-12-30', 'Pacific/Apia', true],
    ['2011-12-29', 'Pacific/Apia', false],
    ['2011-12-31', 'Pacific/Apia', false],
    ['2011-12-30', 'Pacific/Fakaofo', true],
    ['1993-08-21', 'Pacific/Kwajalein', true],
    ['1994-12-31', 'Pacific/Kiritimati', true],
    ['2015-03-29', 'Europe/London', false],
    ['2018-11-04', 'America/Sao_Paulo', false],
    ['2015-02-30', 'Europe/London', false],
  ])('%s was left out in %s: %s', (date, zone, leftOut) => expect(isDayLeftOut(date, zone)).toBe(leftOut));

  test.each(['2026-01-15', '2026-07-15', '2031-04-05'])('the first of two is meant, also when it is asked on %s', (now) => {
    vi.useFakeTimers({ now: new Date(now) });
    const meant = [
      momentOf('2015-10-25', '01:30', 'Europe/London'),
      momentOf('2015-04-05', '02:30', 'Pacific/Auckland'),
      momentOf('2015-11-01', '00:30', 'America/Havana'),
    ];
    vi.useRealTimers();
    expect(meant.map((moment) => moment.toISOString())).toEqual([
      '2015-10-25T00:30:00.000Z',
      '2015-04-04T13:30:00.000Z',
      '2015-11-01T04:30:00.000Z',
    ]);
  });
});

describe('the changes of a clock', () => {
  const told = (from: string, to: string, zone: string) =>
    transitionsBetween(Date.parse(from), Date.parse(to), zone).map(
      ({ at, from: before, to: after }) => `${new Date(at).toISOString()} ${before / 3_600_000} ${after / 3_600_000}`,
    );

  test.each([
    ['Europe/London', '2015-01-01', '2016-01-01', ['2015-03-29T01:00:00.000Z 0 1', '2015-10-25T01:00:00.000Z 1 0']],
    ['Europe/Istanbul', '2016-01-01', '2018-01-01', ['2016-03-27T01:00:00.000Z 2 3']],
    ['Pacific/Apia', '2011-12-01', '2012-01-15', ['2011-12-30T10:00:00.000Z -10 14']],
    ['Asia/Kolkata', '1990-01-01', '2030-01-01', []],
    ['UTC', '1990-01-01', '2030-01-01', []],
    [
      'Africa/Casablanca',
      '2016-05-01',
      '2016-11-30',
      ['2016-06-05T02:00:00.000Z 1 0', '2016-07-10T02:00:00.000Z 0 1', '2016-10-30T02:00:00.000Z 1 0'],
    ],
    ['America/Boa_Vista', '2000-10-01', '2000-11-01', ['2000-10-08T04:00:00.000Z -4 -3', '2000-10-15T03:00:00.000Z -3 -4']],
  ])('of %s from %s to %s', (zone, from, to, expected) => expect(told(from, to, zone)).toEqual(expected));

  test('one at the very end of the time that is asked about is told, one at its very beginning is not', () => {
    expect(told('2015-03-01', '2015-03-29T01:00:00Z', 'Europe/London')).toHaveLength(1);
    expect(told('2015-03-29T01:00:00Z', '2015-04-30', 'Europe/London')).toHaveLength(0);
    expect(told('2015-03-29T00:59:59Z', '2015-04-30', 'Europe/London')).toHaveLength(1);
  });
});

describe('the end of a day', () => {
  test.each([
    ['2025-05-20', 'UTC', '2025-05-21T00:00:00.000Z'],
    ['2025-05-20', 'Europe/Tallinn', '2025-05-20T21:00:00.000Z'],
    ['2025-05-20', 'America/Los_Angeles', '2025-05-21T07:00:00.000Z'],
    ['2025-05-20', 'Asia/Kathmandu', '2025-05-20T18:15:00.000Z'],
  ])('%s in %s ends at %s', (date, zone, end) => expect(endOfDay(date, zone)).toBe(end));

  test('the farthest zones either side of the date line end the same day 25 hours apart', () => {
    expect(endOfDay('2025-05-20', 'Pacific/Kiritimati')).toBe('2025-05-20T10:00:00.000Z');
    expect(endOfDay('2025-05-20', 'Pacific/Pago_Pago')).toBe('2025-05-21T11:00:00.000Z');
  });

  test('days of 23 and of 25 hours end at their own midnight', () => {
    expect(endOfDay('2025-03-29', 'Europe/London')).toBe('2025-03-30T00:00:00.000Z');
    expect(endOfDay('2025-03-30', 'Europe/London')).toBe('2025-03-30T23:00:00.000Z');
    expect(endOfDay('2025-10-25', 'Europe/London')).toBe('2025-10-25T23:00:00.000Z');
    expect(endOfDay('2025-10-26', 'Europe/London')).toBe('2025-10-27T00:00:00.000Z');
  });

  test('a day whose successor begins at one o’clock ends where the clocks are put forward', () => {
    expect(endOfDay('2018-11-03', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z');
  });

  test('in every zone the moment before the end is that day, and the end is the next', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const dates = fc.date({ min: new Date('2012-01-01'), max: new Date('2037-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, fc.constantFrom(...zones), (day, timeZone) => {
        const date = day.toISOString().slice(0, 10);
        const end = Date.parse(endOfDay(date, timeZone));
        const local = (moment: number) => new Date(moment).toLocaleDateString('sv-SE', { timeZone });
        expect([local(end - 1000), local(end) > date]).toEqual([date, true]);
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { clockDate, clockTime, momentOf, timeZone } from './time-zone.ts';

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

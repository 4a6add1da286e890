import { expect, test } from 'vitest';
import {
  calendarDate,
  dayAndMonth,
  daysAfter,
  daysBetween,
  isCalendarDate,
  longDate,
  longDates,
  newestFirst,
  shortDate,
  shortDates,
  weekdayDate,
  weekdayDates,
} from './dates.ts';

test.each(['2015-02-28', '2016-02-29', '2000-01-01'])('%s is a day', (text) => expect(isCalendarDate(text)).toBe(true));

test.each(['2015-02-29', '2015-02-30', '2015-00-10', '1900-02-29', '2015-13-01', '2015-2-11', '11 February 2015', '2015-02-11T16:00', ''])(
  '%s is not a day',
  (text) => expect(isCalendarDate(text)).toBe(false),
);

test.each(['1900-01-01', '2199-12-31'])('%s is within the years that records tell of', (text) => expect(isCalendarDate(text)).toBe(true));

test.each(['0000-01-01', '0001-01-01', '1899-12-31', '2200-01-01', '9999-12-31'])('%s is not', (text) => {
  expect(isCalendarDate(text)).toBe(false);
  expect(calendarDate.safeParse(text).error?.issues.map(({ message }) => message)).toEqual([
    'a date between 1900 and 2199, like 2015-02-11',
  ]);
});

test('a wrong date is told from something that is no date', () => {
  expect(calendarDate.safeParse('2015-02-30').error?.issues[0]?.message).toBe('a date that exists, like 2015-02-11');
  expect(calendarDate.safeParse(2015).error?.issues[0]?.message).toBe('a date like 2015-02-11');
});

test('readers see dates in words, whatever the zone of the machine', () => {
  expect(longDate('2015-02-11')).toBe('11 February 2015');
  expect(longDate('2015-02-11T23:30:00+02:00')).toBe('11 February 2015');
  expect(shortDate('2015-02-11')).toBe('11 Feb 2015');
  expect(dayAndMonth('2015-02-11')).toBe('11 February');
  expect(weekdayDate('2015-02-11')).toBe('Wednesday 11 February 2015');
});

test('the newest date comes first and a missing one last', () => {
  expect(
    ['2015-01-14', undefined, '2016-02-03', '2015-12-02'].map((date) => ({ date })).sort((a, b) => newestFirst(a.date, b.date)),
  ).toEqual([{ date: '2016-02-03' }, { date: '2015-12-02' }, { date: '2015-01-14' }, { date: undefined }]);
});

test.each([
  ['2015-02-11', '2015-02-11', '11 February 2015', '11 Feb 2015', 'Wednesday 11 February 2015'],
  ['2016-03-09', '2016-03-11', '9–11 March 2016', '9–11 Mar 2016', 'Wednesday 9 – Friday 11 March 2016'],
  ['2016-03-30', '2016-04-02', '30 March – 2 April 2016', '30 Mar – 2 Apr 2016', 'Wednesday 30 March – Saturday 2 April 2016'],
  [
    '2015-12-30',
    '2016-01-02',
    '30 December 2015 – 2 January 2016',
    '30 Dec 2015 – 2 Jan 2016',
    'Wednesday 30 December 2015 – Saturday 2 January 2016',
  ],
])('from %s to %s is %s', (from, until, long, short, weekdays) =>
  expect([longDates(from, until), shortDates(from, until), weekdayDates(from, until)]).toEqual([long, short, weekdays]),
);

test.each([
  ['2016-02-28', 1, '2016-02-29'],
  ['2015-12-31', 1, '2016-01-01'],
  ['2015-03-28', 2, '2015-03-30'],
  ['2015-03-01', -1, '2015-02-28'],
])('%s and %i days is %s', (date, days, then) => {
  expect(daysAfter(date, days)).toBe(then);
  expect(daysBetween(date, then)).toBe(Math.abs(days));
});

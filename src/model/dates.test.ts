import { expect, test } from 'vitest';
import { calendarDate, dayAndMonth, isCalendarDate, longDate, newestFirst, shortDate, weekdayDate } from './dates.ts';

test.each(['2015-02-28', '2016-02-29', '2000-01-01'])('%s is a day', (text) => expect(isCalendarDate(text)).toBe(true));

test.each(['2015-02-29', '2015-13-01', '2015-2-11', '11 February 2015', '2015-02-11T16:00', ''])('%s is not a day', (text) =>
  expect(isCalendarDate(text)).toBe(false),
);

test('both YAML readers give the same date', () => {
  expect(calendarDate.parse('2015-02-11')).toBe('2015-02-11');
  expect(calendarDate.parse(new Date('2015-02-11T00:00:00Z'))).toBe('2015-02-11');
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

import { expect, test } from 'vitest';
import { durationBetween } from './duration.ts';

test.each([
  ['2015-02-11', '2015-02-11', 'less than a day'],
  ['2015-02-11', '2015-02-12', '1 day'],
  ['2015-01-28', '2015-02-11', '14 days'],
  ['2015-01-01', '2015-03-02', '60 days'],
  ['2015-01-01', '2015-03-03', '2 months'],
  ['2015-01-31', '2015-04-30', '2 months'],
  ['2016-11-30', '2017-02-28', '2 months'],
  ['2015-02-11', '2017-02-10', '23 months'],
  ['2015-02-11', '2017-02-11', '2 years'],
  ['2015-02-11', '2019-02-10', '3 years'],
])('from %s to %s it took %s', (from, to, words) => expect(durationBetween(from, to).words).toBe(words));

test('the day counts as its author wrote it, whatever the time and zone', () => {
  expect(durationBetween('2015-02-11T23:50:00+02:00', '2015-02-12T00:10:00-05:00').words).toBe('1 day');
});

test('readers who want to know get the days, and machines a duration', () => {
  expect(durationBetween('2015-02-11', '2017-02-23')).toEqual({ words: '2 years', days: 743, iso: 'P743D' });
});

test('a commit that is dated before the one it follows took no time', () => {
  expect(durationBetween('2015-02-11', '2015-01-01')).toEqual({ words: 'less than a day', days: 0, iso: 'P0D' });
});

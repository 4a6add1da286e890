import { describe, expect, test } from 'vitest';
import { daysIn } from './day.ts';

const day = (date: string) => [{ from: date, to: date }];
const month = (date: string) => [{ from: `${date}-01`, to: `${date}-31` }];

describe('a day is read in any spelling', () => {
  test.each([
    '2015-02-11',
    '2015-2-11',
    '2015/02/11',
    '2015.02.11',
    '20150211',
    '11 February 2015',
    '11 Feb 2015',
    '11 feb. 2015',
    '11-Feb-2015',
    'Feb 11, 2015',
    'february 11 2015',
    'February 11th, 2015',
    'the 11th of February 2015',
    '2015 Feb 11',
    '2015, 11 February',
    '11.2.2015',
    '11. 02. 2015',
    'Wednesday 11 February 2015',
    'Wed, 11 Feb 2015',
    '  11   FEBRUARY   2015. ',
  ])('%s', (text) => expect(daysIn(text)).toEqual(day('2015-02-11')));

  test.each(['2015-02', '2015/2', 'February 2015', 'Feb 2015', 'feb. of 2015', '2015 February', '02/2015'])('the month %s', (text) =>
    expect(daysIn(text)).toEqual(month('2015-02')),
  );

  test.each(['11 February', 'Feb 11', '11th of February'])('of every year: %s', (text) =>
    expect(daysIn(text)).toEqual([{ monthAndDay: '02-11' }]),
  );

  test('a day that may be a month is read both ways, the day first', () =>
    expect(daysIn('3/4/2015')).toEqual([...day('2015-04-03'), ...day('2015-03-04')]));

  test.each([
    '2015',
    '2015-13-01',
    '2015-02-30',
    '31 April 2015',
    'February',
    'may',
    'sat',
    '1.2',
    '99',
    'March on 2015 roads',
    'x 11 Feb 2015',
    '',
  ])('no day: “%s”', (text) => expect(daysIn(text)).toEqual([]));
});

import { describe, expect, test } from 'vitest';
import { announcedBy, byTime, dayOf, daysOf, lastDayOf, mostDays, meetingName, periodsOf } from './meeting-time.ts';
import type { MeetingRecord } from './record.ts';
import { meetingLabel, shortMeetingLabel, titleOf, weekdayMeetingLabel } from './title.ts';

function meeting(id: string, data: Partial<MeetingRecord['data']> = {}): MeetingRecord {
  return { kind: 'meeting', id, data: { status: 'held', chair: 'ann-lee', present: [], ...data } } as MeetingRecord;
}

describe('the days and the name of a meeting', () => {
  test.each([
    ['2015-02-11', undefined, ['2015-02-11'], undefined, '11 February 2015', '11 Feb 2015', 'Wednesday 11 February 2015'],
    [
      '2015-02-11-tls-review',
      undefined,
      ['2015-02-11'],
      'tls review',
      '11 February 2015 (tls review)',
      '11 Feb 2015 (tls review)',
      'Wednesday 11 February 2015 (tls review)',
    ],
    ['2015-02-11-2', undefined, ['2015-02-11'], '2', '11 February 2015 (2)', '11 Feb 2015 (2)', 'Wednesday 11 February 2015 (2)'],
    [
      '2016-03-09',
      '2016-03-11',
      ['2016-03-09', '2016-03-10', '2016-03-11'],
      undefined,
      '9–11 March 2016',
      '9–11 Mar 2016',
      'Wednesday 9 – Friday 11 March 2016',
    ],
    [
      '2015-12-31-retreat',
      '2016-01-01',
      ['2015-12-31', '2016-01-01'],
      'retreat',
      '31 December 2015 – 1 January 2016 (retreat)',
      '31 Dec 2015 – 1 Jan 2016 (retreat)',
      'Thursday 31 December 2015 – Friday 1 January 2016 (retreat)',
    ],
    ['2016-03-09', '2016-03-08', ['2016-03-09'], undefined, '9 March 2016', '9 Mar 2016', 'Wednesday 9 March 2016'],
  ])('%s until %s', (id, until, days, name, label, short, weekdays) => {
    const one = meeting(id, until === undefined ? {} : { until });
    expect([dayOf(one), lastDayOf(one), daysOf(one)]).toEqual([days[0], days.at(-1), days]);
    expect(meetingName(one)).toBe(name);
    expect([meetingLabel(one), shortMeetingLabel(one), weekdayMeetingLabel(one)]).toEqual([label, short, weekdays]);
    expect(titleOf(one)).toBe(`Meeting of ${label}`);
  });

  test('are never more than a year, whatever is typed', () => {
    expect(daysOf(meeting('1990-01-01', { until: '2190-01-01' }))).toHaveLength(mostDays);
  });
});

describe('when a meeting takes place', () => {
  const times = (one: MeetingRecord, zone = 'UTC') =>
    periodsOf(one, zone).map(({ start, end }) => [start.toISOString().slice(0, 16), end.toISOString().slice(0, 16)]);

  test('of several days: on each of them, at the hour that clocks show there', () => {
    const weekend = meeting('2015-10-24', { until: '2015-10-26', start: '09:00', time_zone: 'Europe/London', duration: 480 });
    expect(times(weekend)).toEqual([
      ['2015-10-24T08:00', '2015-10-24T16:00'],
      ['2015-10-25T09:00', '2015-10-25T17:00'],
      ['2015-10-26T09:00', '2015-10-26T17:00'],
    ]);
  });

  test('an hour when nobody says how long, and nothing when nobody says when', () => {
    expect(times(meeting('2015-07-01', { start: '23:30' }), 'Europe/London')).toEqual([['2015-07-01T22:30', '2015-07-01T23:30']]);
    expect(times(meeting('2015-07-01', { duration: 90 }))).toEqual([]);
  });
});

describe('which of two meetings comes first', () => {
  const order = (...meetings: MeetingRecord[]) => meetings.toSorted(byTime('Europe/London')).map(({ id }) => id);

  test('the earlier day, then the earlier hour, then the name; one without an hour before the others of its day', () => {
    expect(
      order(
        meeting('2015-02-12'),
        meeting('2015-02-11-b', { start: '09:00' }),
        meeting('2015-02-11', { start: '16:00' }),
        meeting('2015-02-11-a', { start: '09:00' }),
        meeting('2015-02-11-c'),
        meeting('2015-02-10-z', { until: '2015-02-13' }),
      ),
    ).toEqual(['2015-02-10-z', '2015-02-11-c', '2015-02-11-a', '2015-02-11-b', '2015-02-11', '2015-02-12']);
  });

  test('hours are compared as moments where zones differ', () => {
    expect(
      order(
        meeting('2015-02-11-boston', { start: '09:00', time_zone: 'America/New_York' }),
        meeting('2015-02-11', { start: '12:00' }),
        meeting('2015-02-11-tokyo', { start: '20:00', time_zone: 'Asia/Tokyo' }),
      ),
    ).toEqual(['2015-02-11-tokyo', '2015-02-11', '2015-02-11-boston']);
  });

  test('names that begin alike do not take the place of the one without a name', () => {
    expect(order(meeting('2015-02-11-security'), meeting('2015-02-11'))).toEqual(['2015-02-11', '2015-02-11-security']);
  });

  test('days that do not exist are put somewhere, and nothing fails', () => {
    expect(order(meeting('2015-02-31', { start: '10:00' }), meeting('2015-02-31-b', { start: '09:00' }))).toHaveLength(2);
  });
});

describe('the meeting that was announced', () => {
  const all = [
    meeting('2015-02-11', { next: '2015-02-25' }),
    meeting('2015-02-11-security', { next: '2015-02-25' }),
    meeting('2015-02-25-board'),
    meeting('2015-02-25-security'),
    meeting('2015-03-11', { until: '2015-03-13' }),
    meeting('2015-04-01', { status: 'cancelled' }),
    meeting('2015-04-01-instead'),
  ];
  const announced = (id: string, next: string) => announcedBy(meeting(id, { next }), all)?.id;

  test.each([
    ['2015-02-11', '2015-02-25', '2015-02-25-board'],
    ['2015-02-11-security', '2015-02-25', '2015-02-25-security'],
    ['2015-02-11', '2015-03-12', '2015-03-11'],
    ['2015-02-11', '2015-03-14', undefined],
    ['2015-03-11', '2015-04-01', '2015-04-01'],
    ['2015-03-11-board', '2015-04-01', '2015-04-01-instead'],
    ['2015-02-11', '2015-02-11', '2015-02-11-security'],
  ])('of %s for %s is %s', (id, next, found) => expect(announced(id, next)).toBe(found));
});

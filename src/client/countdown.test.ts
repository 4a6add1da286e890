import { expect, test } from 'vitest';
import { countdown } from './countdown.ts';

/** The end of 20 May 2025 in Tallinn. */
const end = new Date('2025-05-20T21:00:00Z');

const at = (now: string, timeZone: string, until = end) => countdown(new Date(now), until, timeZone);

test.each([
  ['2025-05-08T09:00:00+03:00', '12 days left'],
  ['2025-05-18T23:59:59+03:00', '2 days left'],
  ['2025-05-19T00:00:00+03:00', '1 day left'],
  ['2025-05-19T23:59:59+03:00', '1 day left'],
  ['2025-05-20T00:00:00+03:00', 'closes today'],
  ['2025-05-20T23:59:59+03:00', 'closes today'],
  ['2025-05-21T00:00:00+03:00', 'closed 1 day ago'],
  ['2025-05-23T12:00:00+03:00', 'closed 3 days ago'],
  ['2025-07-19T12:00:00+03:00', 'closed 60 days ago'],
  ['2025-07-20T12:00:00+03:00', 'closed'],
])('in the zone of the community, at %s: %s', (now, words) => expect(at(now, 'Europe/Tallinn')).toBe(words));

test.each([
  ['2025-05-20T11:59:00Z', '1 day left'],
  ['2025-05-20T12:01:00Z', 'closes today at 08:59'],
  ['2025-05-20T21:00:00Z', 'closed today'],
  ['2025-05-21T12:00:00Z', 'closed 1 day ago'],
])('in Auckland, where it is the 21st already when the 20th ends in Tallinn, at %s: %s', (now, words) =>
  expect(at(now, 'Pacific/Auckland')).toBe(words),
);

test.each([
  ['2025-05-20T06:59:00Z', '1 day left'],
  ['2025-05-20T20:59:00Z', 'closes today at 13:59'],
  ['2025-05-20T21:00:00Z', 'closed today'],
])('in Los Angeles, nine hours behind, at %s: %s', (now, words) => expect(at(now, 'America/Los_Angeles')).toBe(words));

test('a week in which the clocks change has seven days', () => {
  const until = new Date('2025-03-31T22:00:00Z');
  expect(at('2025-03-24T23:30:00+00:00', 'Europe/London', until)).toBe('7 days left');
  expect(at('2025-10-20T12:00:00Z', 'Europe/London', new Date('2025-10-28T00:00:00Z'))).toBe('7 days left');
});

test('both sides of the date line count by their own calendar', () => {
  expect(at('2025-05-19T12:00:00Z', 'Pacific/Kiritimati')).toBe('1 day left');
  expect(at('2025-05-19T12:00:00Z', 'Pacific/Pago_Pago')).toBe('1 day left');
  expect(at('2025-05-20T10:30:00Z', 'Pacific/Kiritimati')).toBe('closes today at 10:59');
  expect(at('2025-05-20T10:30:00Z', 'Pacific/Pago_Pago')).toBe('1 day left');
});

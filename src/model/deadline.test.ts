import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOfDay } from './deadline.ts';

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

import { expect, test } from 'vitest';
import { withZeros } from './zeros.ts';

test.each([
  ['2015-2-11', '2015-02-11'],
  ['2015-02-1', '2015-02-01'],
  ['2015-13-1', '2015-13-01'],
  ['9:05', '09:05'],
  ['meeting:2015-2-1', 'meeting:2015-02-01'],
  ['meeting:2015-2-1-security#keys', 'meeting:2015-02-01-security#keys'],
  ['meeting:2015-2-1#a-2015-1-1', 'meeting:2015-02-01#a-2015-1-1'],
])('%s is %s', (text, full) => expect(withZeros(text)).toBe(full));

test.each(['2015-02-11', '16:00', '9:5', '2-11', '2015-2', '15-2-1', '2015/2/1', 'rfc:1', 'on 2015-2-1', ''])('%j lacks no zero', (text) =>
  expect(withZeros(text)).toBeUndefined(),
);

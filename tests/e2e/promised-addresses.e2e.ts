/**
 * Addresses are promises. `promised-addresses.txt` has every address that the sample record ever had, fragments included, and it only
 * grows: `UPDATE_ADDRESSES=1 npm test -- build e2e` adds what is new.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { addressesOf } from './support/promised-addresses.ts';

const list = join(import.meta.dirname, 'promised-addresses.txt');
const promised = () => readFileSync(list, 'utf8').split('\n').filter(Boolean);
const built = addressesOf(join(import.meta.dirname, '../../dist'));

test('every address that the sample ever had still leads to its place', () => {
  const present = new Set(built);
  expect(promised().filter((address) => !present.has(address))).toEqual([]);
});

test('every address that the sample has is promised', () => {
  if (process.env.UPDATE_ADDRESSES) writeFileSync(list, `${[...new Set([...promised(), ...built])].sort().join('\n')}\n`);
  const known = new Set(promised());
  expect(built.filter((address) => !known.has(address))).toEqual([]);
});

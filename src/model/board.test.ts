import { expect, test } from 'vitest';
import { boardOf } from './board.ts';
import { defaultLifecycle } from './lifecycle.ts';
import type { RfcRecord } from './record.ts';

const rfc = (number: number, status: string, until?: string) =>
  ({ number, id: String(number), data: { status, ...(until && { comment_until: until }) } }) as unknown as RfcRecord;

const superseded = { label: 'Superseded', phase: 'closed' as const, explanation: 'Another record has taken its place.' };

/** A board as a line a state. */
const told = (rfcs: readonly RfcRecord[], replaced: readonly number[] = []) =>
  boardOf(rfcs, defaultLifecycle, ({ number }) => (replaced.includes(number!) ? superseded : undefined)).map(({ id, rfcs: members }) =>
    `${id}: ${members.map(({ number }) => number).join(' ')}`.trim(),
  );

test('what is about to close comes first, then what is open; every state has its place, also those that are empty', () => {
  expect(told([])).toEqual([
    'final-comment:',
    'discussion:',
    'draft:',
    'accepted:',
    'implemented:',
    'postponed:',
    'rejected:',
    'withdrawn:',
  ]);
});

test('the RFC whose time for comments ends first leads, and those without a day follow by number', () => {
  const rfcs = [
    rfc(1, 'final-comment'),
    rfc(2, 'final-comment', '2025-06-01'),
    rfc(3, 'final-comment', '2025-05-20'),
    rfc(4, 'final-comment'),
    rfc(5, 'final-comment', '2025-05-20'),
  ];
  expect(told(rfcs)[0]).toBe('final-comment: 3 5 2 1 4');
});

test('settled RFCs stand newest first', () => {
  expect(told([rfc(1, 'implemented'), rfc(3, 'implemented'), rfc(2, 'implemented')])).toContain('implemented: 3 2 1');
});

test('a superseded RFC stands last, whatever its own file says, and nowhere else', () => {
  const board = told([rfc(1, 'implemented'), rfc(2, 'discussion'), rfc(3, 'implemented')], [1, 2]);
  expect(board.at(-1)).toBe('superseded: 2 1');
  expect(board).toContain('implemented: 3');
  expect(board).toContain('discussion:');
});

test('something is still to come of drafts, discussions and last calls', () => {
  const board = boardOf([], defaultLifecycle, () => undefined);
  expect(board.filter(({ moving }) => moving).map(({ id }) => id)).toEqual(['final-comment', 'discussion', 'draft']);
});

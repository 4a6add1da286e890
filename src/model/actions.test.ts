import { describe, expect, test } from 'vitest';
import { takenActions } from './actions.ts';
import type { Action, ActionUpdate, MeetingRecord } from './record.ts';

const span = { start: 0, end: 0 };

function meeting(date: string, said: { actions?: Action[]; updates?: ActionUpdate[] }): MeetingRecord {
  return {
    kind: 'meeting',
    id: date,
    file: `content/meetings/${date}.mdx`,
    data: { status: 'held', chair: 'ann-lee', present: ['ann-lee'] },
    headings: [],
    mentions: [],
    resolutions: [],
    actions: [],
    updates: [],
    examples: [],
    words: 0,
    ...said,
  };
}

const paint: Action = { id: 'paint', owners: ['ann-lee'], text: 'Paint the wall.', span };
const update = (status: ActionUpdate['status'], of = 'meeting:2016-01-06#paint'): ActionUpdate => ({ of, status, text: '', span });

const taken = meeting('2016-01-06', { actions: [paint] });
const still = meeting('2016-01-20', { updates: [update('open')] });
const done = meeting('2016-02-03', { updates: [update('done')] });

describe('An action', () => {
  test('is open until a later meeting says otherwise', () => {
    expect(takenActions([taken])).toMatchObject([{ status: 'open', action: paint, updates: [] }]);
  });

  test('has the status that the latest meeting gives it, whatever the order of the files', () => {
    expect(takenActions([done, taken, still])).toMatchObject([{ status: 'done', updates: [{ meeting: still }, { meeting: done }] }]);
  });

  test('is not touched by an update of another action', () => {
    const other = meeting('2016-02-03', { updates: [update('done', 'meeting:2016-01-06#sweep')] });
    expect(takenActions([taken, other])).toMatchObject([{ status: 'open' }]);
  });
});

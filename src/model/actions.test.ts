import { describe, expect, test } from 'vitest';
import { becameOf, takenActions } from './actions.ts';
import { updateIds } from './page-parts.ts';
import type { Action, ActionUpdate, Heading, MeetingRecord } from './record.ts';
import type { ActionStatus } from './words.ts';

const span = { start: 0, end: 0 };

function meeting(date: string, said: { actions?: Action[]; updates?: ActionUpdate[]; headings?: Heading[] }): MeetingRecord {
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

describe('What became of an action', () => {
  /** The story of an action on which one meeting after another, a day apart, reports. */
  const story = (...statuses: ActionStatus[]) => {
    const later = statuses.map((status, index) => meeting(`2016-02-0${index + 1}`, { updates: [update(status)] }));
    const { before, now } = becameOf(takenActions([taken, ...later])[0]!);
    return [...before, now].map(({ label, phase, date }) => `${label} (${phase})${date ? ` ${date}` : ''}`);
  };

  test.each<[string, ActionStatus[], string[]]>([
    ['nobody spoke of it again', [], ['Open (open)']],
    ['it was done', ['done'], ['Done (done) 2016-02-01']],
    ['it was dropped', ['dropped'], ['Dropped (closed) 2016-02-01']],
    ['it went on', ['open'], ['Still open (open) 2016-02-01']],
    ['it went on, and was done', ['open', 'done'], ['Still open (open) 2016-02-01', 'Done (done) 2016-02-02']],
    ['it went on twice', ['open', 'open'], ['Still open (open) 2016-02-01', 'Still open (open) 2016-02-02']],
    ['it was done, and turned out not to be', ['done', 'open'], ['Done (done) 2016-02-01', 'Open again (open) 2016-02-02']],
    ['it was dropped, and done after all', ['dropped', 'done'], ['Dropped (closed) 2016-02-01', 'Done (done) 2016-02-02']],
    [
      'it was taken up again, and went on',
      ['dropped', 'open', 'open'],
      ['Dropped (closed) 2016-02-01', 'Open again (open) 2016-02-02', 'Still open (open) 2016-02-03'],
    ],
    ['it was done twice', ['done', 'done'], ['Done (done) 2016-02-01', 'Done (done) 2016-02-02']],
  ])('is said as it was: %s', (_, statuses, told) => expect(story(...statuses)).toEqual(told));

  test('is said with the address of the very report', () => {
    const { now } = becameOf(takenActions([taken, done])[0]!);
    expect(now.address).toBe('/meetings/2016-02-03/#paint-done');
  });

  test('has another address for each report of one meeting, and none that a heading or a mark has', () => {
    const heading = { depth: 2, text: 'Paint done', slug: 'paint-done', span, empty: false };
    const minutes = meeting('2016-02-03', {
      headings: [heading],
      actions: [{ ...paint, id: 'paint-open' }],
      updates: [
        update('open'),
        update('done'),
        update('done', 'meeting:2016-01-05#paint'),
        update('open', 'a slip'),
        update('open', 'a slip'),
      ],
    });
    expect([...updateIds(minutes).values()]).toEqual(['paint-open-1', 'paint-done-1', 'paint-done-2', 'action-open', 'action-open-1']);
  });
});

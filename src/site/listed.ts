/** A record as one line of a list. */
import { dateOf, numberLabel, titleOf } from '../model/title.ts';
import type { AnyRecord } from '../model/record.ts';
import type { ShownState } from '../model/state.ts';
import { hrefOf, stateOf } from './record.ts';

/** What a list shows of a record. */
export type Listed = {
  readonly title: string;
  readonly href: string;
  readonly date?: string | undefined;
  readonly state?: ShownState | undefined;
  readonly note?: string;
};

/** A record by number and title, with its day and state; the title of a meeting is its day, and one that was held needs no state. */
export function listed(record: AnyRecord): Listed {
  const state = record.kind === 'meeting' && record.data.status === 'held' ? undefined : stateOf(record);
  return {
    title: [numberLabel(record), titleOf(record)].filter(Boolean).join(': '),
    href: hrefOf(record),
    date: record.kind === 'meeting' ? undefined : dateOf(record),
    state,
  };
}

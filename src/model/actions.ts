/** Action items over all meetings: who took them on, and what later meetings say became of them. */
import { addressOf } from './address.ts';
import type { Phase } from './lifecycle.ts';
import { byTime, dayOf } from './meeting-time.ts';
import { updateIds } from './page-parts.ts';
import { parseReference } from './reference.ts';
import type { Action, ActionUpdate, MeetingRecord } from './record.ts';
import type { ActionStatus } from './words.ts';

/** An action item with its whole story. */
export type TakenAction = {
  readonly meeting: MeetingRecord;
  readonly action: Action;
  /** As the latest meeting that speaks of it says; open until one does. */
  readonly status: ActionStatus;
  /** What later meetings said of it, oldest first. */
  readonly updates: readonly { readonly meeting: MeetingRecord; readonly update: ActionUpdate }[];
};

/** What became of an action as of one day, as every page says it: a word, a shape, the day and the place. */
export type Became = {
  readonly status: ActionStatus;
  /** `Done`, `Dropped`, `Open`, `Still open`, `Open again`. */
  readonly label: string;
  /** Which shape and colour goes with the word. */
  readonly phase: Phase;
  /** The day of the meeting that says so, as an ISO date; absent while no later meeting spoke of it. */
  readonly date?: string;
  /** Where it says so, below the site's base: the very report. */
  readonly address?: string;
};

/** The same as components show it: with a link in the place of the address. */
export type ShownStanding = Pick<Became, 'label' | 'phase' | 'date'> & { readonly href?: string };

const phaseOf: Record<ActionStatus, Phase> = { open: 'open', done: 'done', dropped: 'closed' };

/**
 * What became of an action. The one place that decides it: minutes, summaries, pages of people, the list of actions and trails ask here.
 * @returns how it stands now, by the last meeting that spoke of it, and what meetings before that one said, oldest first
 */
export function becameOf({ updates }: Pick<TakenAction, 'updates'>): { readonly now: Became; readonly before: readonly Became[] } {
  const told = updates.map(({ meeting, update }, index): Became => {
    const wasOpen = index === 0 || updates[index - 1]?.update.status === 'open';
    return {
      status: update.status,
      label: { done: 'Done', dropped: 'Dropped', open: wasOpen ? 'Still open' : 'Open again' }[update.status],
      phase: phaseOf[update.status],
      date: dayOf(meeting),
      address: updateAddress(meeting, update),
    };
  });
  return { now: told.at(-1) ?? { status: 'open', label: 'Open', phase: phaseOf.open }, before: told.slice(0, -1) };
}

/** Where minutes report on an action, below the site's base. */
export function updateAddress(meeting: MeetingRecord, update: ActionUpdate): string {
  const id = updateIds(meeting).get(update);
  return `${addressOf('meeting', meeting.id)}${id === undefined ? '' : `#${id}`}`;
}

const key = (meeting: string, action: string) => `${meeting}#${action}`;

/**
 * Every action of the given meetings, oldest first. Meetings may come in any order.
 * @param zone the zone of meetings that name none
 */
export function takenActions(meetings: readonly MeetingRecord[], zone = 'UTC'): TakenAction[] {
  const inOrder = [...meetings].sort(byTime(zone));
  const updates = new Map<string, { meeting: MeetingRecord; update: ActionUpdate }[]>();
  for (const meeting of inOrder) {
    for (const update of meeting.updates) {
      const reference = parseReference(update.of);
      if (reference?.kind !== 'meeting' || !reference.section) continue;
      const at = key(reference.target, reference.section);
      updates.set(at, [...(updates.get(at) ?? []), { meeting, update }]);
    }
  }
  return inOrder.flatMap((meeting) =>
    meeting.actions.map((action) => {
      const told = updates.get(key(meeting.id, action.id)) ?? [];
      return { meeting, action, status: told.at(-1)?.update.status ?? 'open', updates: told };
    }),
  );
}

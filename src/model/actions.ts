/** Action items over all meetings: who took them on, and what later meetings say became of them. */
import { byTime } from './meeting-time.ts';
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

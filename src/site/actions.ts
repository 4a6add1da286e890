/** Action items as pages ask about them. */
import { actionsBySubject } from '../model/action-subjects.ts';
import { becameOf, takenActions, type Became, type ShownStanding, type TakenAction } from '../model/actions.ts';
import type { Action, AnyRecord, MeetingRecord } from '../model/record.ts';
import { config, graph, href } from './record.ts';

/** Every action of the record, oldest first. */
export const actions: readonly TakenAction[] = takenActions(graph.all('meeting'), config.timeZone);

const bySubject = actionsBySubject(graph, actions, config.routineTopics);

/** The actions about an RFC or a decision, oldest first. */
export function actionsAbout(record: AnyRecord): readonly TakenAction[] {
  return bySubject.get(record) ?? [];
}

const byMark = new Map(actions.map((taken) => [taken.action, taken]));

/** An action of some minutes with its whole story. */
export function takenAt(meeting: MeetingRecord, action: Action): TakenAction {
  return byMark.get(action) ?? { meeting, action, status: 'open', updates: [] };
}

/** What became of an action, with links below the site's base: how it stands now, and what was said before that, oldest first. */
export function standingsOf(taken: TakenAction): { readonly now: ShownStanding; readonly before: readonly ShownStanding[] } {
  const { now, before } = becameOf(taken);
  const shown = ({ address, ...became }: Became): ShownStanding => ({ ...became, ...(address !== undefined && { href: href(address) }) });
  return { now: shown(now), before: before.map(shown) };
}

/** How many actions of some minutes nobody has settled yet. */
export function openOf(meeting: MeetingRecord): number {
  return meeting.actions.filter((action) => takenAt(meeting, action).status === 'open').length;
}

const byOwner = new Map<string, TakenAction[]>();
for (const taken of actions) {
  for (const owner of new Set(taken.action.owners)) {
    const list = byOwner.get(owner);
    if (list) list.push(taken);
    else byOwner.set(owner, [taken]);
  }
}

/** What one person took on, oldest first. */
export function actionsOf(person: string): readonly TakenAction[] {
  return byOwner.get(person) ?? [];
}

/** Open actions by owner, the owner of the oldest first; those that nobody owns come under `undefined`. */
export function openActionsByOwner(): [owner: string | undefined, actions: TakenAction[]][] {
  const groups = new Map<string | undefined, TakenAction[]>();
  for (const taken of actions.filter(({ status }) => status === 'open')) {
    const owners: (string | undefined)[] = taken.action.owners.length > 0 ? [...taken.action.owners] : [undefined];
    for (const owner of owners) groups.set(owner, [...(groups.get(owner) ?? []), taken]);
  }
  return [...groups];
}

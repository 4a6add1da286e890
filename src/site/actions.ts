/** Action items as pages ask about them. */
import { actionsBySubject } from '../model/action-subjects.ts';
import { takenActions, type TakenAction } from '../model/actions.ts';
import type { AnyRecord } from '../model/record.ts';
import { config, graph } from './record.ts';

/** Every action of the record, oldest first. */
export const actions: readonly TakenAction[] = takenActions(graph.all('meeting'), config.timeZone);

const bySubject = actionsBySubject(graph, actions, config.routineTopics);

/** The actions about an RFC or a decision, oldest first. */
export function actionsAbout(record: AnyRecord): readonly TakenAction[] {
  return bySubject.get(record) ?? [];
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

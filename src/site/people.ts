/** Who somebody is and what they did. */
import { kinds } from '../model/kinds.ts';
import { peopleIn, type Part } from '../model/people.ts';
import type { AnyRecord, MeetingRecord, PersonRecord, PositionRecord, ProjectRecord, RfcRecord, DecisionRecord } from '../model/record.ts';
import { actionsOf } from './actions.ts';
import { graph } from './record.ts';

/** Somebody's name and where their page is; the id stands in for people without a file. */
export function personOf(id: string): { id: string; name: string; record?: PersonRecord } {
  const record = graph.find('person', id);
  return { id, name: record?.data.name ?? id, ...(record && { record }) };
}

/** Everything that one person did in the record. */
export type Deeds = {
  readonly rfcs: RfcRecord[];
  readonly positions: PositionRecord[];
  readonly decisions: DecisionRecord[];
  readonly chaired: MeetingRecord[];
  readonly attended: MeetingRecord[];
  readonly mentored: ProjectRecord[];
  readonly contributed: ProjectRecord[];
};

const emptyDeeds = (): Deeds => ({
  rfcs: [],
  positions: [],
  decisions: [],
  chaired: [],
  attended: [],
  mentored: [],
  contributed: [],
});

const deeds = new Map<string, Deeds>();

function deedsFor(person: string): Deeds {
  const known = deeds.get(person) ?? emptyDeeds();
  deeds.set(person, known);
  return known;
}

const listOf: Partial<Record<Part, keyof Deeds>> = {
  author: 'rfcs',
  champion: 'rfcs',
  advocate: 'positions',
  decider: 'decisions',
  chair: 'chaired',
  present: 'attended',
  mentor: 'mentored',
  contributor: 'contributed',
};

for (const record of kinds.flatMap((kind) => graph.all(kind) as readonly AnyRecord[])) {
  for (const { person, part } of peopleIn(record)) {
    const name = listOf[part];
    if (!name) continue;
    const list = deedsFor(person)[name] as AnyRecord[];
    // A record names people in one go: whoever it names twice stands at the end of the list already.
    if (list.at(-1) !== record) list.push(record);
  }
}

/** What a person did, each list in the order of the record. */
export function deedsOf(person: string): Deeds {
  return deeds.get(person) ?? emptyDeeds();
}

/** A line such as `2 RFCs, 1 position, 20 meetings`; empty for somebody who is only mentioned. */
export function deedsInWords(person: string): string {
  const { rfcs, positions, decisions, chaired, attended, mentored, contributed } = deedsOf(person);
  const counts: [number, string, string][] = [
    [rfcs.length, 'RFC', 'RFCs'],
    [positions.length, 'position', 'positions'],
    [decisions.length, 'decision', 'decisions'],
    [attended.length, 'meeting', 'meetings'],
    [chaired.length, 'meeting chaired', 'meetings chaired'],
    [actionsOf(person).length, 'action', 'actions'],
    [mentored.length, 'project mentored', 'projects mentored'],
    [contributed.length, 'project worked on', 'projects worked on'],
  ];
  return counts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`)
    .join(', ');
}

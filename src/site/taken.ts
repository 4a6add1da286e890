/** The names that are taken, for the forms of the kinds whose files are called by a name instead of a number. */
import { nameKey, type Taken } from '../drafts/taken.ts';
import type { AnyRecord } from '../model/record.ts';
import { meetingLabel } from '../model/title.ts';
import { graph, hrefOf } from './record.ts';

/** Kinds whose files have no number in their name, so that two may come to have the same. */
export const namingKinds = ['person', 'project', 'meeting'] as const;

/** One of {@link namingKinds}. */
export type NamingKind = (typeof namingKinds)[number];

/** Every name of every record of a kind, each once for a record. */
export function takenNames(kind: NamingKind): Taken[] {
  const taken = (record: AnyRecord, name: string, also: readonly string[]): Taken[] => {
    const keys = new Set(also.map(nameKey));
    keys.delete(record.id);
    const names: readonly (readonly [string, boolean])[] = [[record.id, true], ...[...keys].map((key) => [key, false] as const)];
    return names.map(([key, isFile]) => [key, name, hrefOf(record), isFile]);
  };
  switch (kind) {
    case 'person':
      return graph.all('person').flatMap((person) => taken(person, person.data.name, [person.data.name, ...(person.data.aliases ?? [])]));
    case 'project':
      return graph.all('project').flatMap((project) => taken(project, project.data.title, [project.data.title]));
    case 'meeting':
      return graph.all('meeting').flatMap((meeting) => taken(meeting, `The meeting of ${meetingLabel(meeting)}`, []));
  }
}

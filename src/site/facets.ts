/** What search results can be narrowed by. */
import { dateOf } from '../model/title.ts';
import { kindFacts } from '../model/kinds.ts';
import type { AnyRecord } from '../model/record.ts';
import { config, stateOf } from './record.ts';

/** Kind, state, topics and year of a record, in readers' words; the kind by its id, as it stands in addresses. */
export function facetsOf(record: AnyRecord): Record<string, string[]> {
  const state = stateOf(record)?.label;
  const topics = 'topics' in record.data ? (record.data.topics ?? []) : [];
  const year = dateOf(record)?.slice(0, 4);
  return {
    kind: [record.kind],
    ...(state && { state: [state] }),
    ...(topics.length > 0 && { topic: topics.map((id) => config.topics[id]?.name ?? id) }),
    ...(year && { year: [year] }),
  };
}

/** What the search page calls a record of each kind. */
export const kindNames: Record<string, string> = Object.fromEntries(
  Object.entries(kindFacts).map(([kind, { singular }]) => [kind, singular.charAt(0).toUpperCase() + singular.slice(1)]),
);

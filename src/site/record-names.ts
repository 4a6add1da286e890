/** Every record by its names, for the search page. */
import { kindFacts, kinds, type Kind } from '../model/kinds.ts';
import { dayOf, lastDayOf } from '../model/meeting-time.ts';
import type { AnyRecord } from '../model/record.ts';
import { dateOf, searchTitleOf } from '../model/title.ts';
import { unaccented } from '../model/unaccented.ts';
import type { RecordIndex, Row } from '../search/record-index.ts';
import { facetsOf } from './facets.ts';
import { graph } from './record.ts';

/** The index that the search page asks first. */
export function recordIndex(): RecordIndex {
  const [states, topics] = [new Places(), new Places()];
  const records = kinds.flatMap((kind) =>
    (graph.all(kind) as readonly AnyRecord[]).map((record): Row => {
      const { state: [state] = [], topic = [] } = facetsOf(record);
      const row = [
        kinds.indexOf(kind),
        record.id,
        searchTitleOf(record),
        state === undefined ? -1 : states.of(state),
        topic.map((each) => topics.of(each)),
        daysOf(record),
      ] as const;
      const names = namesOf(record);
      return names.length > 0 ? [...row, names] : row;
    }),
  );
  return { kinds: kinds.map((kind) => [kind, wordsFor(kind)]), states: states.all, topics: topics.all, records };
}

/** What readers call a kind, and what stands before its numbers and in its addresses. */
function wordsFor(kind: Kind): string[] {
  const { singular, plural, folder, prefix } = kindFacts[kind];
  const words = [kind, singular, plural, ...(prefix === undefined ? [] : [prefix]), ...(kind === 'position' ? [] : [folder])];
  return [...new Set(words.map(unaccented))];
}

function daysOf(record: AnyRecord): string[] {
  const first = dateOf(record);
  if (first === undefined) return [];
  const last = record.kind === 'meeting' && dayOf(record) !== lastDayOf(record) ? [lastDayOf(record)] : [];
  return [first, ...last];
}

function namesOf(record: AnyRecord): string[] {
  return record.kind === 'person' ? [...(record.data.github ? [record.data.github] : []), ...(record.data.aliases ?? [])] : [];
}

/** Texts that occur often, each once. */
class Places {
  readonly all: string[] = [];

  of(text: string): number {
    const at = this.all.indexOf(text);
    return at >= 0 ? at : this.all.push(text) - 1;
  }
}

/** What belongs to a topic. */
import { dateOf } from '../model/title.ts';
import type { AnyRecord } from '../model/record.ts';
import { config, graph } from './record.ts';

/** A topic of the configuration with everything filed under it, oldest first. */
export type Topic = { readonly id: string; readonly name: string; readonly description: string; readonly records: readonly AnyRecord[] };

const topicsOf = (record: AnyRecord): readonly string[] => ('topics' in record.data ? (record.data.topics ?? []) : []);

const filed = new Map<string, AnyRecord[]>(Object.keys(config.topics).map((id) => [id, []]));
for (const record of graph.records) for (const topic of topicsOf(record)) filed.get(topic)?.push(record);

/** Every topic, by name. */
export const topics: readonly Topic[] = Object.entries(config.topics)
  .map(([id, { name, description }]) => ({
    id,
    name,
    description,
    records: (filed.get(id) ?? []).sort((a, b) => (dateOf(a) ?? '').localeCompare(dateOf(b) ?? '')),
  }))
  .sort((a, b) => a.name.localeCompare(b.name));

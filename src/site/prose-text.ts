/** The text of a record as Astro gets it, in either format. */
import type { AnyRecord } from '../model/record.ts';
import { proseOf } from '../parsing/fences.ts';
import type { ReadyRecord } from './record-source.ts';

/** The record that a file makes, by its path from the root; nothing for files that make none. */
export function recordOf({ graph }: Pick<ReadyRecord, 'graph'>, file: string): AnyRecord | undefined {
  const known = byFile.get(graph) ?? new Map(graph.records.map((record) => [record.file, record]));
  byFile.set(graph, known);
  return known.get(file);
}

const byFile = new WeakMap<ReadyRecord['graph'], ReadonlyMap<string, AnyRecord>>();

/**
 * The text of a record as Astro compiles it: as it was judged, whatever lies on the disk by now, and without front matter, in
 * which Astro knows keys that load code. Files that make no record are empty: they may hang a compiler, or hold anything.
 */
export function proseText(ready: ReadyRecord, file: string): string {
  return recordOf(ready, file) ? (proseOf(ready.documents.get(file)?.source ?? '') ?? '') : '';
}

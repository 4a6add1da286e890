/** What minutes are about when they name something. */
import type { Graph } from './graph.ts';
import type { DecisionRecord, ProjectRecord, RfcRecord } from './record.ts';
import type { Reference } from './reference.ts';

/** A record that a topic of minutes can be about. */
export type Subject = RfcRecord | DecisionRecord | ProjectRecord;

/** The RFC, decision or project that a reference makes a topic be about, if any; a position stands for its RFC. */
export function subjectOf(graph: Graph, { kind, target }: Reference): Subject | undefined {
  if (kind !== 'rfc' && kind !== 'position' && kind !== 'decision' && kind !== 'project') return undefined;
  const found = graph.resolve({ kind, target });
  const record = 'missing' in found ? undefined : found.record;
  if (record?.kind === 'position') return graph.find('rfc', record.rfc ?? '');
  return record?.kind === 'rfc' || record?.kind === 'decision' || record?.kind === 'project' ? record : undefined;
}

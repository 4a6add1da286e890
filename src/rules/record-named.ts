/** Records by the references that front matter has. */
import type { Graph } from '../model/graph.ts';
import type { Kind } from '../model/kinds.ts';
import type { AnyRecord } from '../model/record.ts';
import { parseReference } from '../model/reference.ts';

/** The record of a kind that `rfc:1` and the like mean; nothing when there is none, which `unknown-reference` reports. */
export function recordNamed<K extends Kind>(graph: Graph, kind: K, written: string): Extract<AnyRecord, { kind: K }> | undefined {
  const reference = parseReference(written);
  if (reference?.kind !== kind) return undefined;
  const answer = graph.resolve(reference);
  return 'record' in answer ? (answer.record as Extract<AnyRecord, { kind: K }>) : undefined;
}

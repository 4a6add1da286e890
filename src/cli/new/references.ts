/** Records in answers: as references, or by their numbers and days alone. */
import { referenceTarget, type Graph } from '../../model/graph.ts';
import { kindFacts, type Kind } from '../../model/kinds.ts';
import type { AnyRecord, RfcRecord } from '../../model/record.ts';
import { parseReference, writeReference } from '../../model/reference.ts';
import { numberLabel, titleOf } from '../../model/title.ts';
import type { Known } from './context.ts';
import type { Choice } from './asker.ts';

/** Reads `rfc:1`, `RFC 1`, `1`, `0001-error-handling` or the path of the file, and makes sure that it leads somewhere. */
export function readReference(kind: Kind, text: string, { graph }: Known): { value: string } | { problem: string } {
  const below = text.replaceAll('\\', '/').replace(/^(?:\.\/)?(?:content\/)?/, '');
  const record = graph.all(kind).find(({ id, file }) => id === text || file === `content/${below}`);
  const reference = record ? { kind, target: referenceTarget(record) } : (parseReference(text) ?? parseReference(`${kind}:${text}`));
  const { singular } = kindFacts[kind];
  if (reference?.kind !== kind)
    return { problem: `\`${text}\` does not name ${kind === 'rfc' ? 'an' : 'a'} ${singular}: write it like \`${examples[kind]}\`` };
  const found = graph.resolve(reference);
  const written = writeReference(reference);
  if (!('missing' in found)) return { value: written };
  return {
    problem: `\`${written}\` leads to no ${found.missing === 'section' ? 'section' : singular} of the record${found.suggestion ? `; did you mean \`${found.suggestion}\`?` : ''}`,
  };
}

const examples: Record<Kind, string> = {
  rfc: 'rfc:1',
  position: 'position:1/exceptions',
  decision: 'decision:1',
  meeting: 'meeting:2015-02-11',
  project: 'project:syslog-unikernel',
  person: 'person:thomas-leonard',
};

/** All RFCs, the newest first. */
export function rfcChoices({ graph }: Known): Choice[] {
  return choicesOf('rfc', graph);
}

/** All records of a kind, the newest first. */
export function choicesOf(kind: Kind, graph: Graph): Choice[] {
  const records: readonly AnyRecord[] = graph.all(kind) as readonly AnyRecord[];
  return records.toReversed().map((record) => ({
    value: writeReference({ kind, target: referenceTarget(record) }),
    label: [numberLabel(record), titleOf(record)].filter(Boolean).join(': '),
  }));
}

/** The RFC that a reference names. */
export function rfcNamed(graph: Graph, text: string | undefined): RfcRecord | undefined {
  const reference = text === undefined ? undefined : parseReference(text);
  return graph.all('rfc').find((rfc) => reference?.kind === 'rfc' && referenceTarget(rfc) === reference.target);
}

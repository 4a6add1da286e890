/** What a decision that is begun is about: the RFCs that it settles, the meeting that made it, and what both make likely. */
import type { MeetingRecord, RfcRecord } from '../../model/record.ts';
import { parseReference } from '../../model/reference.ts';
import { undecidedPhasesOf } from '../../model/rule-settings.ts';
import type { DecisionStatus } from '../../model/words.ts';
import type { Known } from './context.ts';
import { rfcNamed } from './references.ts';

/** What is answered where there is nothing to name. */
export const nothingNamed = 'none';

/** The RFCs that it settles. */
export function rfcsAt(known: Known): RfcRecord[] {
  return known.many('from').flatMap((reference) => rfcNamed(known.graph, reference) ?? []);
}

/** The positions argued on them, by the references that name them. */
export function positionsAt(known: Known) {
  return rfcsAt(known).flatMap((rfc) =>
    known.graph.positionsOf(rfc).map(({ id, number, data }) => ({
      slug: `position:${number}/${id.split('/')[1]}`,
      title: data.title,
      outcome: data.outcome,
    })),
  );
}

/** The meeting that made it. */
export function meetingAt(known: Known): MeetingRecord | undefined {
  const reference = parseReference(known.one('made-in') ?? '');
  return reference && known.graph.find('meeting', reference.target);
}

/** The resolutions of the meeting that no decision records yet: of the topic that was named, where one was. */
export function unrecorded(known: Known) {
  const section = parseReference(known.one('made-in') ?? '')?.section;
  const all = meetingAt(known)?.resolutions.filter(({ decision }) => decision === undefined) ?? [];
  return section === undefined ? all : all.filter((each) => each.id === section || each.section === section);
}

/** True when the answer names a topic or a resolution, and so the one resolution that is meant. */
export function isNamed(known: Known): boolean {
  return unrecorded(known).length === 1 && parseReference(known.one('made-in') ?? '')?.section !== undefined;
}

/** RFCs that a decision in force settles, unless the new one says that it replaces or changes that decision. */
export function decidedAlready(known: Known): { reference: string; rfc: number; decision: number }[] {
  const answered = new Set([...known.many('supersedes'), ...known.many('amends')]);
  return known.many('from').flatMap((reference) => {
    const rfc = rfcNamed(known.graph, reference);
    const inForce = rfc && known.graph.decisionsOn(rfc).filter(({ data }) => data.status === 'in-force');
    const [decision] = inForce ?? [];
    if (rfc?.number === undefined || decision?.number === undefined || inForce?.some((each) => answered.has(`decision:${each.number}`)))
      return [];
    return [{ reference, rfc: rfc.number, decision: decision.number }];
  });
}

/** The title of a decision, by its number. */
export function titleOfDecision({ graph }: Known, number: number): string {
  return graph.all('decision').find((each) => each.number === number)?.data.title ?? '';
}

/**
 * A decision holds when the state of what it settles says that it was made, and when it records a resolution of some minutes on what is no
 * longer argued. Anything else is proposed: that it was made is for somebody to say.
 */
export function likelyStatus(known: Known): DecisionStatus {
  const already = new Set(decidedAlready(known).map(({ rfc }) => rfc));
  const phases = rfcsAt(known)
    .filter(({ number }) => number === undefined || !already.has(number))
    .map(({ data }) => known.config.lifecycle[data.status]?.phase);
  const undecided = undecidedPhasesOf(known.config);
  if (phases.some((phase) => phase !== undefined && undecided.includes(phase))) return 'proposed';
  if (phases.some((phase) => phase === 'agreed' || phase === 'done')) return 'in-force';
  const resolution = known.one('resolution');
  const records = isNamed(known) || (resolution !== undefined && resolution !== nothingNamed);
  return records && meetingAt(known)?.data.status === 'held' ? 'in-force' : 'proposed';
}

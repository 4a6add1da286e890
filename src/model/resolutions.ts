/** Which resolution of which meeting led to which decision, told from either end. */
import type { Graph } from './graph.ts';
import { inTurn } from './meeting-time.ts';
import type { DecisionRecord, MeetingRecord, Resolution } from './record.ts';
import { parseReference, type Reference } from './reference.ts';

/** A resolution and the meeting that agreed on it. */
export type MadeResolution = { readonly meeting: MeetingRecord; readonly resolution: Resolution };

/** Resolutions and decisions, each asked for the other. */
export type Resolutions = {
  /** The resolutions that a decision records, oldest first. */
  of(decision: DecisionRecord): readonly MadeResolution[];
  /** Of those the ones from other meetings than the one that the decision names itself, one of each meeting. */
  elsewhere(decision: DecisionRecord): readonly MadeResolution[];
  /** The decisions that record a resolution, by number. */
  recordedBy(meeting: Pick<MeetingRecord, 'id'>, resolution: Pick<Resolution, 'id'>): readonly DecisionRecord[];
};

/**
 * Ties resolutions to decisions. They belong together when
 * - the resolution names the decision: `<Resolution decision="DR 5">`; or
 * - the `made_in` of the decision names the resolution: `meeting:2015-02-11#opam-1-2-only`; or
 * - `made_in` names the topic, or just the meeting, and a single resolution there names no decision of its own.
 *
 * Work grows linearly with the number of resolutions and decisions; a meeting's resolutions are looked through once for each
 * decision made in it.
 */
export function resolutionsIn(graph: Graph): Resolutions {
  const byDecision = new Map<string, MadeResolution[]>();
  const byResolution = new Map<string, DecisionRecord[]>();
  const turns = inTurn(graph.all('meeting'));
  const tie = (decision: DecisionRecord, meeting: MeetingRecord, resolution: Resolution) => {
    const place = placeOf(meeting, resolution);
    const decisions = byResolution.get(place) ?? [];
    if (decisions.includes(decision)) return;
    byResolution.set(place, [...decisions, decision].sort(byNumber));
    byDecision.set(
      decision.id,
      [...(byDecision.get(decision.id) ?? []), { meeting, resolution }].sort((a, b) => turns(a.meeting, b.meeting)),
    );
  };

  for (const meeting of graph.all('meeting')) {
    for (const resolution of meeting.resolutions) {
      const decision = resolution.decision === undefined ? undefined : recordAt(graph, parseReference(resolution.decision));
      if (decision?.kind === 'decision') tie(decision, meeting, resolution);
    }
  }
  for (const decision of graph.all('decision')) {
    const reference = decision.data.made_in === undefined ? undefined : parseReference(decision.data.made_in);
    const meeting = recordAt(graph, reference);
    if (meeting?.kind !== 'meeting') continue;
    const resolution = meant(meeting.resolutions, reference?.section);
    if (resolution) tie(decision, meeting, resolution);
  }

  const of = (decision: DecisionRecord) => byDecision.get(decision.id) ?? [];
  return {
    of,
    elsewhere(decision) {
      const { made_in } = decision.data;
      const told = new Set([made_in === undefined ? undefined : recordAt(graph, parseReference(made_in))?.id]);
      return of(decision).filter(({ meeting }) => !told.has(meeting.id) && told.add(meeting.id));
    },
    recordedBy: (meeting, resolution) => byResolution.get(placeOf(meeting, resolution)) ?? [],
  };
}

/** The resolution that `made_in` means by a section of the minutes, or by the minutes as a whole. */
function meant(resolutions: readonly Resolution[], section: string | undefined): Resolution | undefined {
  const named = resolutions.find(({ id }) => id === section);
  if (named) return named;
  const free = resolutions.filter((each) => each.decision === undefined && (section === undefined || each.section === section));
  return free.length === 1 ? free[0] : undefined;
}

function recordAt(graph: Graph, reference: Reference | undefined) {
  const target = reference && graph.resolve({ kind: reference.kind, target: reference.target });
  return target && !('missing' in target) ? target.record : undefined;
}

const placeOf = (meeting: Pick<MeetingRecord, 'id'>, resolution: Pick<Resolution, 'id'>) => `${meeting.id}#${resolution.id}`;

const byNumber = (a: DecisionRecord, b: DecisionRecord) => (a.number ?? 0) - (b.number ?? 0);

/**
 * What became of a position. Decisions say it by what they adopt, RFCs by how they end, and the position's own `outcome` where neither
 * does. Everything that speaks of outcomes asks here: states, pages, and the rule that asks for reasons.
 */
import type { Config } from './config.ts';
import type { Graph } from './graph.ts';
import { undecidedPhases, type Lifecycle } from './lifecycle.ts';
import type { DecisionRecord, PositionRecord, RfcRecord } from './record.ts';
import { parseReference } from './reference.ts';

/** What became of a position, and by which decision, where one says so. */
export type PositionOutcome =
  | { readonly what: 'open' }
  | { readonly what: 'adopted' | 'merged'; readonly by?: DecisionRecord }
  | {
      readonly what: 'declined';
      readonly by?: DecisionRecord;
      /** The positions that were adopted instead. */
      readonly chosen: readonly PositionRecord[];
      /** The decision that had adopted this one before another took its place. */
      readonly before?: DecisionRecord;
    };

/** What `reason` holds when it is known that no one recorded why. */
export const unknownReason = 'unknown';

/** True for a reason that says something, or says that none is known; a dash, a question mark or “n/a” does neither. */
export function isReason(reason: string): boolean {
  return /\p{L}/u.test(reason) && !/^(?:n\/?a|none|nothing|null|nil|tbd|todo|declined|rejected|not adopted)[.!]?$/i.test(reason.trim());
}

/** True for a reason of which it is known that no one recorded it. */
export function isUnknownReason(reason: string): boolean {
  return reason.trim().toLowerCase().replace(/\.$/, '') === unknownReason;
}

/**
 * What became of a position; `undefined` when nothing tells.
 *
 * The latest decision in force that adopts a position of an RFC is the one that counts, with those that it amends; an older one counts
 * where none is in force. A position that none of them adopts was declined, and so was every position on an RFC that ended undecided:
 * rejected, withdrawn, or superseded before it was agreed.
 */
export function outcomeOf(position: PositionRecord, graph: Graph, config: Pick<Config, 'lifecycle'>): PositionOutcome | undefined {
  const { outcome } = position.data;
  const adoptions = adoptionsIn(graph).get(position.rfc ?? '') ?? [];
  const choice = latest(adoptions.filter(({ decision }) => holds(decision, graph))) ?? latest(adoptions);
  const counting = choice
    ? adoptions.filter(({ decision }) => decision === choice.decision || amends(choice.decision, decision, graph))
    : [];
  const ours = latest(counting.filter(({ adopted }) => adopted.includes(position)));
  const revoked = ours && outcome === 'declined' && !holds(ours.decision, graph);
  if (ours && !revoked) return { what: 'adopted', by: ours.decision };

  const rfc = graph.find('rfc', position.rfc ?? '');
  const by = (revoked ? undefined : choice?.decision) ?? (rfc && latestOn(rfc, graph));
  const decided = by && { by };
  if (outcome === 'merged') return { what: 'merged', ...decided };
  if (choice) {
    const before = latest(adoptions.filter(({ adopted }) => adopted.includes(position)))?.decision;
    const chosen = [...new Set(counting.flatMap(({ adopted }) => adopted))].filter((each) => each !== position);
    return { what: 'declined', ...decided, chosen, ...(before && { before }) };
  }
  if (outcome === 'adopted') return { what: 'adopted', ...decided };
  if (outcome === 'declined' || (rfc && endedUndecided(rfc, graph, config.lifecycle))) return { what: 'declined', ...decided, chosen: [] };
  return outcome && { what: outcome };
}

/** True while a decision is in force and nothing has taken its place. */
export function holds(decision: DecisionRecord, graph: Graph): boolean {
  return decision.data.status === 'in-force' && graph.supersededBy(decision).length === 0;
}

/** The positions of one RFC that a decision adopts. */
type Adoption = { readonly decision: DecisionRecord; readonly adopted: readonly PositionRecord[] };

const known = new WeakMap<Graph, ReadonlyMap<string, readonly Adoption[]>>();

/** What decisions adopt, by the id of the RFC; those that are only proposed adopt nothing yet. */
function adoptionsIn(graph: Graph): ReadonlyMap<string, readonly Adoption[]> {
  const before = known.get(graph);
  if (before) return before;
  const adoptions = new Map<string, Adoption[]>();
  for (const decision of graph.all('decision')) {
    if (decision.data.status === 'proposed') continue;
    const positions = (decision.data.adopts ?? []).flatMap((written) => positionNamed(written, graph) ?? []);
    for (const [rfc = '', adopted] of Map.groupBy(positions, (position) => position.rfc))
      adoptions.set(rfc, [...(adoptions.get(rfc) ?? []), { decision, adopted }]);
  }
  known.set(graph, adoptions);
  return adoptions;
}

function positionNamed(written: string, graph: Graph): PositionRecord | undefined {
  const reference = parseReference(written);
  const target = reference && graph.resolve(reference);
  return target && 'record' in target && target.record.kind === 'position' ? target.record : undefined;
}

/** The latest by day; of one day, the one with the highest number. */
function latest(adoptions: readonly Adoption[]): Adoption | undefined {
  return adoptions.toSorted((a, b) => byDay(a.decision, b.decision)).at(-1);
}

/** The latest decision on an RFC, those in force before others. */
function latestOn(rfc: RfcRecord, graph: Graph): DecisionRecord | undefined {
  const made = graph.decisionsOn(rfc).filter(({ data }) => data.status !== 'proposed');
  return made.toSorted((a, b) => Number(holds(a, graph)) - Number(holds(b, graph)) || byDay(a, b)).at(-1);
}

function byDay(a: DecisionRecord, b: DecisionRecord): number {
  return a.data.date === b.data.date ? (a.number ?? 0) - (b.number ?? 0) : a.data.date < b.data.date ? -1 : 1;
}

function amends(decision: DecisionRecord, earlier: DecisionRecord, graph: Graph): boolean {
  return graph.amendedBy(earlier).includes(decision);
}

/** True for an RFC that was closed, or superseded, before anyone agreed to it. A state that follows on agreement closes what was done. */
function endedUndecided(rfc: RfcRecord, graph: Graph, lifecycle: Lifecycle): boolean {
  const { status } = rfc.data;
  const phase = lifecycle[status]?.phase;
  if (phase === 'closed') return !followsAgreement(status, lifecycle);
  return graph.supersededBy(rfc).length > 0 && phase !== undefined && (phase === 'paused' || undecidedPhases.includes(phase));
}

function followsAgreement(status: string, lifecycle: Lifecycle): boolean {
  const agreed = Object.keys(lifecycle).filter((id) => ['agreed', 'done'].includes(lifecycle[id]?.phase ?? ''));
  const reached = new Set(agreed);
  for (const id of reached) for (const next of lifecycle[id]?.next ?? []) reached.add(next);
  return reached.has(status);
}

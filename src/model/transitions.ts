/** Which state may follow which, for the kinds whose states follow each other. */
import type { Lifecycle } from './lifecycle.ts';
import type { AnyRecord } from './record.ts';
import type { DecisionStatus, MeetingStatus } from './words.ts';

const ofDecision: Record<DecisionStatus, readonly DecisionStatus[]> = {
  proposed: ['in-force', 'deprecated'],
  'in-force': ['deprecated'],
  deprecated: [],
};

const ofMeeting: Record<MeetingStatus, readonly MeetingStatus[]> = {
  scheduled: ['held', 'cancelled'],
  held: [],
  cancelled: ['scheduled'],
};

/** The word under `status`, or `outcome` of a position; nothing for kinds and records without one. */
export function stateWord(record: AnyRecord): string | undefined {
  if (record.kind === 'position') return record.data.outcome;
  return record.kind === 'person' ? undefined : record.data.status;
}

/**
 * The states that may follow the one that a record is in. Nothing for kinds whose states follow in any order: projects are taken up
 * and left, and what became of a position is known when it is.
 */
export function nextStates(record: AnyRecord, lifecycle: Lifecycle): readonly string[] | undefined {
  if (record.kind === 'rfc') return lifecycle[record.data.status]?.next;
  if (record.kind === 'decision') return ofDecision[record.data.status];
  return record.kind === 'meeting' ? ofMeeting[record.data.status] : undefined;
}

/** RFCs by where they stand, in the order in which readers want to see them. */
import type { Lifecycle, Phase } from './lifecycle.ts';
import { byCode } from './order.ts';
import type { RfcRecord } from './record.ts';
import type { ShownState } from './state.ts';

/** The RFCs in one state. */
export type StateGroup = {
  /** The state's id; `superseded` for the one that is derived. */
  readonly id: string;
  readonly state: ShownState;
  /** True while something is still to come of them, or may. */
  readonly moving: boolean;
  readonly rfcs: readonly RfcRecord[];
};

/** What readers look for first: what is about to close, then what is open, then what is on its way; settled things after that. */
const urgency: readonly Phase[] = ['closing', 'open', 'preparing', 'agreed', 'done', 'paused', 'closed'];

const movingPhases: readonly Phase[] = ['closing', 'open', 'preparing'];

/**
 * Every state of a lifecycle with its RFCs, states without any included; those of one phase in the order of the lifecycle, and
 * superseded RFCs last, whatever state their own file names. Where something is still to come, the RFC whose time for comments ends
 * first leads and those without a day follow by number; settled ones stand newest first.
 * @param supersededState the derived state of an RFC whose place another one took
 */
export function boardOf(
  rfcs: readonly RfcRecord[],
  lifecycle: Lifecycle,
  supersededState: (rfc: RfcRecord) => ShownState | undefined,
): StateGroup[] {
  const states: { id: string; state: ShownState; rfcs: RfcRecord[] }[] = Object.entries(lifecycle)
    .sort(([, a], [, b]) => urgency.indexOf(a.phase) - urgency.indexOf(b.phase))
    .map(([id, state]) => ({ id, state, rfcs: [] }));
  const byState = new Map(states.map((group) => [group.id, group]));
  const superseded: RfcRecord[] = [];
  let derived: ShownState | undefined;
  for (const rfc of rfcs) {
    const state = supersededState(rfc);
    if (state) superseded.push(rfc);
    else byState.get(rfc.data.status)?.rfcs.push(rfc);
    derived ??= state;
  }
  if (derived) states.push({ id: 'superseded', state: derived, rfcs: superseded });
  return states.map(({ id, state, rfcs: members }) => {
    const moving = movingPhases.includes(state.phase);
    return { id, state, moving, rfcs: members.sort(moving ? byDeadline : byNumberDown) };
  });
}

function byDeadline(a: RfcRecord, b: RfcRecord): number {
  return byCode(a.data.comment_until ?? '9999', b.data.comment_until ?? '9999') || numberOf(a) - numberOf(b);
}

function byNumberDown(a: RfcRecord, b: RfcRecord): number {
  return numberOf(b) - numberOf(a);
}

function numberOf({ number = 0 }: RfcRecord): number {
  return number;
}

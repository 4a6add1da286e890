/** What became of a position, as its page and the page of its RFC tell it. */
import { isUnknownReason, outcomeOf } from '../model/outcome.ts';
import type { DecisionRecord, PositionRecord, RfcRecord } from '../model/record.ts';
import { settledPhases } from '../model/settled.ts';
import type { ShownState } from '../model/state.ts';
import { titleOf } from '../model/title.ts';
import { recordLinks, type PageLink } from './links.ts';
import { settledDay } from './lists.ts';
import { config, graph, hrefOf, stateOf } from './record.ts';
import { shownSentence, type ShownInline } from './sentence.ts';

/** A decision by its number, as a link. */
type DecisionLink = { readonly label: string; readonly title: string; readonly href: string; readonly date: string };

/** What became of a position. */
export type ShownOutcome = {
  readonly what: 'adopted' | 'merged' | 'declined';
  readonly by?: DecisionLink | undefined;
  /** The positions that were adopted instead. */
  readonly chosen: readonly PageLink[];
  /** The decision that had adopted it before. */
  readonly before?: DecisionLink | undefined;
  /** How the RFC ended, where no decision was made on it. */
  readonly ended?:
    { readonly label: string; readonly href: string; readonly state: ShownState; readonly date?: string | undefined } | undefined;
  /** Absent where no one recorded it. */
  readonly reason?: readonly ShownInline[] | undefined;
};

/** What became of a position; nothing as long as it is open. */
export function shownOutcome(position: PositionRecord, rfc: RfcRecord): ShownOutcome | undefined {
  const outcome = outcomeOf(position, graph, config);
  if (!outcome || outcome.what === 'open') return undefined;
  const { what, by } = outcome;
  const declined = outcome.what === 'declined' ? outcome : undefined;
  return {
    what,
    by: by && decisionLink(by),
    chosen: recordLinks(declined?.chosen ?? []),
    before: declined?.before && decisionLink(declined.before),
    ended: by ? undefined : endOf(rfc),
    reason: reasonOf(position),
  };
}

/** The reason of a position, ready to be shown; nothing where no one recorded one. */
export function reasonOf(position: PositionRecord): readonly ShownInline[] | undefined {
  const { reason } = position.data;
  if (reason === undefined || isUnknownReason(reason)) return undefined;
  return shownSentence(position.reason ?? [{ form: 'text', text: reason }], position.file);
}

/** How an RFC ended on which no decision was made; nothing while it is open, or waits. */
function endOf(rfc: RfcRecord): ShownOutcome['ended'] {
  const state = stateOf(rfc);
  if (!state || !settledPhases.includes(state.phase)) return undefined;
  return { label: `RFC ${rfc.number}`, href: hrefOf(rfc), state, date: settledDay(rfc) };
}

function decisionLink(decision: DecisionRecord): DecisionLink {
  return { label: `DR ${decision.number}`, title: titleOf(decision), href: hrefOf(decision), date: decision.data.date };
}

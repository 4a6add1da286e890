/** The record as pages ask about it. */
import data from 'virtual:docket/record';
import config from '../../docket.config.ts';
import { addressOf, withBase } from '../model/address.ts';
import { buildGraph } from '../model/graph.ts';
import type { AnyRecord } from '../model/record.ts';
import type { Revision, Unknown } from '../model/history.ts';
import { describeState, type ShownState } from '../model/state.ts';
import { handedOver } from './handover.ts';

export { config };

/** Every record and how they hang together. */
export const graph = buildGraph(data.records, config);

// It is large beside the records, and only some pages ask for it: it is not made a module.
const history = await handedOver().current().history;

/** An address below the site's base. */
export function href(address: string): string {
  return withBase(config.base, address);
}

/** The address of a record below the site's base. */
export function hrefOf(record: Pick<AnyRecord, 'kind' | 'id'>): string {
  return href(addressOf(record.kind, record.id));
}

/** The state that readers see beside a record; people have none. */
export function stateOf(record: AnyRecord): ShownState | undefined {
  return describeState(record, graph, config);
}

/** A record's revisions, oldest first; none before it is committed. `undefined` when the history is not known in this build. */
export function revisionsOf(record: AnyRecord): readonly Revision[] | undefined {
  return history.known ? (history.revisions.get(record.file) ?? []) : undefined;
}

/** Whether what is shown differs from what is committed. False when that is not known. */
export function isUncommitted(record: AnyRecord): boolean {
  return history.known && history.uncommitted.has(record.file);
}

/** Why the history is not known in this build; `undefined` when it is. */
export const historyUnknown: Unknown | undefined = history.known ? undefined : history.why;

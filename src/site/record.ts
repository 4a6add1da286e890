/** The record as pages ask about it. */
import data from 'virtual:docket/record';
import config from '../../docket.config.ts';
import { addressOf, withBase } from '../model/address.ts';
import { buildGraph } from '../model/graph.ts';
import type { AnyRecord } from '../model/record.ts';
import { describeState, type ShownState } from '../model/state.ts';

export { config };

/** Every record and how they hang together. */
export const graph = buildGraph(data.records, config);

const lastChanges = new Map(data.lastChanges);

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

/** The day a record's file last changed; unknown without a full history. */
export function lastChangeOf(record: AnyRecord): string | undefined {
  return lastChanges.get(record.file);
}

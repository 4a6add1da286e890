/** The record as pages ask about it. */
import { addressOf, withBase } from '../model/address.ts';
import type { AnyRecord } from '../model/record.ts';
import type { FormerPath, Revision, Unknown } from '../model/history.ts';
import type { RetiredNumber } from '../model/numbers.ts';
import { describeState, type ShownState } from '../model/state.ts';
import { getRecordSource } from './record-source.ts';

// This module is evaluated once for a build; the dev server evaluates it again when there is another record.
const source = getRecordSource();
const record = source.current();
const history = await record.history;

/** The community's configuration. */
export const config = source.config;

/** The day that counts as today, as an ISO date. */
export const asOf = record.asOf;

/** Every record and how they hang together. */
export const graph = record.graph;

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

/** The paths that a record's file had before; none where the history is not known in this build. */
export function formerPathsOf(record: AnyRecord): readonly FormerPath[] {
  return history.known ? (history.former.get(record.file) ?? []) : [];
}

/** Whether what is shown differs from what is committed. False when that is not known. */
export function isUncommitted(record: AnyRecord): boolean {
  return history.known && history.uncommitted.has(record.file);
}

/** Numbers that records had and that nothing has now, as far as the history is known. */
export const retiredNumbers: readonly RetiredNumber[] = history.known ? history.retired : [];

/** Why the history is not known in this build; `undefined` when it is. */
export const historyUnknown: Unknown | undefined = history.known ? undefined : history.why;

/** What the record has anything of. Pages that lead to lists, count or filter ask here, so that an empty kind leaves nothing behind. */
import type { Kind } from '../model/kinds.ts';
import { actions } from './actions.ts';
import { isBeginning } from './beginnings.ts';
import { graph } from './record.ts';
import { topics } from './topics.ts';

/** What pages list: the kinds of records, and what is gathered from them. */
export type Listed = Kind | 'topic' | 'action';

/** True when there is at least one of it; a topic counts once something is filed under it. */
export function isInUse(listed: Listed): boolean {
  if (listed === 'action') return actions.length > 0;
  if (listed === 'topic') return topics.some(({ entries }) => entries.length > 0);
  return graph.all(listed).length > 0;
}

/**
 * True for what menus and other pages lead to: what is in use, and every kind that has a list as long as the record only begins, when
 * each of those lists says how the first of its kind is made. The list of an empty kind stays at its address all the same.
 */
export function isLedTo(listed: Listed): boolean {
  return isInUse(listed) || (isBeginning && listed !== 'position' && listed !== 'topic' && listed !== 'action');
}

/** Until when an RFC may be commented on. */
import { isOpenForComment } from '../model/lifecycle.ts';
import type { RfcRecord } from '../model/record.ts';
import { endOfDay } from '../model/time-zone.ts';
import { config, stateOf } from './record.ts';

/**
 * The last day for comments and the moment at which it is over: for everybody when the community's own day ends.
 * Nothing for an RFC that sets no day, or whose state no longer asks for comments.
 */
export function deadlineOf(rfc: RfcRecord) {
  const { comment_until: until } = rfc.data;
  if (until === undefined || !isOpenForComment(stateOf(rfc)?.phase ?? 'closed')) return undefined;
  return { until, ends: endOfDay(until, config.timeZone), timeZone: config.timeZone };
}

/** When a meeting begins and ends. */
import type { MeetingRecord } from './record.ts';
import { momentOf } from './time-zone.ts';

/** How long a meeting is taken to last when nobody says, in minutes. */
export const usualDuration = 60;

/** From when to when a meeting takes place, and in which zone people think of it. */
export type Period = { readonly start: Date; readonly end: Date; readonly zone: string };

/**
 * The period of a meeting; `undefined` when the hour of its start is not known.
 * @param zone the zone of meetings that name none
 */
export function periodOf({ id, data }: Pick<MeetingRecord, 'id' | 'data'>, zone: string): Period | undefined {
  if (data.start === undefined) return undefined;
  const own = data.time_zone ?? zone;
  const start = momentOf(id, data.start, own);
  return { start, end: new Date(start.getTime() + (data.duration ?? usualDuration) * 60_000), zone: own };
}

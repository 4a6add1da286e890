/** The lists that pages show: grouped and ordered as readers expect. */
import { boardOf, type StateGroup } from '../model/board.ts';
import { isOpenForComment } from '../model/lifecycle.ts';
import { newestFirst } from '../model/dates.ts';
import type { Kind } from '../model/kinds.ts';
import { announcedBy, dayOf, lastDayOf } from '../model/meeting-time.ts';
import { byCode } from '../model/order.ts';
import type { DecisionRecord, MeetingRecord, RecordOf, RfcRecord } from '../model/record.ts';
import { settledOn, settledPhases } from '../model/settled.ts';
import { railOfRfc } from './rail.ts';
import { asOf, config, graph, stateOf } from './record.ts';

/** Every state with its RFCs, as `boardOf` orders them. */
export function rfcsByState(): StateGroup[] {
  return boardOf(graph.all('rfc'), config.lifecycle, (rfc) => (graph.supersededBy(rfc).length > 0 ? stateOf(rfc) : undefined));
}

/**
 * RFCs whose comments are wanted: the one that closes first leads, those without a date follow by number, and those whose day has
 * gone, though nobody has moved them on, come last.
 */
export function rfcsOpenForComment(): RfcRecord[] {
  const isOver = ({ data: { comment_until: until } }: RfcRecord) => until !== undefined && until < asOf;
  return graph
    .all('rfc')
    .filter((rfc) => isOpenForComment(stateOf(rfc)?.phase ?? 'closed'))
    .sort(
      (a, b) =>
        Number(isOver(a)) - Number(isOver(b)) ||
        byCode(a.data.comment_until ?? '9999', b.data.comment_until ?? '9999') ||
        (a.number ?? 0) - (b.number ?? 0),
    );
}

/** The day on which an RFC was settled, where that is known. */
export function settledDay(rfc: RfcRecord): string | undefined {
  return settledOn(railOfRfc(rfc), graph.decisionsOn(rfc));
}

/** The RFCs that were settled, the last one first; those of which no one can tell the day follow, the last proposed first. */
export function rfcsSettled(): { readonly rfc: RfcRecord; readonly day: string | undefined }[] {
  return graph
    .all('rfc')
    .filter((rfc) => settledPhases.includes(stateOf(rfc)?.phase ?? 'open'))
    .map((rfc) => ({ rfc, day: settledDay(rfc) }))
    .sort(
      (a, b) =>
        newestFirst(a.day, b.day) || newestFirst(a.rfc.data.created, b.rfc.data.created) || (b.rfc.number ?? 0) - (a.rfc.number ?? 0),
    );
}

/** Decisions, newest first. */
export function decisionsNewestFirst(): DecisionRecord[] {
  return [...graph.all('decision')].sort((a, b) => newestFirst(a.data.date, b.data.date) || (b.number ?? 0) - (a.number ?? 0));
}

/** The scheduled meeting that comes first, or takes place on the day that the site goes by; none when nothing is scheduled. */
export function nextMeeting(): MeetingRecord | undefined {
  return graph.all('meeting').find(isToCome);
}

/** True for a scheduled meeting whose last day has not gone. */
export function isToCome(meeting: MeetingRecord): boolean {
  return meeting.data.status === 'scheduled' && lastDayOf(meeting) >= asOf;
}

/** The meeting that one announced as the next, where the record has it. */
export function announcedMeeting(meeting: MeetingRecord): MeetingRecord | undefined {
  return announcedBy(meeting, graph.all('meeting'));
}

/** The meeting held last. */
export function latestMeeting(): MeetingRecord | undefined {
  return graph.all('meeting').findLast((meeting) => meeting.data.status === 'held');
}

/** Meetings by year, newest first, the next one left out: it stands above them. */
export function meetingsByYear(): { readonly year: string; readonly meetings: readonly MeetingRecord[] }[] {
  const years = new Map<string, MeetingRecord[]>();
  const next = nextMeeting();
  for (const meeting of [...graph.all('meeting')].reverse()) {
    if (meeting === next) continue;
    const year = dayOf(meeting).slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), meeting]);
  }
  return [...years].map(([year, meetings]) => ({ year, meetings }));
}

/** The records before and after one in the order of its kind: number, date or name; of a position, among those on its RFC. */
export function neighboursOf<K extends Kind>(record: RecordOf<K>): { previous?: RecordOf<K>; next?: RecordOf<K> } {
  const rfc = record.rfc === undefined ? undefined : graph.find('rfc', record.rfc);
  const siblings = (rfc ? graph.positionsOf(rfc) : graph.all(record.kind)) as readonly RecordOf<K>[];
  const at = placesIn(siblings).get(record.id) ?? -1;
  const previous = siblings[at - 1];
  const next = siblings[at + 1];
  return { ...(previous && { previous }), ...(next && { next }) };
}

const places = new WeakMap<readonly { readonly id: string }[], ReadonlyMap<string, number>>();

/** The place of every record of a list by its id, made once for each list. */
function placesIn(list: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  const known = places.get(list) ?? new Map(list.map(({ id }, place) => [id, place]));
  places.set(list, known);
  return known;
}

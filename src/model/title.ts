/** How readers see a record named and dated. */
import { longDates, shortDates, weekdayDates } from './dates.ts';
import { kindFacts } from './kinds.ts';
import { dayOf, lastDayOf, meetingName } from './meeting-time.ts';
import type { AnyRecord, MeetingRecord } from './record.ts';

/** The title a reader sees: a meeting is named by its days, a person by their name. */
export function titleOf(record: AnyRecord): string {
  if (record.kind === 'meeting') return `Meeting of ${meetingLabel(record)}`;
  if (record.kind === 'person') return record.data.name;
  return record.data.title;
}

/** The day of a meeting in words: `11 February 2015`, `9–11 March 2016`; with its name where it has one: `11 February 2015 (security)`. */
export function meetingLabel(meeting: MeetingRecord): string {
  return withName(longDates(dayOf(meeting), lastDayOf(meeting)), meeting);
}

/** The same in fewer letters: `9–11 Mar 2016 (security)`. */
export function shortMeetingLabel(meeting: MeetingRecord): string {
  return withName(shortDates(dayOf(meeting), lastDayOf(meeting)), meeting);
}

/** The same with the days of the week: `Wednesday 9 – Friday 11 March 2016 (security)`. */
export function weekdayMeetingLabel(meeting: MeetingRecord): string {
  return withName(weekdayDates(dayOf(meeting), lastDayOf(meeting)), meeting);
}

function withName(days: string, meeting: MeetingRecord): string {
  const name = meetingName(meeting);
  return name === undefined ? days : `${days} (${name})`;
}

/** `RFC 1`, `DR 3`; nothing for kinds without numbers. */
export function numberLabel(record: AnyRecord): string | undefined {
  const { prefix } = kindFacts[record.kind];
  return prefix === undefined ? undefined : `${prefix} ${record.number}`;
}

/** The same label, or what was written for it, with a space at which no line ends. */
export function onOneLine(label: string): string {
  return label.replace(/^(RFC|DR)\s/, '$1\u00a0');
}

/** The same for every such number in a text. */
export function numbersOnOneLine(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}/@#.:-])(RFC|DR) (?=\d{1,4}(?!\p{L}|\p{N}))/gu, '$1\u00a0');
}

/** The title that a search shows: with the number, so that a record can be told from others by it. */
export function searchTitleOf(record: AnyRecord): string {
  if (record.kind === 'position') return `${record.data.title} · on RFC ${record.number}`;
  const number = numberLabel(record);
  return number === undefined ? titleOf(record) : `${number} · ${titleOf(record)}`;
}

/** The day a record belongs to, as an ISO date: proposed, decided, met (the first of several days), reviewed. */
export function dateOf(record: AnyRecord): string | undefined {
  if (record.kind === 'rfc') return record.data.created;
  if (record.kind === 'decision') return record.data.date;
  if (record.kind === 'meeting') return dayOf(record);
  if (record.kind === 'project') return record.data.last_reviewed;
  return undefined;
}

/** What a record is about, in a sentence or two; kinds without a summary have none. */
export function summaryOf(record: AnyRecord): string | undefined {
  return 'summary' in record.data ? record.data.summary : undefined;
}

/** The words of an id, for readers: `safe-to-ignore` is `Safe to ignore`. */
export function wordsOf(id: string): string {
  const text = id.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How readers see a record named and dated. */
import { longDate } from './dates.ts';
import type { AnyRecord } from './record.ts';

/** The title a reader sees: a meeting is named by its day, a person by their name. */
export function titleOf(record: AnyRecord): string {
  if (record.kind === 'meeting') return `Meeting of ${longDate(record.id)}`;
  if (record.kind === 'person') return record.data.name;
  return record.data.title;
}

/** `RFC 1`, `DR 3`; nothing for kinds without numbers. */
export function numberLabel(record: AnyRecord): string | undefined {
  if (record.kind === 'rfc') return `RFC ${record.number}`;
  if (record.kind === 'decision') return `DR ${record.number}`;
  return undefined;
}

/** The same label, or what was written for it, with a space at which no line ends. */
export function onOneLine(label: string): string {
  return label.replace(/^(RFC|DR)\s/, '$1\u00a0');
}

/** The day a record belongs to, as an ISO date: proposed, decided, met, reviewed. */
export function dateOf(record: AnyRecord): string | undefined {
  if (record.kind === 'rfc') return record.data.created;
  if (record.kind === 'decision') return record.data.date;
  if (record.kind === 'meeting') return record.id;
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

/** Where every record lives on the site. The only file that knows; paths start at the site's base. */
import { kindFacts, type Kind } from './kinds.ts';

/** The address of a record below the site's base, with a trailing slash: `/rfcs/0001-error-handling/`. */
export function addressOf(kind: Kind, id: string): string {
  if (kind === 'position') {
    const [rfc, slug] = id.split('/');
    return `/rfcs/${rfc}/positions/${slug}/`;
  }
  return `/${kindFacts[kind].folder}/${id}/`;
}

/** The address of a topic's page. */
export function topicAddress(topic: string): string {
  return `/topics/${topic}/`;
}

/** The address of the file in which a search finds records by their names. */
export const recordIndexAddress = '/search/records.json';

/** The address of the calendar of all meetings. */
export const calendarAddress = `/${kindFacts.meeting.folder}/calendar.ics`;

/** The address of the calendar of one meeting. */
export function calendarAddressOf(meeting: string): string {
  return `/${kindFacts.meeting.folder}/${meeting}.ics`;
}

/** The address of the page that tells how a record came to be; people have none. */
export function historyAddress(kind: Kind, id: string): string {
  return `${addressOf(kind, id)}history/`;
}

/** The short address of an RFC or a decision, `/rfc/7/`; nothing for other kinds. */
export function numberAddress(kind: Kind, number: number): string | undefined {
  return kind === 'rfc' ? `/rfc/${number}/` : kind === 'decision' ? `/dr/${number}/` : undefined;
}

/** The address of the form with which a position on an RFC begins. */
export function argueAddress(rfc: string): string {
  return `${addressOf('rfc', rfc)}argue/`;
}

/** The address of the form with which a record of another kind begins; for positions, of the page that asks for the RFC. */
export function formAddress(kind: Kind): string {
  return `/contribute/${kind}/`;
}

/** Puts an address below the site's base path: `/rfcs/` under `/records/` is `/records/rfcs/`. */
export function withBase(base: string, address: string): string {
  return `${base.replace(/\/$/, '')}${address}`;
}

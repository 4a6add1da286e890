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

/** The address of the calendar of all meetings. */
export const calendarAddress = `/${kindFacts.meeting.folder}/calendar.ics`;

/** The address of the calendar of one meeting. */
export function calendarAddressOf(meeting: string): string {
  return `/${kindFacts.meeting.folder}/${meeting}.ics`;
}

/** Puts an address below the site's base path: `/rfcs/` under `/records/` is `/records/rfcs/`. */
export function withBase(base: string, address: string): string {
  return `${base.replace(/\/$/, '')}${address}`;
}

/** The old addresses of this record's pages, and where they lead. */
import { forwards, type Forward } from '../model/forwards.ts';
import type { MeetingRecord } from '../model/record.ts';
import { formerPathsOf, graph } from './record.ts';

/** Every old address that leads on, below the site's base. */
export const oldAddresses: readonly Forward[] = forwards(graph, formerPathsOf);

/** The names that meetings had: calendar programs follow no page, so the calendar of a meeting stays under each of them. */
export const formerMeetings: readonly { readonly name: string; readonly meeting: MeetingRecord }[] = oldAddresses.flatMap(
  ({ from, record }) => {
    const name = /^\/meetings\/([^/]+)\/$/.exec(from)?.[1];
    return name !== undefined && record.kind === 'meeting' ? [{ name, meeting: record }] : [];
  },
);

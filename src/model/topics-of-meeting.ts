/** What a meeting talked about: the `##` headings of its minutes. */
import type { Config } from './config.ts';
import { headingIds, reservedIds } from './page-ids.ts';
import type { Heading, MeetingRecord } from './record.ts';

/** The topics of a meeting, in the order of its minutes; a heading without words is none. */
export function topicsOfMeeting(meeting: Pick<MeetingRecord, 'headings'>): Heading[] {
  return meeting.headings.filter(({ depth, text }) => depth === 2 && text !== '');
}

/** Tells the topics whose headings say something from those that the community calls routine, such as “Any other business”. */
export function sayingTopic(routine: Config['routineTopics']): (heading: Pick<Heading, 'slug'>) => boolean {
  const slugs = new Set(routine.map((heading) => headingIds(reservedIds('meeting'))(heading)));
  return ({ slug }) => !slugs.has(slug);
}

/** What a meeting talked about: the `##` headings of its minutes. */
import { slug as slugOf } from 'github-slugger';
import type { Config } from './config.ts';
import type { Heading, MeetingRecord } from './record.ts';

/** The topics of a meeting, in the order of its minutes. */
export function topicsOfMeeting(meeting: Pick<MeetingRecord, 'headings'>): Heading[] {
  return meeting.headings.filter(({ depth }) => depth === 2);
}

/** Tells the topics whose headings say something from those that the community calls routine, such as “Any other business”. */
export function sayingTopic(routine: Config['routineTopics']): (heading: Pick<Heading, 'slug'>) => boolean {
  const slugs = new Set(routine.map((heading) => slugOf(heading)));
  return ({ slug }) => !slugs.has(slug);
}

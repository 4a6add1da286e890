import type { APIRoute } from 'astro';
import { calendarResponse } from '../../site/calendar.ts';
import { formerMeetings } from '../../site/forwards.ts';
import { graph } from '../../site/record.ts';
import type { MeetingRecord } from '../../model/record.ts';

export function getStaticPaths() {
  const now = graph.all('meeting').map((meeting) => ({ name: meeting.id, meeting }));
  return [...now, ...formerMeetings].map(({ name, meeting }) => ({ params: { date: name }, props: { meeting } }));
}

export const GET: APIRoute<{ meeting: MeetingRecord }> = ({ props }) => calendarResponse([props.meeting]);

import type { APIRoute } from 'astro';
import { calendarResponse } from '../../site/calendar.ts';
import { graph } from '../../site/record.ts';
import type { MeetingRecord } from '../../model/record.ts';

export function getStaticPaths() {
  return graph.all('meeting').map((meeting) => ({ params: { date: meeting.id }, props: { meeting } }));
}

export const GET: APIRoute<{ meeting: MeetingRecord }> = ({ props }) => calendarResponse([props.meeting]);

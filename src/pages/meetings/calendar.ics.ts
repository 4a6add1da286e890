import { calendarResponse } from '../../site/calendar.ts';

export const GET = () => calendarResponse();

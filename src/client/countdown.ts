/** How far away a deadline is, in the calendar of whoever reads it. */

const day = 86_400_000; // Milliseconds.

/** A date that lies further back than this many days says enough by itself. */
const longAgo = 60;

/**
 * `12 days left`, `1 day left`, `closes today`, `closed 3 days ago`. Days are those of the reader's calendar, counted to the day in
 * which the last minute falls: for a reader far from the community that may be the day after the one that is named, or the one
 * before, and on that day they are told the minute.
 * @param end the first moment after the deadline
 * @param timeZone the reader's zone; that of the machine when left out
 */
export function countdown(now: Date, end: Date, timeZone?: string): string {
  const last = new Date(end.getTime() - 60_000);
  const days = Math.round((midnight(last, timeZone) - midnight(now, timeZone)) / day);
  if (now < end) {
    if (days > 0) return `${counted(days)} left`;
    const minute = last.toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
    return minute === '23:59' ? 'closes today' : `closes today at ${minute}`;
  }
  if (days === 0) return 'closed today';
  return -days > longAgo ? 'closed' : `closed ${counted(-days)} ago`;
}

/** Midnight in UTC of the reader's day, so that days of 23 and 25 hours count as one. */
function midnight(moment: Date, timeZone: string | undefined): number {
  // Swedes write dates as ISO does.
  return Date.parse(moment.toLocaleDateString('sv-SE', { timeZone }));
}

function counted(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}

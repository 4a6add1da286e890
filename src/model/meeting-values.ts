/** What front matter says of the hours of a meeting. */
import { z } from 'zod';

/** A time of day, as `16:00`. */
export const startTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'a time like 16:00' });

/** A day in minutes: no meeting takes longer in one go. */
const longest = 24 * 60;

/** How long a meeting takes, in minutes. */
export const minutes = z
  .int({ error: 'a number of minutes' })
  .positive({ error: 'a number of minutes' })
  .max(longest, { error: `a number of minutes, at most ${longest}; a meeting of several days has an \`until\`` });

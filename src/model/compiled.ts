/** Records that were put together later: their commits were made by whoever did that, not by those whose words and days they hold. */
import { z } from 'zod';
import { isCalendarDate } from './dates.ts';
import type { Revision } from './history.ts';

/** What a community says of a record whose history is not that of its commits. */
export const compiledSchema = z.strictObject({
  /** Who put it together, as in "the editors of the archive"; shown where the author of a commit would be. */
  by: z.string().min(1),
  /** The last day of commits that this is said of, as an ISO date: later ones are their authors’ own. All commits when left out. */
  until: z.string().refine(isCalendarDate, { error: 'a day as YYYY-MM-DD' }).optional(),
  /** The sentence that readers see, where the usual one does not say it. */
  note: z.string().min(1).optional(),
});

/** Who put a record together, and when. */
export type Compiled = z.output<typeof compiledSchema>;

/** What readers are told once on every page that shows such commits. */
export function compiledSentence({ by, note }: Compiled): string {
  return note ?? `Compiled later by ${by}, from the sources that the record links to.`;
}

/** Whether a revision was made by whoever put the record together. */
export function isCompiled(compiled: Compiled | undefined, { date }: Pick<Revision, 'date'>): boolean {
  return compiled !== undefined && (compiled.until === undefined || date.slice(0, 10) <= compiled.until);
}

/** Who made a revision, as readers may see it. */
export function makerOf(compiled: Compiled | undefined, revision: Pick<Revision, 'date' | 'author'>): string {
  return compiled && isCompiled(compiled, revision) ? compiled.by : revision.author;
}

/** How much of a settled text may change without anybody being asked. */
import { z } from 'zod';
import type { Piece, ProseDifference } from '../difference/prose.ts';

/** The parameter of rules about settled texts. */
export const toleranceSchema = z.strictObject({
  /** Words that may change, in all; slips of the pen, capitals and punctuation are not counted. */
  tolerance: z.int({ error: 'a number of words' }).nonnegative({ error: 'a number of words' }).default(0),
});

/** The parameters of {@link toleranceSchema}. */
export type Tolerance = z.output<typeof toleranceSchema>;

/** `12 words`, `1 word`. */
export function wordCount(count: number): string {
  return `${count} ${count === 1 ? 'word' : 'words'}`;
}

/** How a text changed, with the first place as evidence: `12 words changed, first “eighty” to “ninety”`. */
export function wordsChanged({ changed, places }: ProseDifference): string {
  const [place = []] = places;
  const first = place.findIndex(({ change }) => change !== 'same');
  const [one, other] = place.slice(first, first + 2);
  const gone = [one, other].find((each) => each?.change === 'removed');
  const come = one?.change === 'added' ? one : other?.change === 'added' ? other : undefined;
  const what =
    gone && come
      ? `${quoted(gone)} to ${quoted(come)}`
      : gone
        ? `${quoted(gone)}, which is gone`
        : come
          ? `${quoted(come)}, which is new`
          : '';
  return `${wordCount(changed)} changed${what && `, first ${what}`}`;
}

const longestQuotation = 60;

function quoted({ text }: Piece): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > longestQuotation ? `${line.slice(0, longestQuotation)}…` : line}”`;
}

/** Resolutions and the decisions that record them, as pages ask about them. */
import { resolutionsIn, type MadeResolution } from '../model/resolutions.ts';
import type { DecisionRecord } from '../model/record.ts';
import { titleOf } from '../model/title.ts';
import { readable } from './readable.ts';
import { graph, hrefOf } from './record.ts';

/** All of them, tied together. */
export const resolutions = resolutionsIn(graph);

/** The very words that a decision records, each with the place in the minutes where they stand. */
export function resolutionsOf(decision: DecisionRecord) {
  return resolutions.of(decision).map((made) => ({ ...placeOf(made), text: readable(made.resolution.text) }));
}

/** Where a resolution stands: the topic and the day, and its own address. */
export function placeOf({ meeting, resolution }: MadeResolution) {
  const heading = meeting.headings.find(({ slug }) => slug === resolution.section)?.text;
  return { meeting: titleOf(meeting), heading, href: `${hrefOf(meeting)}#${resolution.id}` };
}

/** Small words that several rules need. */
import { kindFacts, type Kind } from '../model/kinds.ts';
import type { AnyRecord } from '../model/record.ts';
import { padded } from '../model/numbers.ts';
import { meetingLabel, numberLabel, titleOf } from '../model/title.ts';

/** `an RFC`, `a decision`. */
export function oneOfKind(kind: Kind): string {
  const { singular } = kindFacts[kind];
  return `${/^(?:RFC$|[aeiou])/.test(singular) ? 'an' : 'a'} ${singular}`;
}

const namesListed = 20;

/** Names one after another, for the `help` of a finding; of many, the first twenty. */
export function listed<T>(items: readonly T[] | ReadonlySet<T>, nameOf: (item: T) => string = String): string {
  const more = ('size' in items ? items.size : items.length) - namesListed;
  const first = items.values().take(namesListed).map(nameOf).toArray().join(', ');
  return more > 0 ? `${first} and ${more} more` : first;
}

/** `did you mean …?` as the `help` of a finding; nothing when no word is near. */
export function didYouMean(word: string | undefined): { help?: string } {
  return word === undefined ? {} : { help: `did you mean \`${word}\`?` };
}

/** How a finding names a record: `RFC 1`, `DR 3`, `the meeting of 11 February 2015`, `the project “…”`. */
export function named(record: AnyRecord): string {
  if (record.kind === 'meeting') return `the meeting of ${meetingLabel(record)}`;
  return numberLabel(record) ?? `the ${kindFacts[record.kind].singular} “${titleOf(record)}”`;
}

/** `RFC 1`, `DR 3`: a number, whichever record has it. */
export function numberWord(kind: 'rfc' | 'decision', number: number): string {
  return `${kind === 'rfc' ? 'RFC' : 'DR'} ${number}`;
}

/** The command that moves a numbered record to a free number: an RFC is named by its folder, a decision by its file. */
export function moveToFree(file: string, number: number | undefined): string {
  if (number === undefined) return 'no number of four digits is left';
  return `npm run renumber -- ${file.replace(/\/index\.mdx?$/, '')} ${padded(number)}`;
}

/** Small words that several rules need. */
import { kindFacts, type Kind } from '../model/kinds.ts';

/** `an RFC`, `a decision`. */
export function oneOfKind(kind: Kind): string {
  const { singular } = kindFacts[kind];
  return `${/^(RFC$|[aeiou])/.test(singular) ? 'an' : 'a'} ${singular}`;
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

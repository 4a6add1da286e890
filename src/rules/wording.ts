/** Small words that several rules need. */
import { kindFacts, type Kind } from '../model/kinds.ts';

/** `an RFC`, `a decision`. */
export function oneOfKind(kind: Kind): string {
  const { singular } = kindFacts[kind];
  return `${/^(RFC$|[aeiou])/.test(singular) ? 'an' : 'a'} ${singular}`;
}

const namesListed = 20;

/** Names one after another, for the `help` of a finding; of many, the first twenty. */
export function listed(names: Iterable<string>): string {
  const all = [...names];
  const more = all.length - namesListed;
  return more > 0 ? `${all.slice(0, namesListed).join(', ')} and ${more} more` : all.join(', ');
}

/** `did you mean …?` as the `help` of a finding; nothing when no word is near. */
export function didYouMean(word: string | undefined): { help?: string } {
  return word === undefined ? {} : { help: `did you mean \`${word}\`?` };
}

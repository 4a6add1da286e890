/** Small words that several rules need. */
import { kindFacts, type Kind } from '../model/kinds.ts';

/** `an RFC`, `a decision`. */
export function oneOfKind(kind: Kind): string {
  const { singular } = kindFacts[kind];
  return `${/^(RFC$|[aeiou])/.test(singular) ? 'an' : 'a'} ${singular}`;
}

/** `did you mean …?` as the `help` of a finding; nothing when no word is near. */
export function didYouMean(word: string | undefined): { help?: string } {
  return word === undefined ? {} : { help: `did you mean \`${word}\`?` };
}

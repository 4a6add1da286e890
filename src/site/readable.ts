/** Plain text of prose, as readers see it: people by their names. */
import { findMentions } from '../model/reference.ts';
import { personOf } from './people.ts';

/** Puts names in the place of `@ids`; everything else stays as it was written. */
export function readable(text: string): string {
  let result = '';
  let from = 0;
  for (const mention of findMentions(text)) {
    if (!('record' in mention) || mention.record.kind !== 'person') continue;
    result += text.slice(from, mention.start) + personOf(mention.record.target).name;
    from = mention.end;
  }
  return result + text.slice(from);
}

/** Plain text of prose, as readers see it. */
import { findMentions } from './reference.ts';
import { onOneLine } from './title.ts';

/** Puts names in the place of `@ids`, and keeps a number on the line of its `RFC`; everything else stays as it was written. */
export function readableText(text: string, nameOf: (person: string) => string): string {
  let result = '';
  let from = 0;
  for (const mention of findMentions(text)) {
    if (!('record' in mention)) continue;
    const { kind, target } = mention.record;
    result += text.slice(from, mention.start);
    result += kind === 'person' ? nameOf(target) : onOneLine(mention.text);
    from = mention.end;
  }
  return result + text.slice(from);
}

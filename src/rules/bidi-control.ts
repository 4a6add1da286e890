/** What readers see is what the file says: no characters that turn the text round, or hide in it. */
import { findInvisible, type Invisible } from '../model/invisible.ts';
import type { Rule } from './rule.ts';

export const bidiControl: Rule = {
  id: 'bidi-control',
  severity: 'error',
  *check({ documents }) {
    for (const { document } of documents) {
      for (const { start, length, names } of runs(findInvisible(document.source))) {
        const [first = '', ...others] = names;
        const span = { start, end: start + length };
        yield {
          file: document.file,
          span,
          message: `${first}${others.length ? ` and ${others.length} more of its kind hide` : ' hides'} here`,
          help: 'take it out: readers do not see it, and it can change what they see or copy',
          fix: { span, text: '', kind: 'suggested' },
        };
      }
    }
  },
};

/** Neighbours as one: a smuggled message is one finding, not a hundred. */
function runs(found: readonly Invisible[]): { start: number; length: number; names: string[] }[] {
  const all: { start: number; length: number; names: string[] }[] = [];
  for (const { start, length, name } of found) {
    const last = all.at(-1);
    if (last && last.start + last.length === start) {
      last.length += length;
      last.names.push(name);
    } else all.push({ start, length, names: [name] });
  }
  return all;
}

/** Plain text of prose, as readers of this record see it. */
import { readableText } from '../model/readable.ts';
import { personOf } from './people.ts';

/** The text with people by their names, as {@link readableText} has it. */
export function readable(text: string): string {
  return readableText(text, (person) => personOf(person).name);
}

/** What is said of front matter whose fences are not what they must be: forges and pages would show it as text. */
import type { Document } from '../parsing/document.ts';
import type { FenceProblem } from '../parsing/fences.ts';
import type { Found } from './rule.ts';

const inYaml = 'write it as YAML between two lines of three hyphens: `key: value`, one key on each line';
const three = 'three hyphens and nothing else';

const explanations: Readonly<
  Record<FenceProblem['form'], { readonly message: string; readonly expected?: string; readonly help: string }>
> = {
  unclosed: { message: 'front matter opens here and never closes', help: 'close it with a line of three hyphens behind the last key' },
  'line-ends': {
    message: 'the lines of this file end with carriage returns alone, so it is one line',
    help: 'save it with the line ends of Unix or Windows: every editor can',
  },
  'blank-before': { message: 'front matter begins on the first line of a file', help: 'take out the blank lines above it' },
  'text-before': {
    message: 'front matter begins on the first line of a file',
    help: 'move what stands above it behind it, or put a blank line above a line across the page',
  },
  indented: { message: 'the line that opens front matter begins with a hyphen', expected: three, help: 'take out the spaces before it' },
  'not-three': { message: 'this line does not open front matter', expected: three, help: 'write `---`' },
  'not-alone': {
    message: 'this line does not open front matter',
    expected: three,
    help: 'write `---`, and what stands behind it on a line of its own',
  },
  unopened: { message: 'this front matter never opens', help: 'put a line of three hyphens above its first key' },
  toml: { message: 'front matter is YAML, and this is TOML', help: inYaml },
  json: { message: 'front matter is YAML, and this is JSON', help: inYaml },
  'in-code': {
    message: 'front matter stands in no code block',
    help: 'take out the fences of the code block, and leave the lines of three hyphens',
  },
};

/** The finding about a file's fences; none where they are as they should be. */
export function* fenceFindings({ file, fenceProblem }: Document): Iterable<Found> {
  if (!fenceProblem) return;
  const { form, span, end, repair } = fenceProblem;
  yield {
    file,
    span,
    ...explanations[form],
    ...(end && { related: [{ span: end, message: 'it seems to end here' }] }),
    // Blank lines say nothing; everything else is a guess, if a good one.
    ...(repair && { fix: { ...repair, kind: form === 'blank-before' ? 'certain' : 'suggested' } }),
  };
}

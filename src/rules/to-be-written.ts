/** Nothing is left of the words with which a new document asks for its text. */
import { findUnwritten, unwrittenValue } from '../model/unwritten.ts';
import type { Document } from '../parsing/document.ts';
import type { Found, Rule } from './rule.ts';
import { textsIn } from './values.ts';

export const toBeWritten: Rule = {
  id: 'to-be-written',
  severity: 'warning',
  *check({ documents }) {
    for (const { document } of documents) {
      yield* inFrontMatter(document);
      yield* inProse(document);
    }
  },
};

function* inFrontMatter({ file, frontMatter }: Document): Iterable<Found> {
  if (!frontMatter) return;
  for (const { path, text } of textsIn(frontMatter.values)) {
    const what = unwrittenValue(text);
    if (what === undefined) continue;
    const key = path.filter((step) => typeof step === 'string').join('.');
    yield { file, span: frontMatter.spanOf(path), message: `\`${key}\` is still to be written`, help: `write ${what}` };
  }
}

function* inProse({ file, source, body, syntax, bodyProblem }: Document): Iterable<Found> {
  if (bodyProblem) return;
  for (const { span, what } of findUnwritten(source)) {
    if (syntax.code.some((code) => code.span.start <= span.start && span.end <= code.span.end)) continue;
    const heading = body.headings.findLast((each) => each.span.end <= span.start);
    yield {
      file,
      span,
      message: heading ? `\`${heading.text}\` is still to be written` : 'this text is still to be written',
      help: `write ${what}, in the place of these words`,
    };
  }
}

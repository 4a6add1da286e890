/** Places inside links: a finding about a label points at the label, not at the address behind it. */
import type { Span } from '../model/finding.ts';
import type { LinkFact } from '../model/syntax.ts';

/** The place of a link's label where it is written as it reads, or of the whole link. */
export function labelSpan({ span, label }: LinkFact, source: string): Span {
  const start = source.indexOf(label, span.start + 1);
  return label === '' || start === -1 || start + label.length > span.end ? span : { start, end: start + label.length };
}

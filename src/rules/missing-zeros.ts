/** Fixes of dates and times that lack zeros: what they mean is certain, and so is how it is written. */
import type { Span } from '../model/finding.ts';
import { withZeros } from '../model/zeros.ts';
import type { Found } from './rule.ts';
import { didYouMean } from './wording.ts';

/**
 * What to do about a value that holds once its zeros are there; nothing about any other. Only the value is rewritten, so that
 * quotation marks and comments around it stay.
 * @param span where the value stands, with whatever is around it
 * @param holds whether a value is what it should be
 */
export function addZeros(source: string, span: Span, value: string, holds: (full: string) => boolean): Pick<Found, 'help' | 'fix'> {
  const full = withZeros(value);
  if (full === undefined || !holds(full)) return {};
  const at = source.slice(span.start, span.end).indexOf(value);
  const start = span.start + at;
  return { ...didYouMean(full), ...(at !== -1 && { fix: { span: { start, end: start + value.length }, text: full, kind: 'certain' } }) };
}

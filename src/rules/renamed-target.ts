/** References to a name that a record had before: what it is called now is certain, and so is the fix. */
import { posix } from 'node:path';
import type { Fix, Span } from '../model/finding.ts';
import type { AnyRecord } from '../model/record.ts';
import type { Found } from './rule.ts';

/**
 * What is said of a reference to a record that was renamed.
 * @param span where it stands, perhaps with a label around it
 * @param written as it is written: `project:old-name`, `@old-name`, or the path of a file
 * @param reference the reference that leads to the record
 */
export function renamedTo(
  record: AnyRecord,
  from: string,
  source: string,
  span: Span,
  written: string,
  reference: string,
): Pick<Found, 'message' | 'help'> & { fix?: Fix } {
  const now = inForm(record, from, written, reference);
  const at = now === undefined ? -1 : source.slice(span.start, span.end).lastIndexOf(written);
  const start = span.start + at;
  return {
    message: `\`${written}\` has another name now`,
    help: `write \`${now ?? reference}\``,
    ...(now !== undefined && at !== -1 && { fix: { span: { start, end: start + written.length }, text: now, kind: 'certain' } }),
  };
}

/** The reference in the form of the one that it takes the place of; `undefined` where that form cannot be told. */
function inForm(record: AnyRecord, from: string, written: string, reference: string): string | undefined {
  if (/^@/.test(written)) return `@${reference.slice('person:'.length).split('#', 1)[0]}`;
  const [, word, gap = ''] = /^(RFC|DR)([ -])\d+$/.exec(written) ?? [];
  if (word) return `${word}${gap}${record.number}`;
  if (/^[a-z]+:/.test(written)) return reference;
  const [, , section = ''] = /^([^#]*)(#.*)?$/s.exec(written) ?? [];
  return /\.(?:mdx?|yaml)(?:#|$)/.test(written) ? `${posix.relative(posix.dirname(from), record.file)}${section}` : undefined;
}

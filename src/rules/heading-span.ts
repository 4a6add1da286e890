/** Places inside headings: a finding points at the marks or at the words, not at both. */
import type { Span } from '../model/finding.ts';
import type { Heading } from '../model/record.ts';

/** The `##` of a heading, or the whole of one that is underlined. */
export function headingMarks(source: string, { span }: Heading): Span {
  const length = /^#+/.exec(source.slice(span.start, span.end))?.[0].length;
  return length === undefined ? span : { start: span.start, end: span.start + length };
}

/** The words of a heading, with whatever emphasis they carry; the marks where there are no words. */
export function headingWords(source: string, heading: Heading): Span {
  const { span } = heading;
  const [line = ''] = source.slice(span.start, span.end).split(/\r?\n/, 1);
  const before = /^#*[ \t]*/.exec(line)?.[0].length ?? 0;
  const words = withoutClosing(line.slice(before).trimEnd());
  if (words === '') return headingMarks(source, heading);
  const start = span.start + before;
  return { start, end: start + words.length };
}

/** `## Words ##` may close with marks, which are no words. */
function withoutClosing(words: string): string {
  let end = words.length;
  while (words[end - 1] === '#') end--;
  return end < words.length && (end === 0 || /\s/.test(words[end - 1] ?? '')) ? words.slice(0, end).trimEnd() : words;
}

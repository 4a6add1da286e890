/** The part of a page that a script writes, between two comments that stay. */

/** A page with such a part. */
export type GeneratedPart = {
  /** The page, from the root of the project. */
  readonly page: string;
  /** The script that writes it, and what to change instead of the part. */
  readonly script: string;
  readonly source: string;
};

/**
 * The text of the page with its part written again.
 * @throws when the page has lost the comments around it
 */
export function withGeneratedPart(text: string, { page, script, source }: GeneratedPart, part: string): string {
  const opening = `<!-- Written by ${script}: change ${source}. -->\n\n`;
  const closing = `\n\n<!-- The end of what ${script} writes. -->`;
  const [start, end] = [text.indexOf(opening), text.indexOf(closing)];
  if (start === -1 || end < start) throw new Error(`${page} lacks the comments around what ${script} writes`);
  return text.slice(0, start + opening.length) + part + text.slice(end);
}

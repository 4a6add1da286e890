/**
 * What is still to be written: the words with which the templates of `src/drafts/` ask for a text, in prose and in front matter.
 * Readers see them, and the checker finds them, so that nothing is forgotten.
 */
import type { Span } from './finding.ts';

const opening = 'To be written:';

/**
 * What stands in the place of a text that is still to be written.
 * @param what what belongs there, as the end of a sentence without a full stop: `what is wrong today, and for whom`
 */
export function unwritten(what: string): string {
  return `${opening} ${what}.`;
}

/** The same as a paragraph of Markdown, set off from what is written. `what` holds no stars. */
export function unwrittenParagraph(what: string): string {
  return `*${unwritten(what)}*`;
}

/** True for a text with such words in it, wherever they are. */
export function asksForText(source: string): boolean {
  return source.includes(opening);
}

/** A place in which a text is still to be written, and what belongs there, as it stands without its full stop. */
export type Unwritten = { readonly span: Span; readonly what: string };

/** Every such paragraph of a text, in order. Those in code are found too: the caller knows where code is. */
export function findUnwritten(source: string): Unwritten[] {
  return [...source.matchAll(/^[ \t]*(\*To be written: ([^*\r\n]+?)\.?\*)[ \t]*$/gm)].map((match) => {
    const start = match.index + match[0].indexOf('*');
    return { span: { start, end: start + (match[1] ?? '').length }, what: match[2] ?? '' };
  });
}

/** What belongs in a place of front matter that is still to be written; `undefined` for a value that is written. */
export function unwrittenValue(value: string): string | undefined {
  return /^To be written: (.+?)\.?$/.exec(value)?.[1];
}

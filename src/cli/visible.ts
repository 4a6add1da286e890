/** Text of strangers, made fit for a terminal: no character of it commands the terminal or turns the line round. */
import { findInvisible } from '../model/invisible.ts';

/** The text with a visible sign for every character that hides or commands; line ends count as such. As long as before. */
export function visible(text: string): string {
  let shown = '';
  let from = 0;
  for (const { start, length } of findInvisible(text)) {
    shown += text.slice(from, start) + '\ufffd'.repeat(length);
    from = start + length;
  }
  return (shown + text.slice(from)).replace(/[\r\n]/g, '\ufffd');
}

/** The longest line that is shown whole, and how much of a longer one stands before the place in question. */
const longest = 240;
const lead = 60;

/** The part of a line around a column, which may be all of it, and the column in that part. Columns count from 1. */
export function excerpt(line: string, column: number): { text: string; column: number } {
  if (line.length <= longest) return { text: line, column };
  const from = Math.max(0, Math.min(column - 1 - lead, line.length - longest));
  const before = from > 0 ? '…' : '';
  const after = from + longest < line.length ? '…' : '';
  return { text: `${before}${line.slice(from, from + longest)}${after}`, column: column - from + before.length };
}

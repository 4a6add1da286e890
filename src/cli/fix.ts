/** Fixes put into a text. Pure. */
import type { Fix } from '../model/finding.ts';

/** A text with some of its fixes made. */
export type Fixed = {
  readonly source: string;
  /** How many were made; the others touch these and have to wait for another look at the new text. */
  readonly made: number;
};

/**
 * Makes every fix that touches no other, the earliest first where two do. Text outside the fixed stretches is untouched,
 * and a fix that brings lines of its own ends them as the text does.
 */
export function applyFixes(source: string, fixes: readonly Fix[]): Fixed {
  const lineEnd = /\r?\n/.exec(source)?.[0] ?? '\n';
  const chosen: Fix[] = [];
  for (const fix of fixes.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    const last = chosen.at(-1);
    // Neighbours wait too: two insertions at one place have no order.
    if (!last || fix.span.start > last.span.end) chosen.push(fix);
  }
  let fixed = source;
  for (const { span, text } of chosen.toReversed())
    fixed = fixed.slice(0, span.start) + text.replace(/\r?\n/g, lineEnd) + fixed.slice(span.end);
  return { source: fixed, made: chosen.length };
}

/** Where the address of a link is written: trees know the place of the whole link only. */
import type { Definition, Image, Link } from 'mdast';
import type { Span } from '../model/finding.ts';
import { isParent, spanOf } from './nodes.ts';

/** What follows the label of an inline link: `](address "title")`, to the end. */
const destination =
  /^\]\(\s*(?!\s)(?:<([^<>\n]*)>|(\S*?))(?:\s+(?:"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|\((?:[^()\\]|\\[\s\S])*\)))?\s*\)$/;
const defined = /^\[(?:[^\]\\]|\\[\s\S])*\]:\s*(?:<([^<>\n]*)>|(\S+))/;

/** The place of the address of a link or picture; the whole link when the address cannot be told from the rest. */
export function linkAddress(node: Link | Image, form: 'inline' | 'angle' | 'bare', source: string): Span {
  const span = spanOf(node);
  if (form === 'bare') return span;
  if (form === 'angle') return { start: span.start + 1, end: span.end - 1 };
  const last = isParent(node) ? node.children.at(-1) : undefined;
  let at = last ? spanOf(last).end : span.start;
  while ((at = source.indexOf('](', at)) !== -1 && at < span.end) {
    const found = within(destination, source.slice(at, span.end), at);
    if (found) return found;
    at += 2;
  }
  return span;
}

/** The place of the address of a definition. */
export function definitionAddress(node: Definition, source: string): Span {
  const span = spanOf(node);
  return within(defined, source.slice(span.start, span.end), span.start) ?? span;
}

function within(pattern: RegExp, text: string, offset: number): Span | undefined {
  const match = new RegExp(pattern, 'd').exec(text);
  const [start, end] = match?.indices?.[1] ?? match?.indices?.[2] ?? [];
  return start === undefined || end === undefined ? undefined : { start: offset + start, end: offset + end };
}

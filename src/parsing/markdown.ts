/** Markdown and MDX to trees, by the parser that also renders them, with the same features switched on. */
import type { Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import type { Span } from '../model/finding.ts';
import { proseOf } from './fences.ts';

/** A tree, or what the parser objected to and where. */
export type Parsed = { readonly tree: Root } | { readonly problem: string; readonly span: Span };

/**
 * Parses the prose of a whole file; offsets are those of the file.
 * Never throws: a syntax error comes back as a problem with its place.
 */
export function parseMarkdown(file: string, format: 'md' | 'mdx'): Parsed {
  const source = proseOf(file);
  if (source === undefined) return { problem: 'Front matter cannot be told from the text', span: { start: 0, end: 1 } };
  try {
    return { tree: (format === 'mdx' ? mdxToMdast(source) : markdownToMdast(source)) as Root };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // `12:5: Unexpected closing tag … (mdx-jsx:end-tag-mismatch)`
    const [, line, column, text] = /^(\d+):(\d+)(?:-\d+:\d+)?: ([\s\S]*?)(?: \(mdx[^)]*\))?$/.exec(message) ?? [];
    const start = offsetOf(source, Number(line ?? 1), Number(column ?? 1));
    return { problem: text ?? message, span: { start, end: start + 1 } };
  }
}

function offsetOf(source: string, line: number, column: number): number {
  let offset = 0;
  for (let current = 1; current < line; current++) {
    const next = source.indexOf('\n', offset);
    if (next === -1) break;
    offset = next + 1;
  }
  return Math.min(offset + column - 1, Math.max(0, source.length - 1));
}

/** The owners of an action as its mark names them, each with its place. */
import type { Span } from '../model/finding.ts';
import type { Action } from '../model/record.ts';
import { attributeSpan, openingTag } from './mark-span.ts';

/** One owner as written, and where. */
export type WrittenOwner = { readonly written: string; readonly span: Span };

/**
 * Owners are ids between spaces or commas. Sources also write names there, whose spaces separate nothing:
 * what stands between two commas is one owner when `isName` knows it as a whole.
 */
export function writtenOwners(source: string, action: Action, isName: (written: string) => boolean): WrittenOwner[] {
  const tag = openingTag(source, action.span);
  const match = /(?<=\sowner\s*=\s*["'])[^"'<>&]+(?=["'])/.exec(source.slice(tag.start, tag.end));
  if (!match) return action.owners.map((owner) => ({ written: owner, span: attributeSpan(source, action.span, 'owner', owner) }));
  return pieces(match[0], tag.start + match.index, /[^,\s](?:[^,]*[^,\s])?/g).flatMap((piece) =>
    isName(piece.written) ? [piece] : pieces(piece.written, piece.span.start, /\S+/g),
  );
}

function pieces(text: string, start: number, pattern: RegExp): WrittenOwner[] {
  return [...text.matchAll(pattern)].map(({ 0: written, index }) => ({
    written,
    span: { start: start + index, end: start + index + written.length },
  }));
}

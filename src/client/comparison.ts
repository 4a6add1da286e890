/** What compares two revisions: as large as a page's script may be, so it is loaded when somebody asks for a comparison. */
import { unpack, type PackedRevisions } from '../difference/block.ts';
import { compare } from '../difference/compare.ts';
import { renderComparison } from '../difference/render.ts';

/** The difference of two revisions, counted from 1, as HTML of harmless elements. */
export function differenceOf(revisions: PackedRevisions, from: number, to: number): string {
  return renderComparison(compare(unpack(revisions, from), unpack(revisions, to)), 'folded');
}

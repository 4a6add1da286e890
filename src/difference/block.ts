/** A document as a row of blocks, so that two revisions can be compared. */

/**
 * One block: a paragraph, a heading, an item of a list, a row of a table, a piece of code. Its HTML is made by
 * `src/parsing/blocks.ts` out of text and a few harmless elements; nothing that a contributor wrote as HTML gets in.
 */
export type Block = {
  /** The element around it: `p`, `h2`, `li`, `tr`, `pre`, `blockquote`. */
  readonly tag: string;
  /** What the block must stand in to be valid: `ul`, `ol`, `thead`, `tbody`. */
  readonly within?: string;
  /** The number of an item in an ordered list. */
  readonly value?: number;
  /** Inner HTML. */
  readonly html: string;
};

/** Revisions of a record as they are sent to browsers: each block once, and every revision as the places of its blocks. */
export type PackedRevisions = { readonly blocks: readonly Block[]; readonly revisions: readonly (readonly number[])[] };

/** Packs revisions that share their blocks, as objects. */
export function pack(revisions: readonly (readonly Block[])[]): PackedRevisions {
  const places = new Map<Block, number>();
  for (const block of revisions.flat()) if (!places.has(block)) places.set(block, places.size);
  return { blocks: [...places.keys()], revisions: revisions.map((each) => each.map((block) => places.get(block) ?? 0)) };
}

/** One revision out of the pack, by its number counted from 1; empty when there is none. */
export function unpack({ blocks, revisions }: PackedRevisions, number: number): Block[] {
  return (revisions[number - 1] ?? []).flatMap((place) => blocks[place] ?? []);
}

/** The words of a block, without tags; entities stay as they are written. */
export function wordsOf({ html }: Block): string {
  return html.replace(/<[^<>]+>/g, ' ').trim();
}

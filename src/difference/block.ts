/** A document as a row of blocks, so that two revisions can be compared. */

/**
 * One block: a paragraph, a heading, an item of a list, a row of a table, a piece of code. Its HTML is made by
 * `src/reading/blocks.ts` out of text and a few harmless elements; nothing that a contributor wrote as HTML gets in.
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
  /** The same without tags and entities. */
  readonly text: string;
};

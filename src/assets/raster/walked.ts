/** What the walk over the parts of a picture finds: that all of them are there, and how large they say the picture is. */

/** A picture whose parts are all there. Sizes as the parts say, in pixels; not yet judged. */
export type Walked = { readonly width: number; readonly height: number; readonly frames: number };

/** Why the walk came to no end: the file ends before the picture does, or a part of it is none. */
export type Unwalkable = { readonly is: 'cut' } | { readonly is: 'damaged'; readonly what: string };

/** Walks over the parts of a picture. Each step leads on by at least one byte, so that it ends for any bytes. */
export type Walk = (bytes: Buffer) => Walked | Unwalkable;

export const cut: Unwalkable = { is: 'cut' };

/** @param what how one can tell, as a sentence without its end: `its checksums do not agree` */
export function damaged(what: string): Unwalkable {
  return { is: 'damaged', what };
}

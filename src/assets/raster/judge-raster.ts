/** Whether a picture made of pixels is whole, and of a size that can be shown. */
import { maxPixels, type AssetProblem, type Picture, type PictureFormat } from '../../model/asset.ts';
import { walkAvif } from './avif.ts';
import { walkGif } from './gif.ts';
import { walkJpeg } from './jpeg.ts';
import { walkPng } from './png.ts';
import type { Walk } from './walked.ts';
import { walkWebp } from './webp.ts';

/** A picture that can be shown, or why there is none. */
export type Judged = { readonly picture: Picture } | { readonly problem: AssetProblem };

/** Formats whose pictures are rows of pixels; drawings are texts. */
export type RasterFormat = Exclude<PictureFormat, 'svg'>;

const walks: Readonly<Record<RasterFormat, Walk>> = { png: walkPng, jpeg: walkJpeg, gif: walkGif, webp: walkWebp, avif: walkAvif };

/** Judges a picture whose first bytes are those of its format. Never throws. */
export async function judgeRaster(format: RasterFormat, bytes: Buffer): Promise<Judged> {
  const walked = walks[format](bytes);
  if ('is' in walked) return { problem: walked };
  if (walked.width === 0 || walked.height === 0) return { problem: { is: 'without-size' } };
  if (walked.width * walked.height * walked.frames > maxPixels) return { problem: { is: 'too-many-pixels', ...walked } };
  // The very function that a build asks for the size: it stops for a picture whose size it cannot tell.
  const { imageMetadata } = await import('astro/assets/utils');
  const size = await imageMetadata(bytes).catch(() => undefined);
  const named = size?.format === 'jpg' ? 'jpeg' : size?.format;
  if (!size || named !== format) return { problem: { is: 'damaged', what: 'its size cannot be told' } };
  const { width, height } = size;
  if (!(width > 0 && height > 0 && width * height * walked.frames <= maxPixels)) return { problem: { is: 'without-size' } };
  return { picture: { format, width, height, frames: walked.frames } };
}

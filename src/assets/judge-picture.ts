/** Whether the bytes of a file are the picture that its name says, whole, and of a size that can be shown. */
import { formatByName, formatNames, maxDrawingBytes, maxPictureBytes, type PictureFormat } from '../model/asset.ts';
import { judgeRaster, type Judged } from './raster/judge-raster.ts';
import { otherKinds, signatureOf, type Signature } from './signature.ts';

const extensions: Readonly<Record<PictureFormat, string>> = {
  png: '.png',
  jpeg: '.jpg',
  gif: '.gif',
  webp: '.webp',
  avif: '.avif',
  svg: '.svg',
};

/** The most bytes that a picture may have, which need not be read to know that they are too many. */
export function mostBytes(format: PictureFormat): number {
  return format === 'svg' ? maxDrawingBytes : maxPictureBytes;
}

/** Judges the bytes of a file whose name says that it is a picture. Never throws. */
export async function judgePicture(name: string, bytes: Buffer): Promise<Judged> {
  const expected = formatByName(name);
  if (!expected) return { problem: { is: 'unknown-type' } };
  const most = mostBytes(expected);
  if (bytes.length === 0) return { problem: { is: 'empty' } };
  if (bytes.length > most) return { problem: { is: 'too-many-bytes', most } };
  const signature = signatureOf(bytes);
  if (signature === 'pointer') return { problem: { is: 'pointer' } };
  if (expected === 'svg') return signature === 'svg' || signature === 'xml' ? judgeDrawing(bytes) : foreign(expected, signature);
  return signature === expected ? judgeRaster(expected, bytes) : foreign(expected, signature);
}

function foreign(expected: PictureFormat, found: Exclude<Signature, 'pointer'>): Judged {
  const isPicture = (signature: string): signature is PictureFormat => Object.hasOwn(formatNames, signature);
  const article = (format: PictureFormat) => `${format === 'avif' || format === 'svg' ? 'an' : 'a'} ${formatNames[format]}`;
  return {
    problem: {
      is: 'foreign',
      expected: article(expected),
      ...(isPicture(found) ? { holds: article(found), extension: extensions[found] } : { holds: otherKinds[found] }),
    },
  };
}

async function judgeDrawing(bytes: Buffer): Promise<Judged> {
  const { readDrawing } = await import('./svg/read-drawing.ts');
  const read = await readDrawing(bytes);
  if ('problem' in read) return read;
  const { width, height } = read.drawing;
  return { picture: { format: 'svg', width, height, frames: 1 } };
}

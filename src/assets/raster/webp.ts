/** WebP: a RIFF file of chunks. https://developers.google.com/speed/webp/docs/riff_container */
import { cut, damaged, type Walk } from './walked.ts';

export const walkWebp: Walk = (bytes) => {
  if (bytes.length < 20) return cut;
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) return cut;
  let [width, height, frames] = [0, 0, 0];
  let whole = false;
  for (let at = 12; at + 8 <= end;) {
    const type = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (at + 8 + length > end) return damaged('one of its chunks is longer than the picture');
    const size = sizeIn(type, data);
    if (size === 'none') return damaged('one of its chunks does not say how large it is');
    if (size) [width, height] = [Math.max(width, size.width), Math.max(height, size.height)];
    if (type === 'ANMF') frames++;
    if (/^VP8[ L]$/.test(type)) whole = true;
    at += 8 + length + (length % 2);
  }
  if (frames === 0 && !whole) return damaged('it has no pixels');
  return { width, height, frames: Math.max(1, frames) };
};

/** The size that a chunk tells of; nothing for chunks that tell of none. */
function sizeIn(type: string, data: Buffer): { readonly width: number; readonly height: number } | 'none' | undefined {
  const size = (width: number, height: number) => ({ width, height });
  switch (type) {
    case 'VP8X':
      return data.length < 10 ? 'none' : size(1 + data.readUIntLE(4, 3), 1 + data.readUIntLE(7, 3));
    case 'ANMF':
      return data.length < 24 ? 'none' : size(1 + data.readUIntLE(6, 3), 1 + data.readUIntLE(9, 3));
    case 'VP8 ':
      if (data.length < 10 || data.toString('hex', 3, 6) !== '9d012a') return 'none';
      return size(data.readUInt16LE(6) & 0x3fff, data.readUInt16LE(8) & 0x3fff);
    case 'VP8L': {
      if (data.length < 5 || data[0] !== 0x2f) return 'none';
      const bits = data.readUInt32LE(1);
      return size(1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff));
    }
    default:
      return undefined;
  }
}

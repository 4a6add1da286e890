/** PNG: a row of chunks, each with its length and a checksum. https://www.w3.org/TR/png-3/#5DataRep */
import { crc32 } from 'node:zlib';
import { cut, damaged, type Walk } from './walked.ts';

const signatureLength = 8;

/** The bits that a sample may have, by the type of colour. */
const depths: Readonly<Record<number, readonly number[]>> = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] };

export const walkPng: Walk = (bytes) => {
  let [width, height, frames] = [0, 0, 0];
  let hasPixels = false;
  for (let at = signatureLength; ;) {
    if (at + 12 > bytes.length) return cut;
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (length > 0x7fff_ffff || !/^[A-Z]{4}$/i.test(type)) return damaged('one of its chunks is none');
    const data = at + 8;
    const end = data + length;
    if (end + 4 > bytes.length) return cut;
    // Readers leave out a chunk that they can do without when its checksum is wrong; such chunks begin with a small letter.
    if (/^[A-Z]/.test(type) && crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end))
      return damaged('its checksums do not agree with its pixels');
    if (at === signatureLength) {
      if (type !== 'IHDR' || length !== 13) return damaged('it does not begin with its size');
      [width, height] = [bytes.readUInt32BE(data), bytes.readUInt32BE(data + 4)];
      const [depth = 0, color = 0, compression, filter, interlace = 0] = bytes.subarray(data + 8, end);
      if (!depths[color]?.includes(depth) || compression !== 0 || filter !== 0 || interlace > 1)
        return damaged('its header names a form of PNG that does not exist');
    } else if (type === 'IHDR') return damaged('it has two headers');
    // Each frame of a picture that moves begins with one of these, whatever the chunk that counts them says.
    if (type === 'fcTL') frames++;
    if (type === 'IDAT') hasPixels ||= length > 0;
    if (type === 'IEND') return hasPixels ? { width, height, frames: Math.max(1, frames) } : damaged('it has no pixels');
    at = end + 4;
  }
};

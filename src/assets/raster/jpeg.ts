/** JPEG: a row of segments, of which some are followed by pixels. https://www.w3.org/Graphics/JPEG/itu-t81.pdf, annex B */
import { cut, damaged, type Walk } from './walked.ts';

/** Headers of frames: baseline, extended and progressive, which is what browsers show. */
const shownFrames = [0xc0, 0xc1, 0xc2];

/** Headers of frames that hardly anything shows; 0xc4, 0xc8 and 0xcc are other segments. */
const otherFrames = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];

export const walkJpeg: Walk = (bytes) => {
  let size: { readonly width: number; readonly height: number } | undefined;
  let hasPixels = false;
  for (let at = 2; ;) {
    if (at >= bytes.length) return cut;
    if (bytes[at] !== 0xff) return damaged('one of its segments is none');
    // Any number of 0xff may stand before a marker.
    while (bytes[at] === 0xff) at++;
    const marker = bytes[at++];
    if (marker === undefined) return cut;
    if (marker === 0xd9) {
      if (!size) return damaged('it does not say its size');
      return hasPixels ? { ...size, frames: 1 } : damaged('it has no pixels');
    }
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) continue;
    if (marker < 0xc0 || marker === 0xd8) return damaged('one of its segments is none');
    if (at + 2 > bytes.length) return cut;
    const length = bytes.readUInt16BE(at);
    if (length < 2) return damaged('one of its segments has no length');
    if (at + length > bytes.length) return cut;
    if (otherFrames.includes(marker)) return damaged('it is a kind of JPEG that browsers do not show');
    if (shownFrames.includes(marker)) {
      if (size) return damaged('it says its size twice');
      if (length < 8) return damaged('it does not say its size');
      size = { height: bytes.readUInt16BE(at + 3), width: bytes.readUInt16BE(at + 5) };
    }
    at += length;
    if (marker !== 0xda) continue;
    hasPixels = true;
    at = endOfPixels(bytes, at);
  }
};

/** The next marker behind pixels, in which 0xff is followed by a zero or by the number of a restart. */
function endOfPixels(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

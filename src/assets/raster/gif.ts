/** GIF: a screen, then blocks, then a trailer. https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
import { cut, damaged, type Walk } from './walked.ts';

export const walkGif: Walk = (bytes) => {
  if (bytes.length < 13) return cut;
  let [width, height] = [bytes.readUInt16LE(6), bytes.readUInt16LE(8)];
  let frames = 0;
  for (let at = 13 + tableLength(bytes[10] ?? 0); ;) {
    const block = bytes[at];
    if (block === undefined) return cut;
    if (block === 0x3b) return frames > 0 ? { width, height, frames } : damaged('it has no pixels');
    if (block === 0x21) at = endOfData(bytes, at + 2);
    else if (block === 0x2c) {
      if (at + 11 > bytes.length) return cut;
      // A frame may be larger than the screen, and is read whole.
      [width, height] = [Math.max(width, bytes.readUInt16LE(at + 5)), Math.max(height, bytes.readUInt16LE(at + 7))];
      frames++;
      at = endOfData(bytes, at + 11 + tableLength(bytes[at + 9] ?? 0));
    } else return damaged('one of its blocks is none');
  }
};

/** The length in bytes of the color table that follows, from its flags byte. */
function tableLength(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** The place behind data, which comes in parts with their lengths before them and ends with a part of no length. */
function endOfData(bytes: Buffer, from: number): number {
  let at = from;
  for (let length = bytes[at]; length; length = bytes[at]) at += length + 1;
  return at + 1;
}

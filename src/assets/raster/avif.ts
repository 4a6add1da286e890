/** AVIF: boxes within boxes, of which one says where in the file the pixels lie. https://aomediacodec.github.io/av1-avif/, ISO/IEC 14496-12 */
import { cut, damaged, type Unwalkable, type Walk } from './walked.ts';

type Box = { readonly type: string; readonly start: number; readonly end: number };

export const walkAvif: Walk = (bytes) => {
  const boxes = boxesIn(bytes, 0, bytes.length);
  if ('is' in boxes) return boxes;
  const meta = boxes.find(({ type }) => type === 'meta');
  if (!meta) return damaged('it does not say what is in it');
  const facts = boxesIn(bytes, meta.start + 4, meta.end);
  if ('is' in facts) return damaged('what it says of its pixels is broken off');
  const properties = inside(bytes, facts, 'iprp');
  const sizes = inside(bytes, properties, 'ipco').filter(({ type, start, end }) => type === 'ispe' && end - start >= 12);
  if (sizes.length === 0) return damaged('it does not say its size');
  const places = facts.find(({ type }) => type === 'iloc');
  const last = places && lastPixel(bytes, places);
  if (last === undefined) return damaged('it does not say where its pixels are');
  if (last > bytes.length) return cut;
  const largest = (offset: number) => sizes.reduce((most, { start }) => Math.max(most, bytes.readUInt32BE(start + offset)), 0);
  return { width: largest(4), height: largest(8), frames: 1 };
};

/** More than any picture has: a list of so many is no list. */
const mostBoxes = 10_000;

/** The boxes between two places, each as long as it says. Every box leads on by its own length, which is 8 bytes at least. */
function boxesIn(bytes: Buffer, from: number, to: number): readonly Box[] | Unwalkable {
  const boxes: Box[] = [];
  for (let at = from; at < to;) {
    if (at + 8 > to) return cut;
    const type = bytes.toString('latin1', at + 4, at + 8);
    const written = bytes.readUInt32BE(at);
    // A length of 0 is that of whatever is left, one of 1 stands behind the type, in 64 bits.
    const long = written === 1;
    if (long && at + 16 > to) return cut;
    const length = written === 0 ? to - at : long ? Number(bytes.readBigUInt64BE(at + 8)) : written;
    const head = long ? 16 : 8;
    if (length < head) return damaged('one of its boxes is shorter than its own head');
    if (at + length > to) return cut;
    if (boxes.length >= mostBoxes) return damaged('it has more boxes than a picture needs');
    boxes.push({ type, start: at + head, end: at + length });
    at += length;
  }
  return boxes;
}

function inside(bytes: Buffer, boxes: readonly Box[], type: string): readonly Box[] {
  const box = boxes.find((each) => each.type === type);
  const found = box ? boxesIn(bytes, box.start, box.end) : [];
  return 'is' in found ? [] : found;
}

/** The place behind the last pixel, as the box of places says; nothing when the box is broken. */
function lastPixel(bytes: Buffer, { start, end }: Box): number | undefined {
  let at = start;
  const read = (length: number): number => {
    if (at + length > end) throw new RangeError('broken off');
    at += length;
    if (length === 0) return 0;
    return length === 8 ? Number(bytes.readBigUInt64BE(at - 8)) : bytes.readUIntBE(at - length, length);
  };
  try {
    const version = read(4) >>> 24;
    const sizes = read(2);
    const [offsetSize = 0, lengthSize = 0, baseSize = 0, indexSize = 0] = [12, 8, 4, 0].map((shift) => (sizes >>> shift) & 15);
    const hasIndex = version === 1 || version === 2;
    if (version > 2 || [offsetSize, lengthSize, baseSize].some((size) => ![0, 4, 8].includes(size))) return undefined;
    const stepsOn = offsetSize + lengthSize + (hasIndex ? indexSize : 0) > 0;
    let last = 0;
    for (let items = read(version < 2 ? 2 : 4); items > 0; items--) {
      read(version < 2 ? 2 : 4);
      // Pixels may lie in the file or, a few of them, among the boxes themselves.
      const inFile = !hasIndex || (read(2) & 15) === 0;
      read(2);
      const base = read(baseSize);
      for (let extents = read(2); extents > 0 && stepsOn; extents--) {
        if (hasIndex && indexSize > 0) read(indexSize);
        const offset = base + read(offsetSize);
        const length = read(lengthSize);
        if (inFile) last = Math.max(last, offset + length);
      }
    }
    return last;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

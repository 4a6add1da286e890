/** A picture is what its name says, whole, and of a size that can be shown; anything else is called by its own name. */
import fc from 'fast-check';
import { imageMetadata } from 'astro/assets/utils';
import { describe, expect, test } from 'vitest';
import { judgePicture } from '../../src/assets/judge-picture.ts';
import { maxPictureBytes } from '../../src/model/asset.ts';
import { box, patched, pngChunk, pngHeader, pngOf, pngOfSize, sound } from './pictures.ts';

const judge = async (name: string, bytes: Buffer) => {
  const judged = await judgePicture(name, bytes);
  return 'picture' in judged ? judged.picture : judged.problem;
};
const text = (words: string) => Buffer.from(words);
const latin = (words: string) => Buffer.from(words, 'latin1');
const drawing = text('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><script>alert(1)</script></svg>');

describe('A sound picture is shown, with its size and frames', () => {
  const size = { width: 16, height: 10 };
  test.each([
    ['a.png', sound.png, { format: 'png', frames: 1 }],
    ['a.PNG', sound.png, { format: 'png', frames: 1 }],
    ['a.jpg', sound.jpeg, { format: 'jpeg', frames: 1 }],
    ['a.jpeg', sound.progressive, { format: 'jpeg', frames: 1 }],
    ['a.gif', sound.gif, { format: 'gif', frames: 1 }],
    ['a.gif', sound.animatedGif, { format: 'gif', frames: 3 }],
    ['a.webp', sound.webp, { format: 'webp', frames: 1 }],
    ['a.webp', sound.lossless, { format: 'webp', frames: 1 }],
    ['a.webp', sound.animatedWebp, { format: 'webp', frames: 3 }],
    ['a.avif', sound.avif, { format: 'avif', frames: 1 }],
  ])('%s', async (name, bytes, expected) => expect(await judge(name, bytes)).toEqual({ ...size, ...expected }));

  test.each(['png', 'jpeg', 'gif', 'webp', 'lossless'] as const)('%s with something behind its end, as cameras leave it', async (kind) =>
    expect(await judge(`a.${kind === 'lossless' ? 'webp' : kind}`, Buffer.concat([sound[kind], Buffer.alloc(9)]))).toMatchObject(size),
  );

  test('a JPEG that is turned has the size that readers see', async () => {
    const orientation = latin('\xff\xe1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0');
    const turned = Buffer.concat([sound.jpeg.subarray(0, 2), orientation, sound.jpeg.subarray(2)]);
    expect(await judge('a.jpg', turned)).toMatchObject({ width: 10, height: 16 });
  });
});

describe('A file that is something else is called by its name', () => {
  test.each([
    ['a.png', drawing, 'an SVG drawing', '.svg'],
    [
      'a.png',
      text(`\ufeff \n<?xml version="1.0"?><!-- x --><!DOCTYPE svg><svg:svg xmlns:svg="http://www.w3.org/2000/svg"/>`),
      'an SVG drawing',
      '.svg',
    ],
    ['a.png', sound.jpeg, 'a JPEG picture', '.jpg'],
    ['a.jpg', sound.png, 'a PNG picture', '.png'],
    ['a.gif', sound.webp, 'a WebP picture', '.webp'],
    ['a.webp', sound.gif, 'a GIF picture', '.gif'],
    ['a.avif', sound.png, 'a PNG picture', '.png'],
    ['a.svg', sound.png, 'a PNG picture', '.png'],
    ['a.gif', text('<!doctype html><script>alert(1)</script>'), 'an HTML page', undefined],
    ['a.jpg', text('<html><body>404</body></html>'), 'an HTML page', undefined],
    ['a.webp', text('  <SCRIPT>alert(1)</SCRIPT>'), 'an HTML page', undefined],
    ['a.svg', text('<!DOCTYPE html><title>Sign in</title>'), 'an HTML page', undefined],
    ['a.png', text('<feed xmlns="http://www.w3.org/2005/Atom"/>'), 'an XML document', undefined],
    ['a.png', text('one word'), 'plain text', undefined],
    ['a.svg', text('{"not": "a drawing"}'), 'plain text', undefined],
    ['a.png', text('\ufeffplain'), 'plain text', undefined],
    ['a.jpg', text('%PDF-1.7'), 'a PDF document', undefined],
    ['a.png', latin('\0\0\x01\0\x01\0'), 'an icon of Windows', undefined],
    ['a.png', latin('BM\x46\0\0\0\0\0\0\0'), 'a BMP picture', undefined],
    ['a.jpg', latin('II*\0\x08\0\0\0'), 'a TIFF picture', undefined],
    ['a.avif', latin('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'a HEIC picture', undefined],
    ['a.jpg', latin('\0\0\0\x0cJXL \r\n\x87\n'), 'a JPEG XL picture', undefined],
    ['a.avif', latin('\0\0\0\x18ftypisom\0\0\0\0isommp42'), 'a film', undefined],
    ['a.webp', latin('RIFF\x24\0\0\0WAVEfmt '), 'something else', undefined],
    ['a.png', latin('PK\x03\x04'), 'a ZIP archive', undefined],
    ['a.svg', latin('\x1f\x8b\x08\0'), 'a compressed file', undefined],
    ['a.png', latin('8BPS\0\x01'), 'a Photoshop file', undefined],
    ['a.png', Buffer.from('\ufeff<html>', 'utf16le'), 'an HTML page', undefined],
    ['a.png', Buffer.alloc(80), 'something else', undefined],
  ])('%s: %#', async (name, bytes, holds, extension) =>
    expect(await judge(name, bytes)).toMatchObject({ is: 'foreign', holds, ...(extension !== undefined && { extension }) }),
  );

  test.each(['a.png', 'a.svg', 'a.jpg'])('%s that Git LFS has left behind', async (name) => {
    const pointer = text(`version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`);
    expect(await judge(name, pointer)).toEqual({ is: 'pointer' });
  });

  test.each(['a.png', 'a.svg', 'a.avif'])('%s without a byte is empty', async (name) =>
    expect(await judge(name, Buffer.alloc(0))).toEqual({ is: 'empty' }),
  );
});

describe('A picture that was not copied whole is cut', () => {
  test.each([
    ['a.png', sound.png],
    ['a.jpg', sound.jpeg],
    ['a.jpg', sound.progressive],
    ['a.gif', sound.gif],
    ['a.gif', sound.animatedGif],
    ['a.webp', sound.webp],
    ['a.webp', sound.animatedWebp],
    ['a.avif', sound.avif],
  ] as const)('%s, wherever it is cut: %#', async (name, bytes) => {
    for (let length = 1; length < bytes.length; length++)
      expect(await judge(name, bytes.subarray(0, length)), `${length} of ${bytes.length}`).toHaveProperty('is');
    for (const length of [bytes.length - 1, bytes.length - 3, Math.floor(bytes.length * 0.9)])
      expect(await judge(name, bytes.subarray(0, length)), `${length} of ${bytes.length}`).toEqual({ is: 'cut' });
  });

  test('an AVIF whose pixels are missing though every box is whole', async () =>
    expect(await judge('a.avif', Buffer.concat([sound.avif.subarray(0, 0xf2), box('mdat', Buffer.alloc(2))]))).toEqual({ is: 'cut' }));
});

describe('A picture that says what cannot be is damaged, and reading it ends', () => {
  const idat = pngChunk('IDAT', Buffer.from([1]));
  const end = pngChunk('IEND');
  const meta = 28;
  test.each([
    ['checksums of PNG', 'a.png', patched(sound.png, sound.png.length - 30, 1, 2)],
    ['PNG without a header', 'a.png', pngOf(idat, end)],
    ['PNG with two headers', 'a.png', pngOf(pngHeader(4, 4), pngHeader(9, 9), idat, end)],
    ['PNG without pixels', 'a.png', pngOf(pngHeader(4, 4), end)],
    ['PNG of an unknown depth', 'a.png', pngOf(pngHeader(4, 4, [7, 0, 0, 0, 0]), idat, end)],
    ['PNG of Apple', 'a.png', pngOf(pngChunk('CgBI', Buffer.alloc(4)), pngHeader(4, 4), idat, end)],
    ['PNG with a chunk longer than any', 'a.png', patched(pngOfSize(4, 4), 33, 0xff, 0xff, 0xff, 0xff)],
    ['PNG with a chunk whose name is none', 'a.png', pngOf(pngHeader(4, 4), pngChunk('\0\0\0\0'), idat, end)],
    ['JPEG with a segment of no length', 'a.jpg', latin('\xff\xd8\xff\xe0\0\0\xff\xd9')],
    ['JPEG of one kind of segment without end', 'a.jpg', latin('\xff\xd8\xff\xfe\0\x02'.padEnd(4000, '\0'))],
    ['JPEG without loss', 'a.jpg', patched(sound.jpeg, sound.jpeg.indexOf(latin('\xff\xc0')) + 1, 0xc3)],
    [
      'JPEG with two sizes',
      'a.jpg',
      Buffer.concat([
        sound.jpeg.subarray(0, sound.jpeg.indexOf(latin('\xff\xc0')) + 19),
        sound.jpeg.subarray(sound.jpeg.indexOf(latin('\xff\xc0'))),
      ]),
    ],
    ['JPEG without pixels', 'a.jpg', Buffer.concat([sound.jpeg.subarray(0, sound.jpeg.indexOf(latin('\xff\xda'))), latin('\xff\xd9')])],
    ['JPEG without a size', 'a.jpg', latin('\xff\xd8\xff\xd9')],
    ['GIF with a block that is none', 'a.gif', patched(sound.gif, 61, 7)],
    ['GIF without a frame', 'a.gif', latin('GIF89a\x04\0\x04\0\0\0\0\x3b')],
    ['WebP with a chunk longer than itself', 'a.webp', patched(sound.webp, 16, 0xff, 0xff, 0xff, 0x0f)],
    ['WebP without pixels', 'a.webp', latin('RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x03\0\0\x03\0\0')],
    ['WebP whose pixels say no size', 'a.webp', patched(sound.webp, 23, 0, 0, 0)],
    ['AVIF with a box of one byte', 'a.avif', patched(sound.avif, meta, 0, 0, 0, 1)],
    ['AVIF with a box of two bytes', 'a.avif', patched(sound.avif, meta, 0, 0, 0, 2)],
    ['AVIF with a box of no length within its facts', 'a.avif', patched(sound.avif, meta + 12, 0, 0, 0, 0)],
    ['AVIF with a box of seven bytes within its facts', 'a.avif', patched(sound.avif, meta + 12, 0, 0, 0, 7)],
    ['AVIF with properties of no length', 'a.avif', patched(sound.avif, sound.avif.indexOf('ispe') - 4, 0, 0, 0, 4)],
    ['AVIF of nothing but its brand', 'a.avif', sound.avif.subarray(0, 28)],
    ['AVIF with places without number', 'a.avif', patched(sound.avif, sound.avif.indexOf('iloc') + 8, 0, 0, 0xff, 0xff)],
    [
      'AVIF with boxes without number',
      'a.avif',
      Buffer.concat([sound.avif.subarray(0, 28), ...Array.from({ length: 20_000 }, () => box('free', Buffer.alloc(0)))]),
    ],
  ] as const)('%s', async (_, name, bytes) =>
    expect(await judge(name, bytes)).toHaveProperty('is', expect.stringMatching(/^(?:damaged|cut)$/)),
  );

  test('places in an AVIF that take no room are not counted one by one', async () => {
    // Sizes of 0 and 65,535 extents each, as often as the box has room for.
    const entry = latin('\0\x01\0\0\xff\xff').toString('hex');
    const places = box('iloc', Buffer.from(`000000000000ffff${entry.repeat(65_535)}`, 'hex'));
    const facts = sound.avif.subarray(40, 28 + 0xd6);
    const picture = Buffer.concat([sound.avif.subarray(0, 28), box('meta', Buffer.concat([Buffer.alloc(4), places, facts]))]);
    const start = performance.now();
    await judge('a.avif', picture);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('A picture that would take too much to read is told by its header', () => {
  test.each([
    ['a.png', pngOfSize(60_000, 60_000), { is: 'too-many-pixels', width: 60_000, height: 60_000, frames: 1 }],
    ['a.png', pngOfSize(40_001, 1000), { is: 'too-many-pixels', frames: 1 }],
    ['a.gif', patched(sound.gif, 6, 0xff, 0xff, 0xff, 0xff), { is: 'too-many-pixels', width: 65_535 }],
    ['a.gif', patched(sound.animatedGif, 6, 0x10, 0x0f, 0x10, 0x0f), { is: 'too-many-pixels', width: 3856, frames: 3 }],
    ['a.webp', patched(sound.animatedWebp, 24, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff), { is: 'too-many-pixels' }],
    ['a.avif', patched(sound.avif, sound.avif.indexOf('ispe') + 8, 0, 1, 0, 0, 0, 1, 0, 0), { is: 'too-many-pixels', width: 65_536 }],
    ['a.jpg', patched(sound.jpeg, sound.jpeg.indexOf(latin('\xff\xc0')) + 5, 0xff, 0xff, 0xff, 0xff), { is: 'too-many-pixels' }],
    ['a.png', pngOfSize(0, 4), { is: 'without-size' }],
    ['a.png', pngOfSize(4, 0), { is: 'without-size' }],
    ['a.gif', patched(sound.gif, 6, 0, 0, 0, 0), { is: 'without-size' }],
    ['a.jpg', patched(sound.jpeg, sound.jpeg.indexOf(latin('\xff\xc0')) + 5, 0, 0), { is: 'without-size' }],
    ['a.png', Buffer.concat([sound.png, Buffer.alloc(maxPictureBytes)]), { is: 'too-many-bytes', most: maxPictureBytes }],
    [
      'a.svg',
      text(`<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><desc>${'x'.repeat(1_000_000)}</desc></svg>`),
      { is: 'too-many-bytes' },
    ],
  ] as const)('%s: %#', async (name, bytes, expected) => expect(await judge(name, bytes)).toMatchObject(expected));

  test('forty megapixels are shown, also when they move', async () => {
    expect(await judge('a.png', pngOfSize(8000, 5000))).toMatchObject({ width: 8000, height: 5000 });
    const frame = Buffer.concat([pngChunk('fcTL', Buffer.alloc(26)), pngChunk('fdAT', Buffer.from([0, 0, 0, 1, 1]))]);
    const moving = (frames: number) =>
      pngOf(pngHeader(2000, 1000), pngChunk('IDAT', Buffer.from([1])), ...Array.from({ length: frames }, () => frame), pngChunk('IEND'));
    expect(await judge('a.png', moving(20))).toMatchObject({ frames: 20 });
    expect(await judge('a.png', moving(21))).toMatchObject({ is: 'too-many-pixels', frames: 21 });
  });
});

test('whatever the bytes, judging them ends, and what is shown is shown by a build too, which reads the same size', async () => {
  const kinds = Object.entries(sound).map(([kind, bytes]) => ({
    name: `a.${/gif|webp|jpeg|png|avif/i.exec(kind)?.[0].toLowerCase() ?? (kind === 'progressive' ? 'jpg' : 'webp')}`,
    bytes,
  }));
  const change = fc.tuple(fc.nat(600), fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 6 }));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...kinds), fc.array(change, { maxLength: 4 }), async ({ name, bytes }, changes) => {
      const spoilt = Buffer.from(bytes);
      for (const [at, values] of changes)
        spoilt.set(values.slice(0, Math.max(0, spoilt.length - (at % spoilt.length))), at % spoilt.length);
      const judged = await judgePicture(name, spoilt);
      if ('problem' in judged) return;
      const { width, height } = await imageMetadata(spoilt);
      expect({ width, height }).toEqual({ width: judged.picture.width, height: judged.picture.height });
    }),
    { numRuns: 2000 },
  );
});

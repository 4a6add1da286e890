/** Generated pictures: valid ones, cut ones, foreign ones, and ones whose names lie. */
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
}

/** A PNG with the dimensions that its header claims and hardly any picture in it. Its checksums are zero. */
function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(64))), chunk('IEND', Buffer.alloc(0))]);
}

const svg = (inside: string) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">${inside}</svg>`);

const bytes = fc.oneof(
  fc.tuple(fc.integer({ min: 0, max: 70_000 }), fc.integer({ min: 0, max: 70_000 })).map(([width, height]) => png(width, height)),
  fc.integer({ min: 0, max: 80 }).map((length) => png(4, 4).subarray(0, length)),
  fc.uint8Array({ maxLength: 200 }).map((random) => Buffer.from(random)),
  fc.uint8Array({ maxLength: 60 }).map((random) => Buffer.concat([Buffer.from('GIF89a'), random])),
  fc.uint8Array({ maxLength: 60 }).map((random) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), random])),
  fc.uint8Array({ maxLength: 60 }).map((random) => Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPVP8 '), random])),
  fc.uint8Array({ maxLength: 60 }).map((random) => Buffer.concat([Buffer.from('\0\0\0\x1cftypavif', 'latin1'), random])),
  fc
    .constantFrom(
      '<script>parent.__pwned = 1</script>',
      '<a href="javascript:x"/>',
      '<image href="https://a.example/"/>',
      '<rect width="4"',
      '',
    )
    .map(svg),
  fc
    .constantFrom('', '<!doctype html><script>x</script>', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n')
    .map(Buffer.from),
);

/** One generated picture in `content/` or `public/`. */
export const generatedPicture: fc.Arbitrary<{ readonly file: string; readonly bytes: Buffer }> = fc.record({
  file: fc
    .tuple(
      fc.constantFrom('content/decisions/', 'content/rfcs/0001-daily-means/', 'content/', 'public/', 'public/a/'),
      fc.constantFrom('a', 'B', 'a b', '.hidden', 'é', '%00'),
      fc.constantFrom('.png', '.jpg', '.gif', '.webp', '.avif', '.svg', '.html', '.js', ''),
    )
    .map((parts) => parts.join('')),
  bytes,
});

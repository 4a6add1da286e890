/** What bytes are, told by the bytes themselves: their beginning, never their name. */
import type { PictureFormat } from '../model/asset.ts';

/** Anything that pictures are taken for, or that is taken for a picture. */
export type Signature = PictureFormat | keyof typeof otherKinds | 'pointer';

/** What readers call files that are no pictures for pages, as the object of a sentence. */
export const otherKinds = {
  html: 'an HTML page',
  xml: 'an XML document',
  text: 'plain text',
  pdf: 'a PDF document',
  ico: 'an icon of Windows',
  bmp: 'a BMP picture',
  tiff: 'a TIFF picture',
  heic: 'a HEIC picture',
  jxl: 'a JPEG XL picture',
  psd: 'a Photoshop file',
  zip: 'a ZIP archive',
  gzip: 'a compressed file',
  woff: 'a font',
  film: 'a film',
  unknown: 'something else',
} as const;

/** Bytes from the beginning of a file, as Latin-1, after which nothing is looked for. */
const headLength = 4096;

const beginnings: readonly (readonly [RegExp, Signature])[] = [
  [/^\x89PNG\r\n\x1a\n/, 'png'],
  [/^\xff\xd8\xff/, 'jpeg'],
  [/^GIF8[79]a/, 'gif'],
  [/^RIFF[\s\S]{4}WEBP/, 'webp'],
  [/^[\s\S]{4}ftyp(?:[\s\S]{4})*?avi[fs]/, 'avif'],
  [/^[\s\S]{4}ftyp(?:hei[cxmsf]|hev[cxms]|mif1|msf1)/, 'heic'],
  [/^[\s\S]{4}ftyp/, 'film'],
  [/^(?:\xff\n|\0\0\0\fJXL )/, 'jxl'],
  [/^\0\0[\x01\x02]\0/, 'ico'],
  [/^BM[\s\S]{4}\0\0\0\0/, 'bmp'],
  [/^(?:II\*\0|MM\0\*)/, 'tiff'],
  [/^8BPS/, 'psd'],
  [/^%PDF-/, 'pdf'],
  [/^PK(?:\x03\x04|\x05\x06)/, 'zip'],
  [/^\x1f\x8b/, 'gzip'],
  [/^(?:wOF[2F]|OTTO|true\0|\0\x01\0\0)/, 'woff'],
  [/^\x1aE\xdf\xa3/, 'film'],
  [/^version https:\/\/(?:git-lfs|hawser)\.github\.com\/spec\//, 'pointer'],
];

/** What a file is. Never throws, and looks at its beginning only. */
export function signatureOf(bytes: Uint8Array): Signature {
  const head = Buffer.from(bytes.subarray(0, headLength)).toString('latin1');
  // The brands of a picture follow its first box, which is as long as it says.
  const known = beginnings.find(([pattern]) => pattern.test(brandsOf(bytes, head)));
  if (known) return known[1];
  const text = textOf(bytes.subarray(0, headLength));
  return text === undefined ? 'unknown' : markupOf(text);
}

/** The beginning of a file, cut off behind the list of its brands where it has one. */
function brandsOf(bytes: Uint8Array, head: string): string {
  if (head.slice(4, 8) !== 'ftyp') return head;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  return head.slice(0, Math.min(length, 256));
}

/** The beginning of a text in UTF-8 or UTF-16; nothing for bytes that are no text. */
function textOf(bytes: Uint8Array): string | undefined {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  if (wide) return new TextDecoder(wide).decode(bytes);
  if (bytes.includes(0)) return undefined;
  try {
    // What is cut off may end in the middle of a character.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

const html = /^<(?:!doctype\s+html|html|head|body|title|meta|script|style|iframe|h1|div|font|table|[ap]|img|br|[bi])(?:[\s/>]|$)/i;

/** What a text is marked up as. */
function markupOf(text: string): Signature {
  let rest = text.trimStart();
  for (;;) {
    const skipped = /^<(?:\?[\s\S]*?\?>|!--[\s\S]*?-->|!doctype\s+svg[^>[]*(?:\[[^\]]*\]\s*)?>)\s*/i.exec(rest)?.[0];
    if (skipped === undefined) break;
    rest = rest.slice(skipped.length);
  }
  if (/^<(?:[\w.-]+:)?svg(?:[\s/>]|$)/.test(rest)) return 'svg';
  if (html.test(rest)) return 'html';
  return rest.startsWith('<') ? 'xml' : 'text';
}

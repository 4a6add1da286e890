/**
 * Which files of `public/` are published: a closed list of types, each of which is known by its bytes as well as by its name. A host
 * chooses by the name how a browser takes a file, and a browser that is told nothing chooses by the bytes; so nothing is published
 * that either of them might take for a page, a script or a program of the server.
 */
import { formatByName, type Asset, type AssetProblem } from '../model/asset.ts';
import { judgePicture, mostBytes } from './judge-picture.ts';
import { otherKinds, signatureOf, type Signature } from './signature.ts';

/** The types that are published besides pictures, and what the bytes of each must be. Text begins with no markup. */
const types: Readonly<Record<string, Signature>> = {
  ico: 'ico',
  pdf: 'pdf',
  woff: 'woff',
  woff2: 'woff',
  ttf: 'woff',
  otf: 'woff',
  txt: 'text',
  csv: 'text',
  json: 'text',
  webmanifest: 'text',
};

/** All extensions that are published, as messages list them. */
export const publishedTypes = ['png', 'jpg', 'gif', 'webp', 'avif', 'svg', ...Object.keys(types)];

/** The largest text that is published, in bytes: all of it is read. */
const maxTextBytes = 10_000_000;

/** What an ending stands for. Some servers go by each ending of a name, so that none of the first two may stand anywhere in it. */
const runningEndings: readonly (readonly [RegExp, string])[] = [
  [/^(?:x?html?\d?|xht|s?htmx?|shtml?|mhtml?|stm|xml|xslt?|rdf|rss|atom|svgz|hta|htc)$/, 'a page'],
  [/^(?:php\d?|phps|phtml|phar|cgi|fcgi|pl|py|rb|aspx?|ashx|jspx?|cfm|htaccess|htpasswd)$/, 'a program of a server'],
  [/^(?:[cm]?js|wasm|css)$/, 'a script or a style sheet'],
];

/** Characters that addresses, disks and servers read in different ways, or drop. */
const oddName = /[\p{C}%;:?#\\*"<>|\u2028\u2029]|^\s|[\s.]$/u;

/** Files without an extension that hosts ask for by their name. */
const namedFiles = /^public\/(?:CNAME|\.nojekyll)$/;

/** Bytes from the beginning of a file that tell its type. */
export const headLength = 4096;

/** What must be read of a file of `public/` to judge it: all of it, its beginning, or nothing. */
export function partToRead(file: string, size: number): number {
  const format = formatByName(file);
  if (format) return size <= mostBytes(format) ? size : 0;
  const needed = typeOf(file);
  if (needed === undefined || (needed === 'text' && size > maxTextBytes)) return 0;
  return needed === 'text' ? size : Math.min(size, headLength);
}

/**
 * Judges a file of `public/` by its name and its bytes. Never throws.
 * @param bytes its size, and what {@link partToRead} wants of it
 * @param judge how pictures are judged
 */
export async function judgePublicFile(
  file: string,
  { size, read }: { readonly size: number; readonly read: Buffer },
  judge: typeof judgePicture = judgePicture,
): Promise<Asset> {
  const named = problemOfName(file);
  if (named) return { bytes: size, problem: named };
  const format = formatByName(file);
  if (format && size > mostBytes(format)) return { bytes: size, problem: { is: 'too-many-bytes', most: mostBytes(format) } };
  if (format) return { bytes: size, ...(await judge(file, read)) };
  const problem = problemOfBytes(typeOf(file), size, read, file);
  return { bytes: size, ...(problem && { problem }) };
}

/** The bytes that a name promises; nothing for a type that is not published. */
function typeOf(file: string): Signature | undefined {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const extension = /^.+\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  if (extension !== undefined && Object.hasOwn(types, extension)) return types[extension];
  if (namedFiles.test(file) || (file.startsWith('public/.well-known/') && extension === undefined && !name.startsWith('.'))) return 'text';
  return undefined;
}

function problemOfName(file: string): AssetProblem | undefined {
  const parts = file.split('/').slice(1);
  const name = parts.at(-1) ?? '';
  const endings = name.toLowerCase().split('.').slice(1);
  for (const [index, ending] of endings.entries()) {
    const isLast = index === endings.length - 1;
    const what = runningEndings.find(([pattern]) => pattern.test(ending.trim()))?.[1];
    if (what !== undefined && (isLast || what !== 'a script or a style sheet')) return { is: 'runs', what };
  }
  if (parts.some((part) => oddName.test(part))) return { is: 'odd-name' };
  // Hosts keep their own settings in files and folders whose names begin with a full stop.
  const hidden = parts.some((part, index) => part.startsWith('.') && !(index === 0 && part === '.well-known') && !namedFiles.test(file));
  return hidden || (!formatByName(name) && typeOf(file) === undefined) ? { is: 'unknown-type' } : undefined;
}

function problemOfBytes(expected: Signature | undefined, size: number, read: Buffer, file: string): AssetProblem | undefined {
  // A file that only has to be there may be empty.
  if (size === 0) return /\.(?:txt|csv)$|^public\/\.nojekyll$|^public\/\.well-known\//.test(file) ? undefined : { is: 'empty' };
  if (expected === 'text' && size > maxTextBytes) return { is: 'too-many-bytes', most: maxTextBytes };
  const signature = signatureOf(read);
  if (signature === 'pointer') return { is: 'pointer' };
  if (signature !== expected) {
    const holds = Object.hasOwn(otherKinds, signature) ? otherKinds[signature as keyof typeof otherKinds] : 'a picture';
    return { is: 'foreign', expected: expected === undefined ? 'a file' : otherKinds[expected as keyof typeof otherKinds], holds };
  }
  if (expected !== 'text') return undefined;
  return isText(read) && (!/\.(?:json|webmanifest)$/i.test(file) || isJson(read))
    ? undefined
    : { is: 'damaged', what: /\.(?:json|webmanifest)$/i.test(file) ? 'it is not JSON' : 'it is not plain text in UTF-8' };
}

function isText(bytes: Buffer): boolean {
  try {
    return !bytes.includes(0) && new TextDecoder('utf-8', { fatal: true }).decode(bytes).length >= 0;
  } catch {
    return false;
  }
}

function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
    return true;
  } catch {
    return false;
  }
}

/** The files of `content/` and `public/` that are no documents, each judged by its bytes, which are read once and within limits. */
import { createHash } from 'node:crypto';
import { constants, lstatSync } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { judgePicture, mostBytes } from '../assets/judge-picture.ts';
import { judgePublicFile, partToRead } from '../assets/judge-public-file.ts';
import { isByproductName } from '../model/byproducts.ts';
import { formatByName, type Asset, type Assets } from '../model/asset.ts';
import type { Judged } from '../assets/raster/judge-raster.ts';
import { openCache } from './cache.ts';
import { readable } from './content.ts';
import { filesBelow } from './walk.ts';

/** How assets are read. */
export type AssetOptions = {
  /** Folder for what is kept between runs; nothing is kept when it is left out. */
  readonly cacheFolder?: string;
};

/** Files that are read at the same time: none is larger than 10 MB. */
const atOnce = 8;

/** Reads and judges every file of a project's `content/` and `public/` that is no document. Links are not followed. */
export async function readAssets(root: string, options: AssetOptions = {}): Promise<Assets> {
  const judge = await openJudge('drawings', options);
  const files = ['content', 'public'].flatMap((folder) => assetsBelow(root, folder));
  const judged = new Map<string, Asset>();
  const waiting = files.values();
  const work = async () => {
    for (const file of waiting) judged.set(file, await readAsset(root, file, judge));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  await judge.save();
  return new Map([...judged].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The files below a folder of the project that are no documents; the folder itself where it is a link, or no folder. */
function assetsBelow(root: string, folder: string): string[] {
  const facts = lstatSync(join(root, folder), { throwIfNoEntry: false });
  if (!facts) return [];
  // Of `content` itself, and of what is no file in it, readContent tells, and of folders in it that cannot be opened.
  if (!facts.isDirectory()) return folder === 'public' ? [folder] : [];
  const unopened: string[] = [];
  const isPublished = folder === 'public';
  const closed = (each: string) => {
    if (isPublished) unopened.push(each);
  };
  // What lies in public/ is published as it is: `.nojekyll`, `.well-known/`.
  const files = filesBelow(join(root, folder), isPublished ? { closed } : { closed, leaveOut: isByproductName })
    .filter((entry) => isPublished || (entry.isFile() && !readable.test(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  return [...files, ...unopened].map((path) => relative(root, path).split(sep).join('/'));
}

/** Reads as much of a file as is needed to judge it. What changes meanwhile is judged as it was read. */
async function readAsset(root: string, file: string, judge: Judge): Promise<Asset> {
  const path = join(root, file);
  const facts = await lstat(path).catch(() => undefined);
  if (!facts) return { bytes: 0, problem: { is: 'unreadable' } };
  if (facts.isSymbolicLink()) return { bytes: 0, problem: { is: 'symbolic-link' } };
  // Only a folder that cannot be opened is asked about.
  if (facts.isDirectory()) return { bytes: 0, problem: { is: 'unreadable' } };
  if (!facts.isFile()) return { bytes: 0, problem: { is: 'not-a-file' } };
  const wanted = bytesToRead(file, facts.size);
  const read = wanted === 0 ? Buffer.alloc(0) : await readBeginning(path, wanted);
  return read ? judge.judge(file, { size: facts.size, read }) : { bytes: facts.size, problem: { is: 'unreadable' } };
}

/** The beginning of a file, or nothing when it cannot be read. A link that has taken its place is not followed. */
async function readBeginning(path: string, length: number): Promise<Buffer | undefined> {
  // Windows knows neither flag.
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants as Partial<typeof constants> & { readonly O_RDONLY: number };
  const file = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK).catch(() => undefined);
  try {
    const read = await file?.read(Buffer.alloc(length), 0, length, 0);
    return read?.buffer.subarray(0, read.bytesRead);
  } catch {
    return undefined;
  } finally {
    await file?.close();
  }
}

/** How large a file is, and what of it was read from its beginning. */
export type FileBytes = { readonly size: number; readonly read: Buffer };

/** How many bytes of a file must be read to judge it, from its beginning. */
export function bytesToRead(file: string, size: number): number {
  if (isPublic(file)) return partToRead(file, size);
  const format = formatByName(file);
  return format && size <= mostBytes(format) ? size : 0;
}

/** Judges files by their path from the root and their bytes, and knows drawings that it judged before. */
export type Judge = {
  judge(file: string, bytes: FileBytes): Promise<Asset>;
  /** Keeps what was asked for in this run. */
  save(): Promise<void>;
};

/** @param cacheName what was judged is kept under this name: one for each set of files that is read again and again */
export async function openJudge(cacheName: string, { cacheFolder }: AssetOptions): Promise<Judge> {
  const cache = await openCache<Judged>(cacheFolder, cacheName, () => true);
  const keys = new Set<string>();
  const known = async (file: string, bytes: Buffer): Promise<Judged> => {
    // Rows of pixels are walked over in no time.
    if (formatByName(file) !== 'svg') return judgePicture(file, bytes);
    const key = createHash('sha256').update(bytes).digest('base64url');
    keys.add(key);
    if (!cache.has(key)) cache.add(key, await judgePicture(file, bytes));
    return cache.get(key) ?? judgePicture(file, bytes);
  };
  return {
    async judge(file, { size, read }) {
      if (isPublic(file)) return judgePublicFile(file, { size, read }, known);
      const format = formatByName(file);
      if (!format) return { bytes: size };
      if (size > mostBytes(format)) return { bytes: size, problem: { is: 'too-many-bytes', most: mostBytes(format) } };
      return { bytes: size, ...(await known(file, read)) };
    },
    save: () => cache.save([...keys]),
  };
}

function isPublic(file: string): boolean {
  return file.startsWith('public/');
}

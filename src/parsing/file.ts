/** A file's bytes, taken with care: contributors decide what lies in `content/`. */
import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { maxFileSize } from '../model/content-path.ts';

/** Why a file is not read. */
export type FileProblem =
  'symbolic-link' | 'not-a-file' | 'unreadable' | 'unreadable-folder' | 'too-large' | 'not-utf8' | 'name-not-utf8' | 'nul-byte';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/**
 * The text of a file without its byte-order mark, or why it is not read.
 * @returns `undefined` for a file that is not there: it may have been when its folder was listed
 */
export async function readText(path: string): Promise<{ source: string } | { problem: FileProblem } | undefined> {
  const read = await readBytes(path, maxFileSize);
  if (!read) return path.includes(notUtf8) ? { problem: 'name-not-utf8' } : undefined;
  return 'problem' in read ? read : decodeText(read.bytes);
}

/** Stands in a name for bytes that are no UTF-8. A file of that very name would be there. */
const notUtf8 = '\ufffd';

/**
 * The bytes of a file that may be anything: a link is not followed, a pipe keeps no one waiting, and of a large file nothing is read.
 * @param most the largest size in bytes
 * @returns or why there are none; `undefined` for a file that is not there
 */
export async function readBytes(
  path: string,
  most: number,
): Promise<{ readonly bytes: Buffer } | { readonly problem: 'symbolic-link' | 'not-a-file' | 'unreadable' | 'too-large' } | undefined> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const facts = await file.stat();
    if (!facts.isFile()) return { problem: 'not-a-file' };
    if (facts.size > most) return { problem: 'too-large' };
    // It may grow while it is read.
    const bytes = Buffer.alloc(facts.size + 1);
    let length = 0;
    for (let more = 1; more > 0 && length < bytes.length; length += more) more = (await file.read(bytes, length)).bytesRead;
    return length > facts.size ? { problem: 'unreadable' } : { bytes: bytes.subarray(0, length) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    return { problem: code === 'ELOOP' ? 'symbolic-link' : code === 'ENXIO' ? 'not-a-file' : 'unreadable' };
  } finally {
    await file?.close();
  }
}

/** The text that bytes stand for, without a byte-order mark, or why they are not taken for text. */
export function decodeText(bytes: Uint8Array): { source: string } | { problem: FileProblem } {
  if (bytes.includes(0)) return { problem: 'nul-byte' };
  try {
    return { source: utf8.decode(bytes) };
  } catch {
    return { problem: 'not-utf8' };
  }
}

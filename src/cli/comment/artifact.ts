/** The bytes of a file that a stranger's code left: a plain file of a bounded size, or a sentence. */
import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';

/**
 * Reads a file that may be anything: a link leads nowhere, a pipe keeps no one waiting, and of a large file nothing is read.
 * @param most the largest size in bytes
 * @returns the bytes, or why there are none, as the end of a sentence about the file
 */
export async function readPlainFile(path: string, most: number): Promise<{ readonly bytes: Buffer } | { readonly problem: string }> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const facts = await file.stat();
    if (!facts.isFile()) return { problem: 'is not a file' };
    const tooLarge = { problem: `is larger than ${most.toLocaleString('en')} bytes` };
    if (facts.size > most) return tooLarge;
    // It may grow while it is read.
    const bytes = Buffer.alloc(Math.min(facts.size, most) + 1);
    let read = 0;
    for (let more = 1; more > 0 && read < bytes.length; read += more) more = (await file.read(bytes, read, bytes.length - read)).bytesRead;
    return read > facts.size ? { problem: 'grew while it was read' } : { bytes: bytes.subarray(0, read) };
  } catch (error) {
    return { problem: problems[(error as NodeJS.ErrnoException).code ?? ''] ?? `cannot be read (${String(error)})` };
  } finally {
    await file?.close();
  }
}

const problems: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  ENOTDIR: 'is not there',
  ELOOP: 'is a link',
  ENXIO: 'is not a file',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
};

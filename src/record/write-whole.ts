/**
 * A file written as a whole or not at all: readers see the old bytes or the new ones, also when the disk is full or the process is
 * ended in between. Written by hand because the library for it, write-file-atomic 8.0.0, asks the system once to write and does not
 * look how much it took: where a disk is nearly full, it puts half a file in place of a whole one.
 */
import type { Stats } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

let written = 0;

/**
 * Replaces a file, or makes it; its folder has to be there.
 * @param like whose permissions and owner it gets, the owner where this user may give files away; those of a new file when left out
 * @throws {NodeJS.ErrnoException} when that cannot be done; the file is then as it was, and nothing is left beside it
 */
export async function writeWhole(path: string, data: string | Uint8Array, like?: Pick<Stats, 'mode' | 'uid' | 'gid'>): Promise<void> {
  const fresh = join(dirname(path), `.${basename(path)}.docket-${process.pid}-${(written += 1)}`);
  let file: FileHandle | undefined;
  try {
    file = await open(fresh, 'wx', like?.mode);
    if (like) {
      await file.chown(like.uid, like.gid).catch(() => undefined);
      // The mask of the process may have taken permissions away.
      await file.chmod(like.mode);
    }
    await file.writeFile(data);
    // Some disks say only now that they are full.
    await file.sync();
    await file.close();
    file = undefined;
    await rename(fresh, path);
  } catch (error) {
    await file?.close().catch(() => undefined);
    await rm(fresh, { force: true });
    throw named(error, path);
  }
}

/** An error of an open file says no path: it gets that of the file that could not be written. */
function named(error: unknown, path: string): unknown {
  return error instanceof Error && 'code' in error ? Object.assign(error, { path }) : error;
}

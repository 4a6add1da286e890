/** A file's text replaced as a whole, or not at all. */
import { chmod, lstat, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readText } from '../parsing/file.ts';

const mark = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Replaces the text of a file, keeping its permissions and its byte-order mark. Readers see the old text or the new one.
 * @param path the file
 * @param before the text without a byte-order mark that the new one was made from
 * @returns why it was not done, as the end of a sentence; `undefined` when it was
 */
export async function replaceText(path: string, before: string, text: string): Promise<string | undefined> {
  const fresh = join(dirname(path), `.${basename(path)}.docket-${process.pid}`);
  try {
    const read = await readText(path);
    if (!('source' in read) || read.source !== before) return 'it changed meanwhile; run the command again';
    const hasMark = (await readFile(path)).subarray(0, mark.length).equals(mark);
    await writeFile(fresh, hasMark ? Buffer.concat([mark, Buffer.from(text)]) : text, { flag: 'wx' });
    await chmod(fresh, (await lstat(path)).mode);
    await rename(fresh, path);
    return undefined;
  } catch (error) {
    await rm(fresh, { force: true });
    return error instanceof Error ? error.message : String(error);
  }
}

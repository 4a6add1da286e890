/** A text of the record replaced by one that was made from it. */
import { lstat, readFile } from 'node:fs/promises';
import { readText } from '../parsing/file.ts';
import { writeWhole } from '../record/write-whole.ts';

/** Why a text is not changed; the message is for people. */
export class ChangeError extends Error {
  override name = 'ChangeError';
}

const mark = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Replaces the text of a file, keeping its permissions, its owner and its byte-order mark. Readers see the old text or the new one.
 * @param before the text without a byte-order mark that the new one was made from
 * @param into where the new text is put instead of in place of the old one
 * @throws when it cannot be done; the file is then as it was
 */
export async function replaceText(path: string, before: string, text: string, into = path): Promise<void> {
  await expectText(path, before);
  const hasMark = (await readFile(path)).subarray(0, mark.length).equals(mark);
  await writeWhole(into, hasMark ? Buffer.concat([mark, Buffer.from(text)]) : text, await lstat(path));
}

/** @throws when a file does not hold that text, without a byte-order mark, any more */
export async function expectText(path: string, text: string): Promise<void> {
  const read = await readText(path);
  if (!read || !('source' in read) || read.source !== text) throw new ChangeError('it changed meanwhile; run the command again');
}

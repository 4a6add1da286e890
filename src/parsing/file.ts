/** A file's bytes, taken with care: contributors decide what lies in `content/`. */
import { lstat, readFile } from 'node:fs/promises';
import { maxFileSize } from '../model/content-path.ts';

/** Why a file is not read. */
export type FileProblem = 'symbolic-link' | 'not-a-file' | 'unreadable' | 'too-large' | 'not-utf8' | 'nul-byte';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** The text of a file without its byte-order mark, or why it is not read. */
export async function readText(path: string): Promise<{ source: string } | { problem: FileProblem }> {
  const facts = await lstat(path);
  if (facts.isSymbolicLink()) return { problem: 'symbolic-link' };
  if (!facts.isFile()) return { problem: 'not-a-file' };
  if (facts.size > maxFileSize) return { problem: 'too-large' };
  const bytes = await readFile(path).catch(() => undefined);
  return bytes ? decodeText(bytes) : { problem: 'unreadable' };
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

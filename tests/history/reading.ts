/** Reading the history of repositories made for a test, and what such repositories hold. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { unpack, wordsOf, type PackedRevisions } from '../../src/difference/block.ts';
import type { Revision } from '../../src/model/history.ts';
import { readHistory, type History } from '../../src/history/history.ts';
import { Repository } from './repository.ts';

const made: string[] = [];
afterEach(() => {
  for (const each of made.splice(0)) rmSync(each, { recursive: true, force: true });
});

/** A repository that is removed after the test. */
export function repository(): Repository {
  const fresh = new Repository();
  made.push(fresh.root);
  return fresh;
}

/** A folder that is removed after the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'docket-history-'));
  made.push(path);
  return path;
}

/**
 * A history that must be known.
 * @throws when it is not, with the reason
 */
export function known(history: History): Extract<History, { known: true }> {
  if (!history.known) throw new Error(`The history is not known: ${history.why}.`);
  return history;
}

/** Reads the history of a repository. */
export const read = (root: string, cacheFolder?: string) => readHistory(root, { ...(cacheFolder && { cacheFolder }) });

/** The revisions of one file, oldest first. */
export async function revisionsOf(root: string, file: string, cache?: string): Promise<readonly Revision[]> {
  return known(await read(root, cache)).revisions.get(file) ?? [];
}

/** The words of every block of every revision, oldest first. */
export async function wordsIn(history: History, file: string): Promise<string[][]> {
  const { revisions, comparisons } = known(history);
  const listed = revisions.get(file) ?? [];
  const packed = JSON.parse(await comparisons.packed(listed)) as PackedRevisions;
  return listed.map((_, at) => unpack(packed, at + 1).map(wordsOf));
}

/** The first lines of the commits' messages. */
export const subjects = (revisions: readonly Revision[]) => revisions.map(({ subject }) => subject);

/** Where {@link rfc} lies. */
export const index = 'content/rfcs/0001-errors/index.mdx';

/** An RFC with this body. */
export const rfc = (body: string, status = 'draft') => `---\ntitle: Errors\nstatus: ${status}\n---\n\n${body}\n`;

/** A text that is long enough to be recognised after a change. */
export const long = (word: string) => Array.from({ length: 30 }, (_, at) => `Line ${at} of ${word}.\n`).join('\n');

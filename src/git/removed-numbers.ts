/** RFCs and decisions that were published once and are gone: their numbers are taken for ever. */
import { readPath, type Kind } from '../model/kinds.ts';
import { pathBelow } from '../model/content-path.ts';
import { git } from './git.ts';

/** A file that is gone, and the commit that removed it. */
export type RemovedNumber = { readonly kind: Kind; readonly number: number; readonly id: string; readonly commit: string };

/**
 * Every numbered record that the history of the base removed, the latest last. Only the base's own line of commits counts: what a
 * branch tried out before it was merged was never published.
 * @throws {GitError} when git says no
 */
export async function readRemovedNumbers(root: string, commit: string): Promise<RemovedNumber[]> {
  const log = await git(root, [
    'log',
    '--first-parent',
    '-m',
    '--reverse',
    '--no-renames',
    '--diff-filter=D',
    '--name-only',
    '-z',
    '--relative',
    '--format=%x00%H%x00',
    commit,
    '--',
    'content/rfcs',
    'content/decisions',
  ]);
  const removed: RemovedNumber[] = [];
  let by = '';
  for (const raw of log.toString().split('\0')) {
    const token = raw.trim();
    if (/^[0-9a-f]{40,64}$/.test(token)) by = token;
    const path = readPath(pathBelow(token));
    if ((path?.kind === 'rfc' || path?.kind === 'decision') && path.number !== undefined)
      removed.push({ kind: path.kind, number: path.number, id: path.id, commit: by });
  }
  return removed;
}

/** What git is told of files that were rewritten after they moved, so that one commit holds the move and the edits. */
import { git } from '../../git/git.ts';

/**
 * Those of some files that git knows and that are as git last saw them: what is changed in them next is nobody's unfinished work.
 * None outside a repository.
 * @param files paths from `root`, with forward slashes
 */
export async function settledFiles(root: string, files: readonly string[]): Promise<ReadonlySet<string>> {
  if (files.length === 0) return new Set();
  const listed = async (args: readonly string[]) =>
    (await git(root, [...args, '-z', '--', ...files])).toString().split('\0').filter(Boolean);
  try {
    const [known, changed] = await Promise.all([listed(['ls-files']), listed(['diff', '--name-only', '--relative'])]);
    return new Set(known.filter((file) => !changed.includes(file)));
  } catch {
    return new Set();
  }
}

/**
 * Stages files.
 * @returns whether git took them
 */
export async function stage(root: string, files: readonly string[]): Promise<boolean> {
  if (files.length === 0) return true;
  return git(root, ['add', '--', ...files]).then(
    () => true,
    () => false,
  );
}

/** When the commit that is checked out was made, and whether anything of the record differs from it. */
import { git, GitError } from './git.ts';

/** What the repository says of the state of a project. */
export type LastCommit = {
  /** The committer's date of the commit that is checked out. */
  readonly date: Date;
  /** True while a file of `content/`, or the configuration, is not as it was committed. */
  readonly changed: boolean;
};

/** The commit that is checked out; `undefined` without git, outside a repository, and before the first commit. */
export async function readLastCommit(root: string): Promise<LastCommit | undefined> {
  try {
    const [seconds, status] = await Promise.all([
      git(root, ['log', '-1', '--format=%ct', 'HEAD']),
      git(root, ['status', '--porcelain', '-z', '--untracked-files=all', '--', 'content', 'docket.config.ts']),
    ]);
    return { date: new Date(Number(seconds.toString().trim()) * 1000), changed: status.length > 0 };
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

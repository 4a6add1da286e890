/**
 * The branches that are in reach: those of this clone, and the base branch as it is on the remote now. Two people who number their
 * proposals on the same day find out from them, not when the second one is merged.
 */
import { commitOf } from './base.ts';
import { git, outputLines } from './git.ts';
import type { RecordRepository } from './repository.ts';

/** The base branch in this clone: as it is on the remote, as far as that is known, and its own. */
export type BaseBranches = {
  /** The commits that are known under its name, the remote's first; the one that is checked out where there is no branch of that name. */
  readonly tips: readonly string[];
  /** The remote that was asked for it; absent when none was. */
  readonly remote?: { readonly name: string; readonly reached: boolean };
};

/** Long enough for a forge on a slow line, short enough to wait for. */
export const usualPatience = 5000;

/** What keeps git from asking anybody for anything. */
const silent = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_ASKPASS: 'true',
  SSH_ASKPASS: 'true',
  GCM_INTERACTIVE: 'never',
  GIT_SSH_COMMAND: 'ssh -o BatchMode=yes -o ConnectTimeout=4',
};

/**
 * Finds the base branch, and asks the remote for it. Never fails for want of a remote or of a network, and moves no branch of this clone.
 * @param name what the branch is called
 * @param patience milliseconds that the remote is given to answer; it is not asked when there are none
 * @throws {GitError} when git says no
 */
export async function findBaseBranches({ folder }: RecordRepository, name: string, patience: number): Promise<BaseBranches> {
  const remote = await remoteOf(folder, name);
  const reached = remote !== undefined && patience > 0 && (await fetchBranch(folder, remote, name, patience));
  const names = [
    ...(reached ? ['FETCH_HEAD'] : []),
    ...(remote === undefined ? [] : [`refs/remotes/${remote}/${name}`]),
    `refs/heads/${name}`,
  ];
  const tips = await commitsOf(folder, names);
  return {
    tips: tips.length > 0 ? tips : await commitsOf(folder, ['HEAD']),
    ...(remote !== undefined && patience > 0 && { remote: { name: remote, reached } }),
  };
}

/** The commits that names stand for, each once; a name that stands for none is passed over. */
async function commitsOf(folder: string, names: readonly string[]): Promise<string[]> {
  const commits = await Promise.all(names.map((name) => commitOf(folder, name)));
  return [...new Set(commits.filter((commit) => commit !== undefined))];
}

/** The remote that the base branch follows; `origin`, or the only one, where it follows none. */
async function remoteOf(folder: string, base: string): Promise<string | undefined> {
  const remotes = outputLines(await git(folder, ['remote']));
  const followed = await git(folder, ['config', '--get', `branch.${base}.remote`]).then(outputLines, () => []);
  return [followed[0], 'origin', remotes.length === 1 ? remotes[0] : undefined].find(
    (name) => name !== undefined && remotes.includes(name),
  );
}

/** Brings a branch as it is on the remote into FETCH_HEAD; no branch of this clone moves. */
async function fetchBranch(folder: string, remote: string, branch: string, timeLimit: number): Promise<boolean> {
  const quiet = ['-c', 'gc.auto=0', '-c', 'maintenance.auto=false'];
  const fetch = ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--refmap=', '--', remote, `refs/heads/${branch}`];
  return git(folder, [...quiet, ...fetch], '', { timeLimit, env: silent }).then(
    () => true,
    () => false,
  );
}

/** Where two commits last were one; `undefined` where they never were, and before the first commit. */
export async function forkOf({ folder }: RecordRepository, a: string, b: string): Promise<string | undefined> {
  return git(folder, ['merge-base', a, b]).then(
    (out) => outputLines(out)[0],
    () => undefined,
  );
}

/**
 * The newest commits of the branches that this clone knows, its own and those that it has fetched. Where the
 * record began anew, only branches that know of that have its numbers; and a branch of another repository, which has no commit in common
 * with this one, says nothing of it.
 * @param beginning the commit with which the record began anew
 * @throws {GitError} when git says no
 */
export async function readBranches(repository: RecordRepository, beginning?: string): Promise<string[]> {
  const roots = beginning === undefined ? await rootsOf(repository) : [beginning];
  const contains = roots.flatMap((each) => ['--contains', each]);
  return outputLines(await git(repository.folder, ['for-each-ref', '--format=%(objectname)', ...contains, 'refs/heads', 'refs/remotes']));
}

/** The commits that this branch began with; none before its first commit, and none that a shallow clone could tell. */
async function rootsOf({ folder, shallow }: RecordRepository): Promise<string[]> {
  if (shallow) return [];
  return git(folder, ['rev-list', '--max-parents=0', 'HEAD', '--']).then(outputLines, () => []);
}

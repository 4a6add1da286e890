/**
 * Numbers of RFCs and decisions that are taken anywhere in reach: on the branches that this clone knows, and on the base branch as it
 * is on the remote now. Two people who number their proposals on the same day find out here, not when the second one is merged.
 */
import { isByproductName } from '../model/byproducts.ts';
import { git, GitError } from './git.ts';

/** Where numbers are looked for. */
export type NumberSearch = {
  /** The folder whose entries begin with numbers, from the project's root: `content/rfcs`. */
  readonly folder: string;
  /** The branch that changes are proposed for. */
  readonly base: string;
  /** True when the remote must not be asked. */
  readonly offline: boolean;
  /** Milliseconds that the remote is given to answer. */
  readonly timeLimit?: number;
};

/** What was found, and how far the search reached. */
export type TakenNumbers = {
  readonly numbers: ReadonlySet<number>;
  /** How many branches of this clone were looked at. */
  readonly branches: number;
  /** The remote that was asked for its base branch; absent when none was. */
  readonly remote?: { readonly name: string; readonly reached: boolean };
};

/** Long enough for a forge on a slow line, short enough to wait for. */
const usualTimeLimit = 5000;

/** What keeps git from asking anybody for anything. */
const silent = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_ASKPASS: 'true',
  SSH_ASKPASS: 'true',
  GCM_INTERACTIVE: 'never',
  GIT_SSH_COMMAND: 'ssh -o BatchMode=yes -o ConnectTimeout=4',
};

/** Numbers on branches and on the remote; none outside a repository. Never fails for want of git, of a remote or of a network. */
export async function takenNumbers(
  root: string,
  { folder, base, offline, timeLimit = usualTimeLimit }: NumberSearch,
): Promise<TakenNumbers> {
  try {
    const remoteName = offline ? undefined : await remoteOf(root, base);
    const reached = remoteName !== undefined && (await fetchBase(root, remoteName, base, timeLimit));
    const branches = lines(await git(root, ['for-each-ref', '--format=%(refname)', 'refs/heads', 'refs/remotes']));
    const numbers = await numbersIn(root, [...branches, ...(reached ? ['FETCH_HEAD'] : [])], folder);
    return { numbers, branches: branches.length, ...(remoteName !== undefined && { remote: { name: remoteName, reached } }) };
  } catch (error) {
    if (error instanceof GitError) return { numbers: new Set(), branches: 0 };
    throw error;
  }
}

/** The remote that the base branch follows; `origin`, or the only one, where it follows none. */
async function remoteOf(root: string, base: string): Promise<string | undefined> {
  const remotes = lines(await git(root, ['remote']));
  const followed = await git(root, ['config', '--get', `branch.${base}.remote`]).then(lines, () => []);
  return [followed[0], 'origin', remotes.length === 1 ? remotes[0] : undefined].find(
    (name) => name !== undefined && remotes.includes(name),
  );
}

/** Brings the base branch as it is on the remote into FETCH_HEAD; no branch of this clone moves. */
async function fetchBase(root: string, remote: string, base: string, timeLimit: number): Promise<boolean> {
  const quiet = ['-c', 'gc.auto=0', '-c', 'maintenance.auto=false'];
  const fetch = ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--refmap=', '--', remote, `refs/heads/${base}`];
  return git(root, [...quiet, ...fetch], '', { timeLimit, env: silent }).then(
    () => true,
    () => false,
  );
}

/** The numbers that names in a folder begin with, in any of these commits: two processes, however many there are. */
async function numbersIn(root: string, commits: readonly string[], folder: string): Promise<Set<number>> {
  const asked = commits.map((commit) => `${commit}:./${folder}\n`).join('');
  const trees = lines(await git(root, ['cat-file', '--batch-check=%(objectname) %(objecttype)'], asked)).flatMap((line) => {
    const [tree = '', type] = line.split(' ');
    return type === 'tree' ? [tree] : [];
  });
  if (trees.length === 0) return new Set();
  const listed = await git(root, ['cat-file', '--batch'], `${[...new Set(trees)].join('\n')}\n`);
  return new Set(entriesOf(listed).flatMap((name) => (/^\d{4}-/.test(name) && !isByproductName(name) ? [Number(name.slice(0, 4))] : [])));
}

/** The names in the trees that `git cat-file --batch` printed: `HASH tree SIZE`, then `MODE NAME\0HASH` for each entry. */
function entriesOf(batch: Buffer): string[] {
  const names: string[] = [];
  for (let at = 0; at < batch.length;) {
    const head = batch.indexOf(10, at);
    const [hash = '', , size = '0'] = batch.toString('latin1', at, head).split(' ');
    const end = head + 1 + Number(size);
    for (let entry = head + 1; entry < end;) {
      const space = batch.indexOf(32, entry);
      const zero = batch.indexOf(0, space);
      names.push(batch.toString('utf8', space + 1, zero));
      entry = zero + 1 + hash.length / 2;
    }
    at = end + 1;
  }
  return names;
}

function lines(out: Buffer): string[] {
  return out.toString().split('\n').filter(Boolean);
}

/** Where a change began: the commit that it is compared with, found with real git, or a sentence that says how to get it. */
import { nearest } from '../model/nearest.ts';
import { git, outputLines } from './git.ts';
import { isRepository, type NoRepository, type RecordRepository } from './repository.ts';

/** The other side of a change. */
export type Base = {
  /** The commit that the change is compared with: where its branch left the base. */
  readonly commit: string;
  /** The newest commit of the base, which may have moved on. */
  readonly tip: string;
  /** Why `commit` is only the tip of the base, and what makes it exact; a sentence for people. */
  readonly inexact?: string;
};

/** Raised when there is nothing to compare with; the message is complete and meant for people. */
export class BaseError extends Error {
  override name = 'BaseError';
}

/**
 * Finds what the change of a working copy is compared with: where its branch left `ref`. In a shallow clone that commit may be out of
 * reach; then it is the tip of `ref`, which is exact for the merge commits that forges make of pull requests.
 * @param found the repository of the record, or why there is none
 * @param ref a branch, tag or commit, as git understands it
 * @throws {BaseError} without git, outside a repository, and when `ref` is not known here
 */
export async function findBase(found: RecordRepository | NoRepository, ref: string): Promise<Base> {
  if (!isRepository(found)) throw new BaseError(`there is nothing to compare with, because ${found.reason}: ${found.remedy}`);
  const { folder: root, shallow } = found;
  const [tip, head] = await Promise.all([commitOf(root, ref), commitOf(root, 'HEAD')]);
  if (!tip && (head || ref !== 'HEAD')) throw new BaseError(await unknownRef(root, ref, shallow));
  if (!tip) throw new BaseError('`HEAD` is not known here, because this branch has no commit yet: commit, and run the command again');
  if (!head) throw new BaseError('this branch has no commit yet, so there is no change to compare: commit, and run the command again');
  const commit = await git(root, ['merge-base', tip, head]).then(firstLine, () => undefined);
  if (commit) return { commit, tip };
  if (!shallow) throw new BaseError(`\`${ref}\` and this branch have no commit in common: name the branch that this one began from`);
  if ((await parentsOf(root, head)).includes(tip)) return { commit: tip, tip };
  const inexact = `this clone is shallow and does not reach back to where this branch began: it is compared with the tip of \`${ref}\`; \`git fetch --unshallow\` makes that exact`;
  return { commit: tip, tip, inexact };
}

/** The commit that a name stands for, if it is here. A name that looks like an option is none. */
export async function commitOf(root: string, ref: string): Promise<string | undefined> {
  if (/^-|^$|[\0\n]/.test(ref)) return undefined;
  return git(root, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]).then(firstLine, () => undefined);
}

/** The parents that a commit names, also those that a shallow clone does not have. */
async function parentsOf(root: string, commit: string): Promise<string[]> {
  const text = (await git(root, ['cat-file', 'commit', commit])).toString();
  return [...text.slice(0, text.indexOf('\n\n')).matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = '']) => parent);
}

/** Branches, branches of remotes and tags that are here, by the names that `--base` takes. */
async function refNames(root: string): Promise<string[]> {
  const out = await git(root, ['for-each-ref', '--format=%(refname)', 'refs/heads', 'refs/remotes', 'refs/tags']);
  return outputLines(out)
    .filter((name) => !name.endsWith('/HEAD'))
    .map((name) => name.replace(/^refs\/(?:heads|remotes|tags)\//, ''));
}

/** Why a name stands for nothing here, with the command that changes that. */
async function unknownRef(root: string, ref: string, shallow: boolean): Promise<string> {
  const remotes = outputLines(await git(root, ['remote']));
  const start = `\`${ref}\` is not known in this clone`;
  const deep = shallow ? '--unshallow ' : '';
  const tried = remotes.find((name) => ref.startsWith(`${name}/`));
  const remote = tried ?? (remotes.includes('origin') ? 'origin' : remotes[0]);
  if (!/^\w[\w./-]*$/.test(ref))
    return `${start}${shallow ? ', which is shallow: fetch its history with `git fetch --unshallow`' : ': name a branch, a tag or a commit'}`;
  const here = remote !== undefined && tried === undefined && (await commitOf(root, `${remote}/${ref}`)) !== undefined;
  const near = here ? undefined : nearest(ref, await refNames(root));
  if (near !== undefined) return `${start}; did you mean \`${near}\`?`;
  if (!remote) return `${start}, and it has no remote to fetch it from: \`git branch --all\` lists its branches`;
  if (/^[0-9a-f]{40,64}$/.test(ref)) return `${start}: fetch it with \`git fetch ${deep}${remote} ${ref}\``;
  const branch = tried ? ref.slice(tried.length + 1) : ref;
  const tracking = `${remote}/${branch}`;
  if (here) return `${start}, but \`${tracking}\` is: write \`--base ${tracking}\``;
  const then = tried ? '' : `, then write \`--base ${tracking}\``;
  return `${start}: fetch it with \`git fetch ${deep}${remote} ${branch}:refs/remotes/${tracking}\`${then}`;
}

function firstLine(out: Buffer): string {
  return out.toString().split('\n')[0] ?? '';
}

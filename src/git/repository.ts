/**
 * The repository that keeps a record, found once and handed to whoever asks it: the project's own, one that the project is only a folder
 * of, or that of `content/` where it is a submodule. Where there is none that git can read, a reason and a remedy for people.
 */
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { git, GitError } from './git.ts';

/** A repository that git can read, and how it names the files of the record. */
export type RecordRepository = {
  /** The folder to run git in: the project's root, or `content/` where that has a repository of its own. */
  readonly folder: string;
  /** What git calls `content/` there. */
  readonly content: 'content' | '.';
  /** The path of `content/` from the top of the repository, which ends with a slash; empty where it is the top. */
  readonly prefix: string;
  /** The top of the repository. */
  readonly top: string;
  /** True when the clone holds only its newest commits. */
  readonly shallow: boolean;
};

/** Why git knows nothing of a record. */
export type NoRepository = {
  /** A clause for people, as it follows a colon: `this folder is in no git repository`. */
  readonly reason: string;
  /** What to do about it, as a clause that names a command. */
  readonly remedy: string;
};

/** What to do about a shallow clone. */
export const unshallow: NoRepository = {
  reason: 'this clone is shallow, so only its newest commits are known',
  remedy: 'run `git fetch --unshallow`',
};

/** Finds the repository of the record in a project. Never fails: what git says no to is told. */
export async function findRepository(root: string): Promise<RecordRepository | NoRepository> {
  const content = folderOf(join(root, 'content'));
  try {
    const { top, prefix, shallow } = await placeOf(content ?? root);
    // `content/` at the top of a repository: a submodule, or a clone within the project.
    if (content !== undefined && prefix === '') return { folder: content, content: '.', prefix, top, shallow };
    return { folder: root, content: 'content', prefix: content === undefined ? `${prefix}content/` : prefix, top, shallow };
  } catch (error) {
    if (error instanceof GitError) return explain(error, root);
    throw error;
  }
}

/** The folder of its repository that a project lies in, without a slash at its end; empty at the top, and where git does not know. */
export async function folderOfProject(root: string): Promise<string> {
  return git(root, ['rev-parse', '--show-prefix']).then(
    (out) => out.toString().replace(/\/?\n$/, ''),
    (error: unknown) => {
      if (error instanceof GitError) return '';
      throw error;
    },
  );
}

/** True for a repository that was found. */
export function isRepository(found: RecordRepository | NoRepository): found is RecordRepository {
  return 'folder' in found;
}

/** The path from the project's root of what git names from the folder of the repository. */
export function fileIn({ content }: RecordRepository, path: string): string {
  return content === '.' ? `content/${path}` : path;
}

/** The path of a folder below `content/` as git takes it in the folder of the repository: `content/rfcs`, or `rfcs` in a submodule. */
export function folderIn({ content }: RecordRepository, below: string): string {
  return content === '.' ? below : `content/${below}`;
}

/** True when `content/` is a submodule that was not fetched: git holds its place, and the folder is empty. */
export async function isMissingSubmodule(root: string): Promise<boolean> {
  if (existsSync(join(root, 'content', '.git'))) return false;
  const listed = await git(root, ['ls-files', '--stage', '-z', '--', 'content']).catch((error: unknown) => {
    if (error instanceof GitError) return Buffer.from('');
    throw error;
  });
  return listed.toString().startsWith('160000 ');
}

function folderOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

async function placeOf(folder: string): Promise<Pick<RecordRepository, 'top' | 'prefix' | 'shallow'>> {
  const out = await git(folder, ['rev-parse', '--is-shallow-repository', '--show-prefix', '--show-toplevel']);
  const [shallow, prefix = '', top = folder] = out.toString().split('\n');
  return { shallow: shallow === 'true', prefix, top };
}

/** Git's own words, in English because it is asked so, as a reason and a remedy. */
function explain({ message }: GitError, root: string): NoRepository {
  const [, command] = /^[ \t]*(git config --global --add safe\.directory .+)$/m.exec(message) ?? [];
  if (/dubious ownership|unsafe repository/.test(message))
    return {
      reason: 'git refuses to read this repository, because the folder belongs to another user',
      remedy: `run \`${command ?? `git config --global --add safe.directory ${root}`}\``,
    };
  if (/^git could not be run: .*ENOENT/.test(message))
    return { reason: 'git is not installed here', remedy: 'install git, and run the command in a clone' };
  const [, away] = /not a git repository: (.+)$/m.exec(message) ?? [];
  if (away !== undefined)
    return {
      reason: `the repository of this folder should be in ${away}, which is not there`,
      remedy: 'run the command in a complete clone (`git clone --recurse-submodules`)',
    };
  if (/not a git repository/.test(message))
    return {
      reason: 'this folder is in no git repository',
      remedy: 'run `git init` and commit, or run the command in a clone',
    };
  const [line = message] = message.split('\n');
  return { reason: `git cannot read this repository (${line})`, remedy: 'run `git status` to see what is wrong' };
}

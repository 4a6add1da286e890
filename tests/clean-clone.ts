/** This project as somebody else has it: an origin with its files as they are now, and clones of it, with real git. */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { linkPackages } from './packages.ts';

const repository = join(import.meta.dirname, '..');
const run = promisify(execFile);

/** How a program ended, and what it printed on both streams. */
export type Ended = { readonly code: number; readonly output: string };

/** Somebody's clone. */
export type Clone = {
  readonly root: string;
  /** @throws with what git printed when it does not end well */
  git(...args: string[]): Promise<string>;
  /** Runs a command line as a shell of a workflow does, with these variables besides. */
  sh(command: string, env?: Record<string, string>): Promise<Ended>;
};

/** An origin and who cloned it. */
export type Origin = {
  /** Where it and its clones lie. */
  readonly folder: string;
  /** A clone under a name of its own; its packages are those of this project. */
  clone(name: string): Promise<Clone>;
  remove(): void;
};

/**
 * Makes an origin in a temporary folder: every file of this project that is tracked or could be, in one commit on `main`.
 * @param within a path in that folder for the origin and its clones
 * @param more texts by their paths that come to it
 */
export async function makeOrigin(within = '', more: Readonly<Record<string, string>> = {}): Promise<Origin> {
  const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'docket-origin-')));
  const folder = join(temporary, within);
  const origin = join(folder, 'origin');
  const { stdout } = await git(repository, 'ls-files', '-z', '--cached', '--others', '--exclude-standard');
  for (const file of stdout.split('\0').filter((each) => each !== '' && existsSync(join(repository, each))))
    cpSync(join(repository, file), join(origin, file), { recursive: true });
  for (const [file, text] of Object.entries(more)) writeFileSync(join(origin, file), text);
  await git(origin, 'init', '--quiet');
  await git(origin, 'add', '--all');
  await git(origin, 'commit', '--quiet', '--message', 'The record');
  // Others push to it; nobody works in it.
  await git(origin, 'config', 'receive.denyCurrentBranch', 'ignore');
  return {
    folder,
    clone: async (name) => {
      const root = join(folder, name);
      await git(folder, 'clone', '--quiet', origin, root);
      // What installing would fetch is here already; that a machine without it gets it is what CI itself shows.
      linkPackages(repository, root, ['.bin', '.docket-installed']);
      return { root, git: async (...args) => (await git(root, ...args)).stdout, sh: (command, env) => shell(root, command, env) };
    },
    remove: () => rmSync(temporary, { recursive: true, force: true }),
  };
}

function git(cwd: string, ...args: string[]) {
  const settings = ['user.name=Ann Lee', 'user.email=ann@example.org', 'init.defaultBranch=main', 'commit.gpgSign=false'];
  return run('git', [...settings.flatMap((setting) => ['-c', setting]), ...args], { cwd, maxBuffer: 1 << 26 });
}

function shell(cwd: string, command: string, env: Record<string, string> = {}): Promise<Ended> {
  const path = [dirname(process.execPath), process.env.PATH].join(':');
  const options = { cwd, env: { ...process.env, ...env, PATH: path, CI: 'true', NO_COLOR: '1' }, maxBuffer: 1 << 26 };
  return run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', command], options).then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, output: stdout + stderr }),
  );
}

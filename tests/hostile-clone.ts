/** A clone of this project where everything around it is unusual: path, language, time zone, terminal, user, and no settings of git. */
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeOrigin } from './clean-clone.ts';

/** A space, an apostrophe, letters outside ASCII, and characters that mean something to a shell, to globs and to addresses. */
const names = ["Ann Lee's files", 'проекты и 電池', '[draft] {a,b} (c) !$&;|<>`~^+=@,-', 'üx'];

/** How many characters the path of the clone has at least. */
const leastLength = 200;

/** Such a clone. */
export type HostileClone = {
  readonly root: string;
  /** Starts the Node that this runs on there; its output is piped. */
  readonly start: (args: readonly string[]) => ChildProcess;
  /** Runs it to its end. */
  readonly run: (...args: string[]) => Promise<{ code: number | null; output: string }>;
  readonly remove: () => void;
};

/** Makes one. Where root runs this, whoever works in the clone is not root, if the machine lets another user reach it. */
export async function makeHostileClone(): Promise<HostileClone> {
  const within = join(...names);
  const origin = await makeOrigin(join(within, 'long '.repeat(Math.ceil((leastLength - within.length) / 5)).trim()));
  const { root } = await origin.clone("somebody's clone");
  const home = join(dirname(root), 'empty');
  mkdirSync(home);
  const user = otherUser(root, home);

  const env = {
    PATH: [dirname(process.execPath), process.env.PATH].join(':'),
    HOME: home,
    LC_ALL: 'tr_TR.UTF-8',
    LANG: 'cs_CZ.UTF-8',
    TZ: 'Pacific/Apia',
    COLUMNS: '31',
    TERM: 'dumb',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    ...(process.env.TMPDIR && { TMPDIR: process.env.TMPDIR }),
    ...(process.env.DOCKET_CHROMIUM && { DOCKET_CHROMIUM: process.env.DOCKET_CHROMIUM }),
  };
  const start = (args: readonly string[]) =>
    spawn(process.execPath, [...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], ...user });
  return {
    root,
    start,
    run: (...args) =>
      new Promise((resolve, reject) => {
        const child = start(args);
        let output = '';
        child.stdout.on('data', (chunk) => (output += String(chunk)));
        child.stderr.on('data', (chunk) => (output += String(chunk)));
        child.once('error', reject);
        child.once('close', (code) => resolve({ code, output }));
      }),
    remove: origin.remove,
  };
}

/** The user that Unix systems keep for what may do nothing. */
const nobody = { uid: 65_534, gid: 65_534 };

/** Hands the clone and its neighbours to a user who is not root. */
function otherUser(root: string, home: string): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0 || !isOpenToAll(process.execPath) || !isOpenToAll(join(import.meta.dirname, '../node_modules')))
    return undefined;
  for (let folder = dirname(root); /docket-origin-/.test(folder); folder = dirname(folder)) chmodSync(folder, 0o755);
  chownSync(home, nobody.uid, nobody.gid);
  chownSync(root, nobody.uid, nobody.gid);
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true }))
    if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), nobody.uid, nobody.gid);
  return nobody;
}

/** Whether every folder on the way to a file can be passed by everybody. */
function isOpenToAll(file: string): boolean {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

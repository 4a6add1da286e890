/** Real git, run with care: fixed arguments, no shell, no pager, and errors that say what was asked. */
import { spawn, type ChildProcess } from 'node:child_process';
import { maxFileSize } from '../model/content-path.ts';

/** Raised when git cannot be run or says no. */
export class GitError extends Error {
  override name = 'GitError';
}

/** What would make git look at another repository than the one of the folder; git sets these for its own hooks. */
const elsewhere = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_NAMESPACE', 'GIT_CEILING_DIRECTORIES'];

/** Settings of the person at the keyboard that would change what git prints. */
const settings = ['core.quotePath=false', 'i18n.logOutputEncoding=UTF-8', 'log.showRoot=true', 'log.showSignature=false'];

/** How git is run, where that matters. */
export type GitOptions = {
  /** Milliseconds after which it is ended, with every process that it started; none when left out. */
  readonly timeLimit?: number;
  /** Variables of its environment. */
  readonly env?: Readonly<Record<string, string>>;
};

/**
 * Runs git in a folder and returns what it printed.
 * @param input what it is given on standard input
 * @throws {GitError} when git is missing, fails, or takes too long
 */
export function git(root: string, args: readonly string[], input = '', { timeLimit, env = {} }: GitOptions = {}): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['-C', root, ...settings.flatMap((each) => ['-c', each]), ...args], {
      env: { ...ownRepository(process.env), GIT_OPTIONAL_LOCKS: '0', GIT_PAGER: 'cat', LC_ALL: 'C', ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
      // A group of its own, so that what git starts to reach a remote ends with it.
      detached: timeLimit !== undefined && process.platform !== 'win32',
    });
    const limit = timeLimit === undefined ? undefined : setTimeout(() => endGroup(child), timeLimit);
    const out: Buffer[] = [];
    const trouble: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => trouble.push(chunk));
    child.stdin.on('error', () => undefined); // Git may end before it has read everything; its exit code says why.
    child.on('error', (error) => {
      clearTimeout(limit);
      reject(new GitError(`git could not be run: ${error.message}`));
    });
    child.on('close', (code) => {
      clearTimeout(limit);
      if (code === 0) resolve(Buffer.concat(out));
      else reject(new GitError(`git ${args[0] ?? ''} failed: ${Buffer.concat(trouble).toString().trim()}`));
    });
    child.stdin.end(input);
  });
}

/** The lines that git printed, without empty ones. */
export function outputLines(out: Buffer): string[] {
  return out.toString().split('\n').filter(Boolean);
}

function ownRepository(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !elsewhere.includes(name)));
}

/**
 * The texts of blobs by their ids, without byte-order marks. A blob that git does not have is left out, and so is one that is larger
 * than a file of the record may be: somebody may have committed anything, once.
 */
export async function readBlobs(root: string, blobs: ReadonlySet<string>): Promise<Map<string, string>> {
  if (blobs.size === 0) return new Map();
  const sizes = await git(root, ['cat-file', '--batch-check=%(objectname) %(objectsize)'], [...blobs].join('\n') + '\n');
  const read = outputLines(sizes).flatMap((line) => {
    const [id = '', size = ''] = line.split(' ');
    // `… missing` has no size.
    return /^\d+$/.test(size) && Number(size) <= maxFileSize ? [id] : [];
  });
  const bytes = await readBlobBytes(root, new Set(read));
  return new Map(bytes.entries().map(([id, each]) => [id, each.toString('utf8').replace(/^\uFEFF/, '')]));
}

/** Blobs as they are stored, read in one process, whatever their size. */
export async function readBlobBytes(root: string, blobs: ReadonlySet<string>): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  if (blobs.size === 0) return found;
  const out = await git(root, ['cat-file', '--batch'], [...blobs].join('\n') + '\n');
  for (let at = 0; at < out.length;) {
    const end = out.indexOf(10, at);
    const [id = '', , size] = out.toString('latin1', at, end).split(' ');
    at = end + 1;
    // `… missing` has no size, and nothing follows it.
    if (size === undefined) continue;
    found.set(id, out.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}

function endGroup(child: ChildProcess) {
  if (process.platform === 'win32' || child.pid === undefined) child.kill();
  else process.kill(-child.pid);
}

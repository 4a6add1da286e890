/** Real git, run with care: fixed arguments, no shell, no pager, and errors that say what was asked. */
import { spawn } from 'node:child_process';

/** Raised when git cannot be run or says no. */
export class GitError extends Error {
  override name = 'GitError';
}

/**
 * Runs git in a folder and returns what it printed.
 * @param input what it is given on standard input
 * @throws {GitError} when git is missing or fails
 */
export function git(root: string, args: readonly string[], input = ''): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['-C', root, '-c', 'core.quotePath=false', ...args], {
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_PAGER: 'cat', LC_ALL: 'C' },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const out: Buffer[] = [];
    const trouble: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => trouble.push(chunk));
    child.stdin.on('error', () => undefined); // Git may end before it has read everything; its exit code says why.
    child.on('error', (error) => reject(new GitError(`git could not be run: ${error.message}`)));
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(out));
      else reject(new GitError(`git ${args[0] ?? ''} failed: ${Buffer.concat(trouble).toString().trim()}`));
    });
    child.stdin.end(input);
  });
}

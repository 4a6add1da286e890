/** A project of its own, built and served by its own command line while a test reads it. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

/** A record as it is served. */
export type Served = {
  /** Its home page, with the base path. */
  readonly address: string;
  /** The folder that holds the built site. */
  readonly dist: string;
};

/**
 * Builds the project in `root`, serves it at `port` or the next free one, and stops when `use` is done.
 * @param asOf the day that counts as today; that of its last commit when left out
 */
export async function buildAndServe(root: string, port: number, use: (served: Served) => Promise<void>, asOf?: string) {
  const day = asOf === undefined ? [] : ['--as-of', asOf];
  await promisify(execFile)(process.execPath, ['src/cli/main.ts', 'build', ...day], { cwd: root, maxBuffer: 1 << 28 });
  await whileRunning(root, ['serve', '--port', String(port)], (address) => use({ address, dist: join(root, 'dist') }));
}

/** Runs a command that serves something, and stops it when `use` is done with the address it told. */
export async function whileRunning(root: string, command: readonly string[], use: (address: string) => Promise<void>) {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };
  const server = spawn(process.execPath, ['src/cli/main.ts', ...command], { cwd: root, env, stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const address = await addressTold(server);
    // What it prints from now on must not fill the pipe.
    server.stdout.resume();
    await use(address);
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
}

/** The address that a server prints once it listens. */
async function addressTold(server: ChildProcess): Promise<string> {
  for await (const line of createInterface(server.stdout!)) {
    const address = /http:\/\/localhost:\d+[\w/.-]*/.exec(line)?.[0];
    if (address) return address;
  }
  throw new Error('The server ended before it listened.');
}

/** A project whose disk fails, for the tests of what becomes of it then. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Outcome } from '../proof/generated/orderly.ts';

/** How the disk fails. Patterns are of whole paths. */
export type DiskFailure = {
  readonly code: string;
  /** What cannot be written, made or moved to. */
  readonly at?: string;
  /** What cannot be read. */
  readonly reads?: string;
  /** How often it goes well first. */
  readonly after?: number;
};

const preload = pathToFileURL(join(import.meta.dirname, 'failing-disk.mjs')).href;

/** Runs a command of the project in `root` to its end, on a disk that fails, or on a sound one. */
export function runOnDisk(root: string, args: readonly string[], failure?: DiskFailure): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, CI: 'true', DOCKET_TEST_DISK: JSON.stringify(failure ?? {}) };
    const imports = failure ? ['--import', preload] : [];
    const child = spawn(process.execPath, [...imports, 'src/cli/main.ts', ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
}

/** How long a program runs and how much memory it takes, its own programs included. */
import { spawn } from 'node:child_process';
import { readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a run took. */
export type Cost = {
  readonly seconds: number;
  /** The largest resident memory. On Linux the sum over all processes at one moment, elsewhere that of the first process alone. */
  readonly bytes: number;
};

/** What a run may be like. */
export type MeasureOptions = {
  /** Whether the program may end with 1, as a check with findings does. */
  readonly mayFind?: boolean;
};

const pause = 50; // Milliseconds between two looks at the memory.

/**
 * Runs `node` with these arguments in a folder, and waits for it.
 * @throws with everything the program printed when it does not end well
 */
export async function measure(args: readonly string[], cwd: string, { mayFind = false }: MeasureOptions = {}): Promise<Cost> {
  const report = join(tmpdir(), `docket-bench-memory-${process.pid}`);
  const recorder = pathToFileURL(join(import.meta.dirname, 'record-memory.ts')).href;
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', recorder, ...args], {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', DOCKET_BENCH_MEMORY: report },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => printed.push(chunk));

  let peak = 0;
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking.then(async () => {
      peak = Math.max(peak, await residentBytes(child.pid ?? 0));
    });
  }, pause);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const seconds = (performance.now() - started) / 1000;
  clearInterval(timer);
  await looking;

  if (code !== 0 && !(mayFind && code === 1))
    throw new Error(`node ${args.join(' ')} ended with ${code ?? 'a signal'}:\n${Buffer.concat(printed).toString()}`);
  const own = Number(await readFile(report, 'utf8').catch(() => '0'));
  await rm(report, { force: true });
  return { seconds, bytes: Math.max(peak, own) };
}

/** The resident memory of a process and everything it started; 0 where there is no `/proc`, or when it has ended. */
async function residentBytes(root: number): Promise<number> {
  const ids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const processes = await Promise.all(
    ids.map(async (id) => {
      const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
      const field = (name: string) => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      return { id: Number(id), parent: field('PPid'), bytes: field('VmRSS') * 1024 };
    }),
  );
  const family = new Set([root]);
  for (let known = 0; known < family.size;) {
    known = family.size;
    for (const { id, parent } of processes) if (family.has(parent)) family.add(id);
  }
  return processes.filter(({ id }) => family.has(id)).reduce((sum, { bytes }) => sum + bytes, 0);
}

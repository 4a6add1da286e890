/** How long a program runs and how much memory it takes, its own programs included. */
import { spawn } from 'node:child_process';
import { readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a run took. */
export type Cost = {
  readonly seconds: number;
  /**
   * Seconds of the processor, all of its processes together: what else the machine does changes them little. What a process other
   * than the first did in its last moment is missing; without Linux, everything it did.
   */
  readonly cpu: number;
  /** The largest resident memory. On Linux the sum over all processes at one moment, elsewhere that of the first process alone. */
  readonly bytes: number;
};

/** What a run may be like. */
export type MeasureOptions = {
  /** Whether the program may end with 1, as a check with findings does. */
  readonly mayFind?: boolean;
};

/** The day that every run goes by, so that runs of different years do the same work. */
export const benchDay = ['--as-of', '2026-11-01'] as const;

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
  const cpu = new Map<number, number>();
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking.then(async () => {
      const family = await familyOf(child.pid ?? 0);
      peak = Math.max(
        peak,
        family.reduce((sum, { bytes }) => sum + bytes, 0),
      );
      for (const each of family) cpu.set(each.id, Math.max(each.cpu, cpu.get(each.id) ?? 0));
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
  const own = JSON.parse(await readFile(report, 'utf8').catch(() => '{ "bytes": 0, "cpu": 0 }')) as { bytes: number; cpu: number };
  await rm(report, { force: true });
  cpu.set(child.pid ?? 0, own.cpu);
  return { seconds, cpu: cpu.values().reduce((sum, each) => sum + each, 0), bytes: Math.max(peak, own.bytes) };
}

/** A process: its resident memory, and the seconds that it had of the processor. */
type Process = { readonly id: number; readonly bytes: number; readonly cpu: number };

const ticks = 100; // A second, in what Linux tells of processes.

/** A process and everything it started; none where there is no `/proc`, or when it has ended. */
async function familyOf(root: number): Promise<Process[]> {
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
  return Promise.all(
    processes
      .filter(({ id }) => family.has(id))
      .map(async ({ id, bytes }) => {
        const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '');
        // Fields are counted from behind the name, which may hold spaces: user time is the twelfth, system time the next.
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return { id, bytes, cpu: (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticks };
      }),
  );
}

/**
 * The processes that parse. The parser is native code that never comes back from some inputs (a real RFC is among them), and native
 * code cannot be interrupted inside a process: only a process can be ended.
 */
import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import workerpool, { type Pool } from 'workerpool';
import type { AnswerTo } from './parse-process.ts';
import { processCost } from './process-cost.ts';
import type { Source } from './source.ts';

/** There are never more processes than this: several readings at a time share them. */
export const mostProcesses = Math.min(availableParallelism(), 4);

/** Bytes of memory that a process may hold over its texts: some short texts make the parser take gigabytes. */
export const memoryLimit = 1_000_000_000;

/** Milliseconds that a process has to end by itself before it is ended. */
const timeToEnd = 250;

let pool: Pool | undefined;
let holders = 0;

/** Keeps the processes until the function that it returns is called: several readings in a row start none again. */
export function holdParsers(): () => void {
  holders++;
  return () => {
    if (--holders > 0) return;
    void pool?.terminate();
    pool = undefined;
  };
}

function openPool(): Pool {
  const compiled = getCompileCacheDir();
  return workerpool.pool(fileURLToPath(new URL('./parse-process.ts', import.meta.url)), {
    workerType: 'process',
    maxWorkers: mostProcesses,
    workerTerminateTimeout: timeToEnd,
    forkOpts: {
      // Answers are plain data, which JSON carries fastest; what a body leaves behind is soon garbage, so little room is enough for it.
      serialization: 'json',
      execArgv: ['--max-semi-space-size=4'],
      env: { ...process.env, ...(compiled && { NODE_COMPILE_CACHE: compiled }) },
      // What the parser, or Node, says as it dies is for their developers; a finding reports the text.
      silent: !process.env.DOCKET_DEBUG,
    },
  });
}

/**
 * One question about texts, to one process. Call it between `holdParsers` and the release that it returns.
 * @param timeLimit milliseconds of the processor from the moment when the code is loaded: what a record says must not depend on what
 *   else a machine does. Milliseconds of the clock where the system does not report what a process used.
 * @returns no answer when the time is over, the memory too much, or the process died over it
 */
export async function askParser<T extends keyof AnswerTo>(
  task: T,
  texts: readonly Source[],
  timeLimit: number,
): Promise<readonly AnswerTo[T][] | undefined> {
  pool ??= openPool();
  let watch: NodeJS.Timeout | undefined;
  const answer = pool.exec<(texts: readonly Source[]) => Promise<AnswerTo[T][]>>(task, [texts], {
    on: (id: number) => (watch = watchCost(id, timeLimit, () => void answer.cancel())),
  });
  try {
    return await answer;
  } catch {
    return undefined;
  } finally {
    clearInterval(watch);
  }
}

/** How much longer than its limit a text may take by the clock, on a machine that gives its process so little. */
const mostPatience = 12;

/** Milliseconds between two looks at what a process costs. */
const pause = 100;

function watchCost(id: number, timeLimit: number, end: () => void): NodeJS.Timeout {
  const [before, asked] = [processCost(id), performance.now()];
  return setInterval(() => {
    const now = processCost(id);
    const waited = performance.now() - asked;
    const used = before && now ? now.time - before.time : waited;
    if (used >= timeLimit || waited >= timeLimit * mostPatience || (now?.memory ?? 0) > memoryLimit) end();
  }, pause);
}

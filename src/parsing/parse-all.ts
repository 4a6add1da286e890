/**
 * Parses many texts in processes of their own. The parser is native code that never comes back from some inputs
 * (a real RFC is among them), and native code cannot be interrupted inside a process: only a process can be ended.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import type { ProseBlock } from '../difference/prose.ts';
import type { ParsedBody } from './parse-body.ts';
import { processCost } from './process-cost.ts';
import type { RevisionText } from './revision.ts';
import type { Source } from './source.ts';

/** What can be asked of a text: what it says and is made of, what it is as a revision, or its words alone. */
export type AnswerTo = { readonly body: ParsedBody; readonly revision: RevisionText; readonly prose: readonly ProseBlock[] };

/** What the parsing process is sent; it answers with a list, text by text. */
export type Question = { readonly task: keyof AnswerTo; readonly texts: readonly Source[] };

/** How long parsing may take. */
export type ParseOptions = {
  /**
   * Milliseconds of the processor that texts asked about together may take; 5,000 when left out. Where the system does not tell what a
   * process used, milliseconds of the clock.
   */
  readonly timeLimit?: number;
  /**
   * Milliseconds that the parsing processes wait for more texts afterwards; 0 when left out. Whoever reads several records in a row
   * starts none anew; to anyone else their memory is worth more.
   */
  readonly patience?: number;
};

/** The time limit unless another is asked for, in milliseconds. */
export const usualTimeLimit = 5_000;

/** Bytes of memory that a process may hold over its texts: some short texts make the parser take gigabytes. */
export const memoryLimit = 1_000_000_000;

/** Texts that one process is worth starting for. Of revisions most was read before: 2,000 take about as long as a process does to start. */
const textsPerProcess: Record<keyof AnswerTo, number> = { body: 40, prose: 40, revision: 2_000 };

/** Processes that wait for more texts, and what ends their waiting. */
const idle = new Map<ChildProcess, NodeJS.Timeout>();

/** There are never more processes than this: several readings at a time share them. */
const mostWorkers = Math.min(availableParallelism(), 4);
let workers = 0;

/** Readings that wait for a process. */
const queue: ((worker: ChildProcess | undefined) => void)[] = [];

/**
 * Parses every text and hands each answer over as it comes; `undefined` for a text that takes too long.
 * @param together texts that one process is asked about at once, in order: what is alike is quicker to read. Where they take too
 *   long, each of them is asked about alone.
 */
export async function parseAll<S extends Source, T extends keyof AnswerTo>(
  task: T,
  together: readonly (readonly S[])[],
  take: (source: S, answer: AnswerTo[T] | undefined) => void,
  { timeLimit = usualTimeLimit, patience = 0 }: ParseOptions = {},
): Promise<void> {
  const waiting = [...together];
  let asked = 0;
  const processes = Math.min(mostWorkers, waiting.length, Math.ceil(together.flat().length / textsPerProcess[task]));

  const work = async () => {
    let worker: ChildProcess | undefined;
    try {
      while (asked < waiting.length) {
        const group = waiting[asked++] ?? [];
        worker ??= await hire();
        await load(worker, task);
        const answer = await ask(worker, { task, texts: group.map(({ path, source }) => ({ path, source })) }, timeLimit);
        if (answer === undefined) {
          worker.kill('SIGKILL');
          dismiss(worker);
          worker = undefined;
          const [first, ...others] = group;
          if (others.length > 0) for (const each of group) waiting.push([each]);
          else if (first) take(first, undefined);
          continue;
        }
        for (const [index, each] of group.entries()) take(each, answer[index] as AnswerTo[T]);
      }
    } finally {
      if (worker) release(worker, patience);
    }
  };
  await Promise.all(Array.from({ length: processes }, work));
}

/** A process that waits for texts, a new one, or the next that is released. */
async function hire(): Promise<ChildProcess> {
  for (const [worker, end] of idle) {
    clearTimeout(end);
    idle.delete(worker);
    if (!worker.connected) {
      workers--;
      continue;
    }
    worker.ref();
    worker.channel?.ref();
    return worker;
  }
  if (workers >= mostWorkers) {
    const released = await new Promise<ChildProcess | undefined>((resolve) => queue.push(resolve));
    return released ?? hire();
  }
  workers++;
  return start();
}

/** Hands a process to whoever waits for one, or lets it wait itself, when it keeps nobody from ending. */
function release(worker: ChildProcess, patience: number): void {
  const next = worker.connected ? queue.shift() : undefined;
  if (next) next(worker);
  else if (!worker.connected || patience === 0) dismiss(worker);
  else {
    worker.unref();
    worker.channel?.unref();
    idle.set(worker, setTimeout(() => dismiss(worker), patience).unref());
  }
}

/** Lets a process end; whoever waits for one may start another. */
function dismiss(worker: ChildProcess): void {
  idle.delete(worker);
  workers--;
  if (worker.connected) worker.disconnect();
  queue.shift()?.(undefined);
}

/** A process that has loaded the parser: the time that takes, on a busy machine, is not the text's. */
async function start(): Promise<ChildProcess> {
  const compiled = getCompileCacheDir();
  const child = fork(new URL('./parse-process.ts', import.meta.url), {
    // Answers are plain data, which JSON carries fastest; what a body leaves behind is soon garbage, so little room is enough for it.
    serialization: 'json',
    execArgv: ['--max-semi-space-size=4'],
    env: { ...process.env, ...(compiled && { NODE_COMPILE_CACHE: compiled }) },
    // What the parser, or Node, says as it dies is for their developers; a finding tells of the text.
    stdio: ['ignore', 'ignore', process.env.DOCKET_DEBUG ? 'inherit' : 'ignore', 'ipc'],
  });
  // What goes wrong while it is written to is told by its end.
  child.on('error', () => undefined);
  await new Promise<void>((resolve) => child.once('message', () => resolve()).once('exit', () => resolve()));
  return child;
}

/** What each process has loaded the code for. */
const loaded = new WeakMap<ChildProcess, Set<keyof AnswerTo>>();

/** Has a process load what a task needs: the time that takes is not the text's either. */
async function load(child: ChildProcess, task: keyof AnswerTo): Promise<void> {
  const tasks = loaded.get(child) ?? new Set();
  loaded.set(child, tasks);
  if (!tasks.has(task)) await ask(child, { task, texts: [] }, longestLoad);
  tasks.add(task);
}

/** Milliseconds: a process that has not loaded its code by then never will. */
const longestLoad = 60_000;

/** How much longer than its limit a text may take by the clock, on a machine that gives its process so little. */
const mostPatience = 12;

/** Milliseconds between two looks at what a process costs. */
const pause = 200;

/**
 * One question; no answer when the time is over, the memory too much, or the process died over it. The time is that of the processor: what a record says
 * must not depend on what else a machine does.
 */
function ask(child: ChildProcess, question: Question, timeLimit: number): Promise<readonly unknown[] | undefined> {
  return new Promise((resolve) => {
    const settle = (answer?: readonly unknown[]) => {
      clearTimeout(timer);
      child.off('message', settle).off('exit', died);
      resolve(answer);
    };
    const died = () => settle();
    const cost = () => processCost(child.pid ?? 0);
    const [before, asked] = [cost(), performance.now()];
    const look = () => {
      const now = cost();
      const waited = performance.now() - asked;
      const used = before && now ? now.time - before.time : waited;
      if (used >= timeLimit || waited >= timeLimit * mostPatience || (now?.memory ?? 0) > memoryLimit) settle();
      else timer = setTimeout(look, Math.min(pause, timeLimit - used));
    };
    let timer = setTimeout(look, Math.min(pause, timeLimit));
    child.on('message', settle).on('exit', died);
    if (child.connected) child.send(question);
    else settle();
  });
}

/**
 * Parses many texts in processes of their own. The parser is native code that never comes back from some inputs
 * (a real RFC is among them), and native code cannot be interrupted inside a process: only a process can be ended.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import type { ProseBlock } from '../difference/prose.ts';
import type { ParsedBody } from './parse-body.ts';
import type { RevisionText } from './revision.ts';

/** A text to parse: its path below the content folder, and the whole file. */
export type Source = { readonly path: string; readonly source: string };

/** What can be asked of a text: what it says and is made of, what it is as a revision, or its words alone. */
export type AnswerTo = { readonly body: ParsedBody; readonly revision: RevisionText; readonly prose: readonly ProseBlock[] };

/** What the parsing process is sent. */
export type Question = Source & { readonly task: keyof AnswerTo };

/** How long parsing may take. */
export type ParseOptions = {
  /** Milliseconds that one text may take; 5,000 when left out. */
  readonly timeLimit?: number;
  /**
   * Milliseconds that the parsing processes wait for more texts afterwards; 0 when left out. Whoever reads several records in a row
   * starts none anew; to anyone else their memory is worth more.
   */
  readonly patience?: number;
};

/** The time limit unless another is asked for, in milliseconds. */
export const usualTimeLimit = 5_000;

/** Texts that one process is worth starting for. */
const textsPerProcess = 40;

/** Processes that wait for more texts, and what ends their waiting. */
const idle = new Map<ChildProcess, NodeJS.Timeout>();

/** Parses every text and hands each answer over as it comes; `undefined` for a text that takes too long. */
export async function parseAll<S extends Source, T extends keyof AnswerTo>(
  task: T,
  sources: readonly S[],
  take: (source: S, answer: AnswerTo[T] | undefined) => void,
  { timeLimit = usualTimeLimit, patience = 0 }: ParseOptions = {},
): Promise<void> {
  const waiting = sources.values();
  const processes = Math.min(availableParallelism(), 4, Math.ceil(sources.length / textsPerProcess));

  const work = async () => {
    let child: ChildProcess | undefined;
    for (const each of waiting) {
      child ??= called() ?? (await start());
      const answer = await ask(child, { task, path: each.path, source: each.source }, timeLimit);
      if (answer === undefined) {
        child.kill('SIGKILL');
        child = undefined;
      }
      take(each, answer as AnswerTo[T] | undefined);
    }
    if (child && patience > 0) rest(child, patience);
    else child?.disconnect();
  };
  await Promise.all(Array.from({ length: processes }, work));
}

/** Lets a process wait for a while; it keeps nobody from ending. */
function rest(child: ChildProcess, patience: number): void {
  if (!child.connected) return;
  child.unref();
  child.channel?.unref();
  idle.set(child, setTimeout(() => dismiss(child), patience).unref());
}

/** A process that waits, if one does. */
function called(): ChildProcess | undefined {
  for (const [child, end] of idle) {
    clearTimeout(end);
    idle.delete(child);
    if (!child.connected) continue;
    child.ref();
    child.channel?.ref();
    return child;
  }
  return undefined;
}

function dismiss(child: ChildProcess): void {
  idle.delete(child);
  if (child.connected) child.disconnect();
}

/** A process that has loaded the parser: the time that takes, on a busy machine, is not the text's. */
async function start(): Promise<ChildProcess> {
  const compiled = getCompileCacheDir();
  const child = fork(new URL('./parse-process.ts', import.meta.url), {
    // Answers are plain data, which JSON carries fastest; what a body leaves behind is soon garbage, so little room is enough for it.
    serialization: 'json',
    execArgv: ['--max-semi-space-size=4'],
    env: { ...process.env, ...(compiled && { NODE_COMPILE_CACHE: compiled }) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  // What goes wrong while it is written to is told by its end.
  child.on('error', () => undefined);
  await new Promise<void>((resolve) => child.once('message', () => resolve()).once('exit', () => resolve()));
  return child;
}

/** One question; no answer when the time is over or the process died over it. */
function ask(child: ChildProcess, question: Question, timeLimit: number): Promise<unknown> {
  return new Promise((resolve) => {
    const settle = (answer?: unknown) => {
      clearTimeout(timer);
      child.off('message', settle).off('exit', died);
      resolve(answer);
    };
    const died = () => settle();
    const timer = setTimeout(settle, timeLimit);
    child.on('message', settle).on('exit', died);
    if (child.connected) child.send(question);
    else settle();
  });
}

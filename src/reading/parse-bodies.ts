/**
 * Parses many bodies in processes of their own. The parser is native code that never comes back from some inputs
 * (a real RFC is among them), and native code cannot be interrupted inside a process: only a process can be ended.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { noSyntax } from '../model/syntax.ts';
import { emptyBody, type ParsedBody } from './parse-body.ts';

/** A body to parse: its path below the content folder, and the whole text of the file. */
export type BodySource = { readonly path: string; readonly source: string };

/** How long parsing may take. */
export type ParseOptions = {
  /** Milliseconds that one body may take; 5,000 when left out. */
  readonly timeLimit?: number;
};

/** Bodies that one process is worth starting for. */
const bodiesPerProcess = 40;

/** Parses every body and hands each answer over as it comes. A body that takes too long is a problem of its own. */
export async function parseBodies<B extends BodySource>(
  bodies: readonly B[],
  take: (body: B, parsed: ParsedBody) => void,
  { timeLimit = 5_000 }: ParseOptions = {},
): Promise<void> {
  const waiting = bodies.values();
  const processes = Math.min(availableParallelism(), 4, Math.ceil(bodies.length / bodiesPerProcess));

  const work = async () => {
    let child: ChildProcess | undefined;
    for (const body of waiting) {
      child ??= start();
      const parsed = await ask(child, { path: body.path, source: body.source }, timeLimit);
      if (!parsed) {
        child.kill('SIGKILL');
        child = undefined;
      }
      take(body, parsed ?? tooSlow(timeLimit));
    }
    child?.disconnect();
  };
  await Promise.all(Array.from({ length: processes }, work));
}

function start(): ChildProcess {
  return fork(new URL('./parse-process.ts', import.meta.url), {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

/** One question; no answer when the time is over or the process died over it. */
function ask(child: ChildProcess, body: BodySource, timeLimit: number): Promise<ParsedBody | undefined> {
  return new Promise((resolve) => {
    const settle = (parsed?: ParsedBody) => {
      clearTimeout(timer);
      child.off('message', settle).off('exit', died);
      resolve(parsed);
    };
    const died = () => settle();
    const timer = setTimeout(settle, timeLimit);
    child.on('message', settle).on('exit', died);
    child.send(body);
  });
}

function tooSlow(timeLimit: number): ParsedBody {
  return { body: emptyBody, syntax: noSyntax, problem: { message: `could not be read within ${timeLimit / 1000} s` } };
}

/** Parses many texts, in processes that can be ended. */
import type { AnswerTo } from './parse-process.ts';
import { askParser, holdParsers, mostProcesses } from './parser-pool.ts';
import type { Source } from './source.ts';

/** How long parsing may take. */
export type ParseOptions = {
  /** Milliseconds of the processor that texts asked about together may take, as in `askParser`; 5,000 when left out. */
  readonly timeLimit?: number;
};

/** The time limit unless another is asked for, in milliseconds. */
export const usualTimeLimit = 5_000;

/** Texts that one process is worth starting for. Of revisions most was read before: 2,000 take about as long as a process does to start. */
const textsPerProcess: Record<keyof AnswerTo, number> = { body: 40, prose: 40, revision: 2_000 };

/**
 * Parses every text and hands each answer over as it comes; `undefined` for a text that takes too long.
 * @param together texts that one process is asked about at once, in order: what is alike is quicker to read. Where they take too
 *   long, each of them is asked about alone.
 */
export async function parseAll<S extends Source, T extends keyof AnswerTo>(
  task: T,
  together: readonly (readonly S[])[],
  take: (source: S, answer: AnswerTo[T] | undefined) => void,
  { timeLimit = usualTimeLimit }: ParseOptions = {},
): Promise<void> {
  const waiting = [...together];
  const processes = Math.min(mostProcesses, waiting.length, Math.ceil(together.flat().length / textsPerProcess[task]));
  let asked = 0;

  const work = async () => {
    while (asked < waiting.length) {
      const group = waiting[asked++] ?? [];
      const texts = group.map(({ path, source }) => ({ path, source }));
      const answer = await askParser(task, texts, timeLimit);
      if (answer) for (const [index, each] of group.entries()) take(each, answer[index]);
      else if (group.length > 1) for (const each of group) waiting.push([each]);
      else for (const each of group) take(each, undefined);
    }
  };
  const release = holdParsers();
  try {
    await Promise.all(Array.from({ length: processes }, work));
  } finally {
    release();
  }
}

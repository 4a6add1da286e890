/** The tasks that positions of an RFC answer in code, each way side by side. */
import { codeTokens, type CodeToken } from '../markdown/highlight.ts';
import type { PositionRecord } from '../model/record.ts';

/** One task: how each position answers it. */
export type Task = {
  /** As written in `<Example task="…">`. */
  readonly name: string;
  readonly answers: readonly {
    readonly position: PositionRecord;
    readonly code: readonly { readonly language: string; readonly source: string; readonly tokens: readonly CodeToken[] }[];
  }[];
  /** Positions that do not answer it. */
  readonly unanswered: readonly PositionRecord[];
};

/** Every task that any of the positions answers, those that most answer first. */
export async function tasksOf(positions: readonly PositionRecord[]): Promise<Task[]> {
  const names = [...new Set(positions.flatMap(({ examples }) => examples.map(({ task }) => task)))];
  const tasks = await Promise.all(
    names.map(async (name): Promise<Task> => {
      const answers = await Promise.all(
        positions.map(async (position) => {
          const blocks = position.examples.filter(({ task }) => task === name).flatMap(({ code }) => code);
          const code = await Promise.all(
            blocks.map(async (block) => ({ ...block, tokens: await codeTokens(block.source, block.language) })),
          );
          return { position, code };
        }),
      );
      return {
        name,
        answers: answers.filter(({ code }) => code.length > 0),
        unanswered: answers.filter(({ code }) => code.length === 0).map(({ position }) => position),
      };
    }),
  );
  return tasks.sort((a, b) => b.answers.length - a.answers.length);
}

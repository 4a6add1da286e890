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

/** The tasks that any of the positions answers, by name: those that one of them answers itself, and the others. */
export function tasksAnsweredBy(
  position: PositionRecord,
  positions: readonly PositionRecord[],
): { answered: string[]; unanswered: string[] } {
  const namesIn = ({ examples }: PositionRecord) => examples.filter(({ code }) => code.length > 0).map(({ task }) => task);
  const answered = new Set(namesIn(position));
  const all = new Set(positions.flatMap(namesIn));
  return { answered: [...answered], unanswered: [...all].filter((name) => !answered.has(name)) };
}

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

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { parseAll } from './parse-all.ts';
import type { AnswerTo } from './parse-process.ts';
import { processCost } from './process-cost.ts';

/** What is answered on some texts, by their paths; nothing for a text that took too long. */
async function answers<T extends keyof AnswerTo>(task: T, texts: Readonly<Record<string, string>>, timeLimit: number) {
  const found = new Map<string, AnswerTo[T] | undefined>();
  const asked = Object.entries(texts).map(([path, source]) => [{ path, source }]);
  await parseAll(task, asked, ({ path }, answer) => found.set(path, answer), { timeLimit });
  return found;
}

const text = '---\nstatus: held\n---\n\n## Masts\n\nThe mast is too short.\n';

test.each(['body', 'revision', 'prose'] as const)(
  'a text that asks for the first %s of a process is not blamed for the time that loading the code takes',
  async (task) => {
    const found = await answers(task, { 'meetings/2015-02-11.mdx': text, 'meetings/2015-02-25.mdx': text }, 100);
    expect([...found.values()].filter((answer) => answer === undefined)).toEqual([]);
  },
);

test('a text that takes long is given up, and those beside it are not', async () => {
  const long = Array.from({ length: 40_000 }, (_, index) => `- *one* **two** [three](https://example.org/${index}) \`four\``).join('\n');
  const found = await answers('body', { 'meetings/2015-02-11.mdx': long, 'meetings/2015-02-25.mdx': text }, 100);
  expect(found.get('meetings/2015-02-11.mdx')).toBeUndefined();
  expect(found.get('meetings/2015-02-25.mdx')).toBeDefined();
});

test.runIf(process.platform === 'linux')('a process that waits uses no time, and one that works does', async () => {
  const used = async (program: string) => {
    const child = spawn(process.execPath, ['-e', program], { stdio: 'ignore' });
    await setTimeout(1_500);
    const time = processCost(child.pid!)?.time ?? NaN;
    child.kill('SIGKILL');
    await once(child, 'exit');
    return time;
  };
  const [waiting, working] = [await used('setTimeout(() => {}, 60000)'), await used('for (;;);')];
  expect(working).toBeGreaterThan(waiting);
  expect(processCost(2 ** 22 + 1)).toBeUndefined();
});

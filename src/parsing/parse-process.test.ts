import { fork } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

test('a parsing process whose parent has gone before it could answer ends without a word', async () => {
  const child = fork(new URL('./parse-process.ts', import.meta.url), { execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const ended = once(child, 'exit');
  child.disconnect();
  expect(await text(child.stderr!)).toBe('');
  expect(await ended).toEqual([expect.any(Number), null]);
});

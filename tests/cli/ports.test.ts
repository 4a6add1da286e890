/** A port that is none is told at once, before anything is read or built. */
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { expectOrderly, runCommand } from '../proof/generated/orderly.ts';
import { makeProject } from '../temporary-project.ts';

const { root, remove } = makeProject(join(import.meta.dirname, '../fixtures/community'));
afterAll(remove);

test.each(['dev', 'serve'])('%s with what is no port', async (command) => {
  const ports = ['abc', '-1', '1.5', '99999999', '', '0', '0x50', ' 80', '4321;id', '٨٠'];
  const outcomes = await Promise.all(ports.map((port) => runCommand(root, [command, `--port=${port}`])));
  for (const [index, outcome] of outcomes.entries()) {
    expectOrderly(outcome, `${command} --port=${ports[index]}`);
    expect(outcome).toMatchObject({
      code: 2,
      stdout: '',
      stderr: `\`${ports[index]}\` is not a port: give --port a number from 1 to 65535.\n`,
    });
  }
});

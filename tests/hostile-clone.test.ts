/** Set-up and what depends on the machine most, in a clone where everything around it is unusual; all the rest is a proof. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeHostileClone, type HostileClone } from './hostile-clone.ts';

let clone: HostileClone;
beforeAll(async () => {
  clone = await makeHostileClone();
});
afterAll(() => clone.remove());

test('its path is long, and has a space, an apostrophe and letters of three scripts', () => {
  expect(clone.root.length).toBeGreaterThanOrEqual(200);
  expect(clone.root).toMatch(/ .*'.*п.*電.*ü/);
});

test('the record is checked there', async () => {
  expect(await clone.run('scripts/run.cjs', 'check')).toEqual({ code: 0, output: 'No findings.\n' });
});

test('tests that ask commands, git and the clock pass there', async () => {
  const files = ['tests/commands.test.ts', 'tests/change/git.test.ts', 'src/git', 'src/feeds', 'src/cli/changes.test.ts'];
  const { code, output } = await clone.run('node_modules/vitest/vitest.mjs', 'run', '--project=unit', ...files);
  expect(code, output).toBe(0);
});

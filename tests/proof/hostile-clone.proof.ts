/** Both commands of the README, in a clone where everything around it is unusual. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeHostileClone, type HostileClone } from '../hostile-clone.ts';

type Report = { numFailedTests: number; numPassedTests: number; testResults: { name: string; assertionResults: Assertion[] }[] };
type Assertion = { status: string; fullName: string; failureMessages: string[] };

let clone: HostileClone;
beforeAll(async () => {
  clone = await makeHostileClone();
});
afterAll(() => clone.remove());

test('`npm test` passes its unit tests there', { timeout: 1_200_000 }, async () => {
  const { code, output } = await clone.run('scripts/run.cjs', 'test', 'unit');
  const { testResults, numPassedTests } = JSON.parse(readFileSync(join(clone.root, '.docket/unit.json'), 'utf8')) as Report;
  const failures = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => `${name.slice(clone.root.length)}: ${fullName}\n${failureMessages.join('\n')}`),
  );
  expect(failures).toEqual([]);
  expect(output.trimEnd().split('\n').at(-1)).toBe(`${numPassedTests} passed, 0 failed`);
  expect(code).toBe(0);
});

test('`npm start` builds and serves the site there', { timeout: 300_000 }, async () => {
  const server = clone.start(['scripts/run.cjs', 'start', '--port', '4737']);
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  let output = '';
  const address = new Promise<string>((resolve, reject) => {
    const read = (chunk: unknown) => {
      output += String(chunk);
      const [found] = /http:\/\/localhost:\d+\//.exec(output.slice(output.indexOf('Docket is at'))) ?? [];
      if (found && output.includes('Docket is at')) resolve(found);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('exit', () => reject(new Error(output)));
  });
  const page = await (await fetch(`${await address}rfcs/0001-error-handling/`)).text();
  expect(page).toContain('<h1');
  for (const [, sheet = ''] of page.matchAll(/<link rel="stylesheet" href="([^"]+)"/g))
    expect((await fetch(new URL(sheet, await address))).status).toBe(200);
  expect(page).toMatch(/<link rel="stylesheet"/);
  server.kill('SIGINT');
  expect(await ended).toBe(0);
});

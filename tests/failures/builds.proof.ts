/** `dist/` is whole at any moment: two builds at once, one that is killed, one beside the dev server, one while the site is served. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { listen } from '../../src/cli/port.ts';
import { replaceSite, siteFolders } from '../../src/cli/site-folder.ts';
import { staticHandler } from '../../src/cli/static-handler.ts';
import { expectOrderly } from '../proof/generated/orderly.ts';
import { Repository } from '../history/repository.ts';
import { makeProject } from '../temporary-project.ts';
import { runOnDisk } from './disk.ts';

const { root, remove } = makeProject(join(import.meta.dirname, '../fixtures/community'));
new Repository(root).write({ '.gitignore': 'node_modules\n.docket\ndist\n' }).commit('The record', { date: '2025-04-01T12:00:00Z' });
const minutes = { timeout: 300_000 };
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(remove);

/** Every file of the site and what it holds. */
function site(): Record<string, string> {
  const entries = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(root.length), readFileSync(path, 'base64')]),
  );
}

/** Starts a command that goes on until it is ended. */
function start(...args: string[]): { child: ChildProcess; ended: Promise<void>; output: () => string } {
  const child = spawn(process.execPath, ['src/cli/main.ts', ...args], { cwd: root, env: { ...process.env, NO_COLOR: '1' } });
  children.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
  return { child, ended: new Promise((resolve) => child.once('exit', () => resolve())), output: () => output };
}

let whole: Record<string, string>;
/** What a build says of this record: its warnings. */
let usual: string;
beforeAll(async () => {
  const outcome = await runOnDisk(root, ['build']);
  expect(outcome, outcome.stderr).toMatchObject({ code: 0 });
  whole = site();
  usual = outcome.stderr;
}, 300_000);

describe('a build', () => {
  test('waits for another one in the same folder, and both end well', minutes, async () => {
    const outcomes = await Promise.all([runOnDisk(root, ['build']), runOnDisk(root, ['build'])]);
    expect(
      outcomes.map(({ code }) => code),
      JSON.stringify(outcomes),
    ).toEqual([0, 0]);
    expect(outcomes.map(({ stderr }) => stderr).sort()).toEqual([
      `Another build is at work in this folder; waiting for it …\n${usual}`,
      usual,
    ]);
    expect(site()).toEqual(whole);
  });

  test('that is killed leaves dist/ as it was, and the next one waits for nobody', minutes, async () => {
    const { child, ended } = start('build');
    await vi.waitFor(() => expect(readdirSync(join(root, '.docket/build')).length).toBeGreaterThan(0), { timeout: 120_000, interval: 10 });
    child.kill('SIGKILL');
    await ended;
    expect(site()).toEqual(whole);
    const next = await runOnDisk(root, ['build']);
    expect(next).toMatchObject({ code: 0, stderr: usual });
    expect(site()).toEqual(whole);
  });

  test('brings back a site that was on its way out, also when it finds errors itself', minutes, async () => {
    renameSync(join(root, 'dist'), join(root, '.docket/previous'));
    writeFileSync(join(root, 'content/people/wrong.yaml'), 'nam: X\n');
    try {
      expect((await runOnDisk(root, ['build'])).code).toBe(1);
      expect(site()).toEqual(whole);
    } finally {
      rmSync(join(root, 'content/people/wrong.yaml'));
    }
  });

  test('goes well beside the dev server, which goes on', minutes, async () => {
    const { output, child, ended } = start('dev', '--port', '43210');
    await vi.waitFor(() => expect(output()).toContain('localhost:'), { timeout: 120_000 });
    const outcome = await runOnDisk(root, ['build']);
    expect(outcome, outcome.stderr).toMatchObject({ code: 0, stderr: usual });
    expect(site()).toEqual(whole);
    const port = /localhost:(\d+)/.exec(output())?.[1];
    expect((await fetch(`http://localhost:${port}/`)).status).not.toBe(500);
    child.kill('SIGTERM');
    await ended;
  });

  test('is the same when every file is of next year', minutes, async () => {
    const day = new Date('2099-01-01');
    for (const folder of ['content', '.docket', 'dist', 'public', 'src']) {
      for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
        utimesSync(join(entry.parentPath, entry.name), day, day);
    }
    const outcome = await runOnDisk(root, ['build']);
    expect(outcome).toMatchObject({ code: 0, stderr: usual });
    expect(site()).toEqual(whole);
  });

  test('with a file where .docket/ belongs says so in one sentence', minutes, async () => {
    rmSync(join(root, '.docket'), { recursive: true });
    writeFileSync(join(root, '.docket'), '');
    const outcome = await runOnDisk(root, ['build']);
    rmSync(join(root, '.docket'));
    expectOrderly(outcome, 'build');
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toMatch(/^\.docket.* (?:move it away|move that file away)\n$/);
    expect(site()).toEqual(whole);
  });
});

test('while a build takes its place, the served site answers every request, with one site or the other', { timeout: 60_000 }, async () => {
  const place = join(root, 'swapped');
  const folders = siteFolders(place);
  const put = (folder: string, text: string) => {
    mkdirSync(folder, { recursive: true });
    for (const name of ['index.html', '404.html']) writeFileSync(join(folder, name), name === 'index.html' ? text : 'no such page');
  };
  put(folders.site, 'site 0');
  const listening = await listen(staticHandler(folders.site, '/'), 30_000 + Math.floor(Math.random() * 10_000));
  const answers = new Map<string, number>();
  let swapping = true;
  const ask = async () => {
    while (swapping) {
      const answer = await fetch(`http://localhost:${listening!.port}/`).then(
        async (response) => `${response.status} ${(await response.text()).replace(/\d+/, 'N')}`,
        (error: Error) => error.message,
      );
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
    }
  };
  const asking = [ask(), ask(), ask(), ask()];
  for (let round = 1; round <= 200; round++) {
    put(folders.fresh, `site ${round}`);
    await replaceSite(folders);
    if (round % 20 === 0) await sleep(1);
  }
  swapping = false;
  await Promise.all(asking);
  await listening!.close();
  expect([...answers.keys()]).toEqual(['200 site N']);
  expect(existsSync(folders.previous)).toBe(false);
});

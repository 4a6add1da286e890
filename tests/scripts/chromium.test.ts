import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureChromium, findChromium, waysToInstall } from '../../scripts/chromium.cjs';

type RunProgram = NonNullable<Parameters<typeof ensureChromium>[1]['runProgram']>;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'docket-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A program that answers `--version`, or refuses to. */
function program(path: string, { works = true } = {}): string {
  const file = join(root, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `#!/bin/sh\nexit ${works ? 0 : 1}\n`, { mode: 0o755 });
  return file;
}

const path = (...folders: string[]) => ({ PATH: folders.map((folder) => join(root, folder)).join(delimiter) });
const noneOfItsOwn = () => join(root, 'nowhere');

test('CHROMIUM_PATH comes first, then Playwright’s own, then PATH', () => {
  const named = program('named/chrome');
  const own = program('own/chrome');
  const onPath = program('a/chromium');

  expect(findChromium(root, { ...path('a'), CHROMIUM_PATH: named }, () => own)).toBe(named);
  expect(findChromium(root, path('a'), () => own)).toBe(own);
  expect(findChromium(root, path('a'), noneOfItsOwn)).toBe(onPath);
});

test('on PATH, the name decides before the folder', () => {
  const chrome = program('a/google-chrome-stable');
  expect(findChromium(root, path('a', 'b'), noneOfItsOwn)).toBe(chrome);
  const chromium = program('b/chromium-browser');
  expect(findChromium(root, path('a', 'b'), noneOfItsOwn)).toBe(chromium);
});

test('what does not run is passed over', () => {
  program('a/chromium', { works: false });
  mkdirSync(join(root, 'a/chromium-browser'));
  const chrome = program('a/google-chrome');
  expect(findChromium(root, path('a'), noneOfItsOwn)).toBe(chrome);
  expect(findChromium(root, {}, noneOfItsOwn)).toBeUndefined();
});

test('a wrong CHROMIUM_PATH is told, and nothing else is used or installed', async () => {
  program('a/chromium');
  const said: string[] = [];
  const env = { ...path('a'), CHROMIUM_PATH: '/no/such/chrome' };
  const runProgram: RunProgram = () => expect.fail('nothing may be installed');
  expect(await ensureChromium(root, { say: (line) => void said.push(line), env, runProgram })).toEqual({ interrupted: false });
  expect(said).toEqual([expect.stringContaining('CHROMIUM_PATH names /no/such/chrome')]);
});

test('root on Debian asks apt-get, everybody else Playwright', () => {
  const commands = (isRoot: boolean, hasApt: boolean) => waysToInstall({ isRoot, hasApt })[0];
  expect(commands(true, true)).toEqual(['apt-get update', 'apt-get install -y --no-install-recommends chromium']);
  expect(commands(false, true)).toEqual(['playwright install chromium']);
  expect(commands(true, false)).toEqual(['playwright install chromium']);
});

/** Tries to install where `succeeding` is the command after which there is a Chromium. */
async function tryToInstall(succeeding: string | undefined, failing: string[] = []) {
  const ran: string[] = [];
  const said: string[] = [];
  const runProgram: RunProgram = (command, args) => {
    ran.push([command, ...args].join(' '));
    return Promise.resolve({ code: failing.includes(ran.at(-1) ?? '') ? 100 : 0, interrupted: false, missing: false, errors: '' });
  };
  const find = () => (succeeding && ran.includes(succeeding) ? '/usr/bin/chromium' : undefined);
  const machine = { isRoot: true, hasApt: true };
  const { chromium: found } = await ensureChromium(root, { say: (line) => void said.push(line), env: {}, runProgram, find, machine });
  return { found, ran, said };
}

test('one is installed where there is none', async () => {
  const { found, ran } = await tryToInstall('apt-get install -y --no-install-recommends chromium');
  expect(found).toBe('/usr/bin/chromium');
  expect(ran).toHaveLength(2);
});

test('where apt-get has none, Playwright installs its own', async () => {
  const { found, ran } = await tryToInstall('playwright install --with-deps chromium', ['apt-get update']);
  expect(found).toBe('/usr/bin/chromium');
  expect(ran).toEqual(['apt-get update', 'playwright install --with-deps chromium']);
});

test('when nothing helps, it says exactly what to install', async () => {
  const { found, said } = await tryToInstall(undefined);
  expect(found).toBeUndefined();
  expect(said.at(-1)).toMatch(/apt-get install -y chromium[\s\S]*npx playwright install chromium[\s\S]*CHROMIUM_PATH/);
});

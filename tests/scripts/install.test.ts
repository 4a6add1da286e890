import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { install, whyInstall } from '../../scripts/install.cjs';
import { projectEnv, systemEnv } from '../../scripts/processes.cjs';

type RunProgram = NonNullable<Parameters<typeof install>[1]['runProgram']>;

let root: string;
let said: string[];
let ran: string[];
const say = (line: string) => void said.push(line);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'docket-'));
  said = [];
  ran = [];
  writeFileSync(join(root, 'package-lock.json'), '{}');
  writeFileSync(join(root, 'package.json'), '{"allowScripts":{"node":true,"left-out":false,"sharp":true}}');
});

/** Acts as npm does: puts a runtime in place, unless it is to fail. */
const runProgram =
  ({ code = 0, missing = false, interrupted = false, runtime = true } = {}): RunProgram =>
  (command, args) => {
    ran.push([command, ...args].join(' '));
    if (command === 'npm' && code === 0 && runtime) {
      mkdirSync(join(root, 'node_modules/.bin'), { recursive: true });
      writeFileSync(join(root, 'node_modules/.bin/node'), '');
    }
    return Promise.resolve({ code: command === 'npm' ? code : 0, interrupted, missing });
  };

test('a fresh clone gets its packages, and the second run has nothing to do', async () => {
  expect(whyInstall(root)).toBe('missing');
  expect(await install(root, { say, runProgram: runProgram() })).toBe(0);
  expect(ran[0]).toMatch(/^npm ci .*--loglevel=error --no-audit --no-fund$/);
  expect(said[0]).toBe('Installing packages (once, about a minute) …');

  ran = [];
  said = [];
  expect(whyInstall(root)).toBeUndefined();
  expect(await install(root, { say, runProgram: runProgram() })).toBe(0);
  expect(ran).toEqual([]);
  expect(said).toEqual(['Packages are up to date.']);
});

test('of all that is installed, the packages that package.json allows run their scripts, and no other', async () => {
  await install(root, { say, runProgram: runProgram() });
  expect(ran[0]).toContain(' --ignore-scripts ');
  expect(ran[1]).toBe('npm rebuild node sharp --ignore-scripts=false --loglevel=error');
});

test('quietly, it speaks only when it has work', async () => {
  await install(root, { say, quiet: true, runProgram: runProgram() });
  expect(said).toHaveLength(2);
  said = [];
  await install(root, { say, quiet: true, runProgram: runProgram() });
  expect(said).toEqual([]);
});

test('another package-lock.json, or a lost runtime, installs again', async () => {
  await install(root, { say, runProgram: runProgram() });
  writeFileSync(join(root, 'package-lock.json'), '{"lockfileVersion":3}');
  expect(whyInstall(root)).toBe('changed');

  await install(root, { say, runProgram: runProgram() });
  expect(whyInstall(root)).toBeUndefined();
  rmSync(join(root, 'node_modules/.bin/node'));
  expect(whyInstall(root)).toBe('missing');
});

test.each([
  ['npm fails', { code: 1 }, 1, 'npm could not install the packages'],
  ['there is no npm', { code: 127, missing: true }, 1, 'npm was not found'],
  ['the runtime does not come', { runtime: false }, 1, 'npm rebuild node'],
  ['Ctrl-C', { code: 130, interrupted: true }, 130, 'Installing packages'],
])('%s: the last line says so, and the next run tries again', async (_, outcome, code, sentence) => {
  expect(await install(root, { say, runProgram: runProgram(outcome) })).toBe(code);
  expect(said.at(-1)).toContain(sentence);
  expect(existsSync(join(root, 'node_modules/.docket-installed'))).toBe(false);
  expect(whyInstall(root)).toBe('missing');
});

test('tools come from node_modules, and npm does not run on the Node in there', () => {
  const bin = join(root, 'node_modules', '.bin');
  expect(projectEnv(root, { PATH: '/usr/bin' }).PATH).toBe([bin, '/usr/bin'].join(delimiter));
  expect(systemEnv({ PATH: [bin, '/usr/bin'].join(delimiter) }).PATH).toBe('/usr/bin');
});

test('of two commands at once one installs, and the other waits for it', async () => {
  const npm = Promise.withResolvers<undefined>();
  const slowly: RunProgram = async (command, args, options) => {
    if (command === 'npm') await npm.promise;
    return runProgram()(command, args, options);
  };
  const first = install(root, { say, runProgram: slowly });
  const second = install(root, { say, runProgram: runProgram() });
  await vi.waitFor(() => expect(said).toContain('Another command is installing the packages; waiting for it …'));
  npm.resolve(undefined);
  expect(await Promise.all([first, second])).toEqual([0, 0]);
  expect(ran.filter((line) => line.startsWith('npm ci'))).toHaveLength(1);
});

test('a command that was ended while it installed keeps nobody waiting', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  mkdirSync(join(root, '.docket'));
  writeFileSync(join(root, '.docket/installing'), String(pid));
  expect(await install(root, { say, runProgram: runProgram() })).toBe(0);
  expect(ran[0]).toMatch(/^npm ci/);
});

test('an installation that fails lets the next command try', async () => {
  const npmFails = install(root, { say, runProgram: runProgram({ code: 1 }) });
  const next = install(root, { say, runProgram: runProgram() });
  expect(await Promise.all([npmFails, next])).toEqual([1, 0]);
});

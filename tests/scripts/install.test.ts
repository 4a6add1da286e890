import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { canRunDocket, install, whyInstall } from '../../scripts/install.cjs';
import { projectEnv, run, systemEnv, type Ended } from '../../scripts/processes.cjs';

/** How long a busy machine may take. */
const patience = { timeout: 60_000 };

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
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Node on a machine that has none new enough of its own. */
const old = '20.20.2';

/** Acts as npm does: links the runtime of the packages, unless there is none for this machine, or one that does not run here. */
const runProgram =
  ({ runtime = true, runs = true, ...outcome }: Partial<Ended> & { runtime?: boolean; runs?: boolean } = {}): RunProgram =>
  (command, args) => {
    ran.push([command, ...args].join(' '));
    const ended = { code: 0, interrupted: false, missing: false, errors: '', ...outcome };
    if (command === 'node') return Promise.resolve({ ...ended, code: runs ? 0 : 127 });
    if (ended.code === 0) mkdirSync(join(root, 'node_modules/.bin'), { recursive: true });
    if (ended.code === 0 && runtime) writeFileSync(join(root, 'node_modules/.bin/node'), '');
    return Promise.resolve(ended);
  };

const once = (outcome: Parameters<typeof runProgram>[0] = {}, version = old) =>
  install(root, { say, version, runProgram: runProgram(outcome) });

test('a fresh clone gets its packages, and the second run has nothing to do', async () => {
  expect(whyInstall(root)).toBe('missing');
  expect(await once()).toBe(0);
  expect(ran[0]).toMatch(/^npm ci .*--loglevel=error --no-audit --no-fund$/);
  expect(said[0]).toBe('Installing packages (once, about a minute) …');

  ran = [];
  said = [];
  expect(whyInstall(root)).toBeUndefined();
  expect(await once()).toBe(0);
  expect(ran).toEqual([]);
  expect(said).toEqual(['Packages are up to date.']);
});

test('nothing that is installed runs a script', async () => {
  await once();
  expect(ran.filter((line) => line.startsWith('npm'))).toEqual([expect.stringMatching(/^npm ci .*--ignore-scripts /)]);
});

test('quietly, it speaks only when it has work', async () => {
  await install(root, { say, quiet: true, runProgram: runProgram() });
  expect(said).toHaveLength(2);
  said = [];
  await install(root, { say, quiet: true, runProgram: runProgram() });
  expect(said).toEqual([]);
});

test('another package-lock.json, or a lost runtime, installs again', async () => {
  await once();
  writeFileSync(join(root, 'package-lock.json'), '{"lockfileVersion":3}');
  expect(whyInstall(root, old)).toBe('changed');

  await once();
  expect(whyInstall(root, old)).toBeUndefined();
  rmSync(join(root, 'node_modules/.bin/node'));
  expect(whyInstall(root, old)).toBe('missing');
});

test('where no packaged Node runs, one that is there and new enough does', async () => {
  expect(await once({ runtime: false }, '22.18.0')).toBe(0);
  expect(whyInstall(root, '24.1.0')).toBeUndefined();
  expect(whyInstall(root, old), 'the machine has an older one by now').toBe('missing');

  rmSync(join(root, 'node_modules'), { recursive: true });
  expect(await once({ runs: false }, '24.21.0'), 'another C library').toBe(0);
  expect(existsSync(join(root, 'node_modules/.bin/node'))).toBe(false);
  expect(whyInstall(root, '24.21.0')).toBeUndefined();
});

test('which Node is new enough', () => {
  expect(['22.18.0', '22.23.2', '23.6.0', '24.0.0', '25.1.0', '100.0.0'].filter((each) => !canRunDocket(each))).toEqual([]);
  expect(['18.20.4', '20.20.2', '21.7.3', '22.17.9', '23.5.0'].filter(canRunDocket)).toEqual([]);
});

const npmError = (code: string) => `npm error code ${code}\nnpm error syscall connect\nnpm error and much more\n`;

test.each<[string, Parameters<typeof runProgram>[0], number, RegExp]>([
  ['there is no npm', { code: 127, missing: true }, 1, /^npm was not found: it comes with Node, .*\.$/],
  ['the network is gone', { code: 1, errors: npmError('ENOTFOUND') }, 1, /^npm could not reach its registry \(ENOTFOUND\): .*\.$/],
  ['the registry is down', { code: 1, errors: npmError('ECONNREFUSED') }, 1, /^npm could not reach its registry \(ECONNREFUSED\): .*\.$/],
  [
    'another npm writes its errors its own way',
    { code: 1, errors: 'npm ERR! code EAI_AGAIN\n' },
    1,
    /^npm could not reach .* \(EAI_AGAIN\): .*\.$/,
  ],
  [
    'a package is another one',
    { code: 1, errors: npmError('EINTEGRITY') },
    1,
    /^A package that came is not the one .* \(EINTEGRITY\): .*\.$/,
  ],
  ['the disk is full', { code: 1, errors: npmError('ENOSPC') }, 1, /^The disk is full \(ENOSPC\): .*\.$/],
  ['the folder belongs to somebody else', { code: 1, errors: npmError('EACCES') }, 1, /^npm may not write .* \(EACCES\): .*\.$/],
  ['npm is killed', { code: 130, signal: 'SIGKILL' }, 1, /^npm was ended \(SIGKILL\) before .*: run the command again\.$/],
  [
    'something else',
    { code: 1, errors: 'npm error broken\n' },
    1,
    /^npm error broken\nnpm could not install the packages, for the reason above\.$/,
  ],
  [
    'no Node runs here',
    { runtime: false },
    1,
    /^There is no packaged Node that runs on this machine \(\w+, \w+\), and its own is 20\.20\.2: .*\.$/,
  ],
  ['the Node does not run here', { runs: false }, 1, /^There is no packaged Node that runs on this machine/],
  ['Ctrl-C', { code: 130, interrupted: true }, 130, /^Installing packages/],
])('%s: the last line says so, and the next run tries again', async (_, outcome, code, sentence) => {
  expect(await once(outcome)).toBe(code);
  expect(said.at(-1)).toMatch(sentence);
  expect(said).toHaveLength(code === 130 ? 1 : 2);
  expect(existsSync(join(root, 'node_modules/.docket-installed'))).toBe(false);
  expect(whyInstall(root)).toBe('missing');
  expect(await once()).toBe(0);
});

test('a registry that cannot be reached, asked by npm itself', async () => {
  const lock = { name: 'x', lockfileVersion: 3, requires: true, packages: { '': { name: 'x', dependencies: { left: '1.0.0' } } } };
  const packages = { ...lock.packages, 'node_modules/left': { version: '1.0.0', integrity: `sha512-${'A'.repeat(86)}==` } };
  writeFileSync(join(root, 'package.json'), JSON.stringify({ name: 'x', dependencies: { left: '1.0.0' } }));
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ ...lock, packages }));
  const settings = { npm_config_registry: 'http://127.0.0.1:9/', npm_config_fetch_retries: '0', npm_config_cache: join(root, 'cache') };
  const runProgram: RunProgram = (command, args, options) => run(command, args, { ...options, env: { ...options.env, ...settings } });
  expect(await install(root, { say, runProgram })).toBe(1);
  expect(said.at(-1)).toMatch(/^npm could not reach its registry \(E\w+\): run the command again when the network is back\.$/);
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
  await vi.waitFor(() => expect(said).toContain('Another command is installing the packages; waiting for it …'), patience);
  npm.resolve(undefined);
  expect(await Promise.all([first, second])).toEqual([0, 0]);
  expect(ran.filter((line) => line.startsWith('npm ci'))).toHaveLength(1);
});

test('an installation that fails lets the next command try', async () => {
  const npmFails = install(root, { say, runProgram: runProgram({ code: 1 }) });
  const next = install(root, { say, runProgram: runProgram() });
  expect(await Promise.all([npmFails, next])).toEqual([1, 0]);
});

import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { inTurn } from './build-turn.ts';

let root = '';
let children: ChildProcess[] = [];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'docket-turn-'));
  children = [];
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(root, { recursive: true, force: true });
});

const waiting = 'Another build is at work in this folder; waiting for it …';
const lock = () => join(root, '.docket/building.lock');
const owner = () => join(root, '.docket/building.json');

/** A process of its own that has the turn, and keeps it for as long as it lives. */
async function otherProcess(): Promise<ChildProcess> {
  const module = JSON.stringify(pathToFileURL(join(import.meta.dirname, 'build-turn.ts')).href);
  const code = `const { inTurn } = await import(${module}); await inTurn(process.argv[1], () => {}, () => { process.stdout.write('mine'); return new Promise((done) => process.stdin.on('data', done)); }); process.exit();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code, root], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
  return child;
}

/** Takes a turn, and says what happened in which order. */
function take(log: string[]): Promise<void> {
  return inTurn(
    root,
    (sentence) => log.push(sentence),
    async () => void log.push('mine'),
  );
}

describe('whoever comes second', () => {
  test('waits until the first is done, in the same process or another', async () => {
    const child = await otherProcess();
    const log: string[] = [];
    const [one, two] = [take(log), take(log)];
    await vi.waitFor(() => expect(log).toEqual([waiting, waiting]));
    expect(existsSync(lock())).toBe(true);
    child.stdin?.write('done');
    await Promise.all([one, two]);
    expect(log).toEqual([waiting, waiting, 'mine', 'mine']);
    expect(readdirSync(join(root, '.docket'))).toEqual([]);
  });

  test('does not wait for one that was killed', async () => {
    const child = await otherProcess();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    expect(existsSync(lock())).toBe(true);
    const log: string[] = [];
    await take(log);
    expect(log).toEqual(['mine']);
    expect(readdirSync(join(root, '.docket'))).toEqual([]);
  });

  test('nor do several of them, one after another', async () => {
    const child = await otherProcess();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    let inside = 0;
    const most: number[] = [];
    await Promise.all(
      Array.from({ length: 8 }, () =>
        inTurn(
          root,
          () => undefined,
          async () => {
            most.push((inside += 1));
            await new Promise((resolve) => setImmediate(resolve));
            inside -= 1;
          },
        ),
      ),
    );
    expect(most).toEqual(Array(8).fill(1));
  });

  test.each([
    ['a year ahead', new Date(Date.now() + 365 * 86_400_000)],
    ['a year behind', new Date(Date.now() - 365 * 86_400_000)],
  ])('is not misled by a clock that is %s', async (_, day) => {
    const child = await otherProcess();
    utimesSync(lock(), day, day);
    const log: string[] = [];
    const mine = take(log);
    await vi.waitFor(() => expect(log).toEqual([waiting]));
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    await mine;
    expect(log).toEqual([waiting, 'mine']);
  });
});

test('a number that was given to another process since is not the owner', async () => {
  const child = await otherProcess();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  const left = JSON.parse(readFileSync(owner(), 'utf8')) as Record<string, unknown>;
  if (left.started === undefined) return;
  writeFileSync(owner(), JSON.stringify({ ...left, pid: process.pid }));
  const log: string[] = [];
  await take(log);
  expect(log).toEqual(['mine']);
});

test('work that fails ends its turn', async () => {
  await expect(
    inTurn(
      root,
      () => undefined,
      () => Promise.reject(new Error('no')),
    ),
  ).rejects.toThrow('no');
  const log: string[] = [];
  await take(log);
  expect(log).toEqual(['mine']);
});

test('what an earlier owner left of its own lock says nothing of the present one', async () => {
  const child = await otherProcess();
  writeFileSync(owner(), JSON.stringify({ lock: 'another', host: hostname(), pid: 999_999_999 }));
  const log: string[] = [];
  const mine = take(log);
  await vi.waitFor(() => expect(log).toEqual([waiting]));
  child.stdin?.write('done');
  await mine;
  expect(log).toEqual([waiting, 'mine']);
});

test('a folder that is not there is made', async () => {
  mkdirSync(join(root, 'deep'));
  root = join(root, 'deep');
  const log: string[] = [];
  await take(log);
  expect(log).toEqual(['mine']);
  root = join(root, '..');
});

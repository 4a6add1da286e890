/** Processes that take turns: one at a time, whatever becomes of those before. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inTurn } from '../../scripts/turns.cjs';

const script = join(import.meta.dirname, '../../scripts/turns.cjs');

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'docket-turns-'));
  folder = join(root, 'turns');
  mkdirSync(folder);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** The number of a process that has ended. */
const dead = () => String(spawnSync(process.execPath, ['--version']).pid);

const atOnce = () => inTurn(folder, { onWait: () => expect.fail('nobody is at work'), work: async () => 'done' });

test('a process that was ended at work keeps nobody waiting', async () => {
  writeFileSync(join(folder, '7'), dead());
  expect(await atOnce()).toBe('done');
  expect(readdirSync(folder)).toEqual(['8']);
  expect(await atOnce()).toBe('done');
});

test('work that fails ends its turn', async () => {
  const failing = inTurn(folder, { onWait: () => undefined, work: () => Promise.reject(new Error('no')) });
  await expect(failing).rejects.toThrow('no');
  expect(await atOnce()).toBe('done');
});

test('a file of today that says it is a year old keeps its turn', async () => {
  writeFileSync(join(folder, '1'), String(process.pid));
  utimesSync(join(folder, '1'), new Date(0), new Date(0));
  let waited = 0;
  const second = inTurn(folder, { onWait: () => (waited += 1), work: async () => 'done' });
  writeFileSync(join(folder, '1'), 'over');
  expect([await second, waited]).toEqual(['done', 1]);
});

test('the folder may go while somebody is at work', async () => {
  const work = async () => rmSync(folder, { recursive: true });
  await inTurn(folder, { onWait: () => undefined, work });
  expect(await atOnce()).toBe('done');
});

/** Takes its turn at a given moment, together with the others, and writes when it begins and ends. */
const worker = `
const [, script, folder, log, start] = process.argv;
const { appendFileSync } = require('node:fs');
const { inTurn } = require(script);
while (Date.now() < Number(start));
const work = async () => {
  appendFileSync(log, 'begin ' + process.pid + '\\n');
  await new Promise((done) => setTimeout(done, 20));
  appendFileSync(log, 'end ' + process.pid + '\\n');
};
inTurn(folder, { onWait: () => {}, work });
`;

test('of many that find a dead owner at one moment, one after the other works', async () => {
  for (let round = 0; round < 3; round += 1) {
    writeFileSync(join(folder, String(100 * (round + 1))), dead());
    const log = join(root, `log-${round}`);
    const start = String(Date.now() + 500);
    const workers = Array.from({ length: 8 }, () => {
      const child = spawn(process.execPath, ['-e', worker, script, folder, log, start], { stdio: 'inherit' });
      return new Promise<number | null>((resolve) => child.once('exit', resolve));
    });
    expect(await Promise.all(workers)).toEqual(Array(8).fill(0));
    const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(16);
    const alone = lines.filter((line, index) => index % 2 === 1 && line === lines[index - 1]?.replace('begin', 'end'));
    expect(alone).toHaveLength(8);
  }
});

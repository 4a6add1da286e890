import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import { refusal } from '../../scripts/run.cjs';

const script = join(import.meta.dirname, '../../scripts/run.cjs');

test.each(['0.10.48', '6.17.1', '18.20.4', '20.9.0', '20.19.9'])('Node %s is refused in one sentence', (version) => {
  expect(refusal(version)).toMatch(/^Docket needs Node 20\.20 or newer .*, and this is Node [\d.]+: get a newer one at https:\S+ .*\.$/);
  expect(refusal(version)).toContain(version);
});

test.each(['20.20.0', '20.20.2', '22.0.0', '24.21.0', '100.0.0'])('Node %s will do', (version) => {
  expect(refusal(version)).toBe('');
});

test('an old Node gets the sentence, exit code 2, and nothing else', () => {
  const old = join(mkdtempSync(join(tmpdir(), 'docket-')), 'old.cjs');
  writeFileSync(old, `Object.defineProperty(process.versions, 'node', { value: '12.22.0' });`);

  const { status, stdout, stderr } = spawnSync(process.execPath, ['-r', old, script, 'start'], { encoding: 'utf8' });

  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toBe(`${refusal('12.22.0')}\n`);
});

test('an old Node can parse the file', () => {
  const messages = new Linter().verify(readFileSync(script, 'utf8'), { languageOptions: { ecmaVersion: 5, sourceType: 'script' } });
  expect(messages).toEqual([]);
});

test.each([
  [['start', '--port', 'abc'], 'npm start takes --port and a number from 1 to 65535'],
  [['start', '--prot', '80'], 'npm start takes --port and a number from 1 to 65535'],
  [['test', 'lnit'], 'npm test has no step `lnit`'],
])('%j is told before any work is done', (args, sentence) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(sentence);
});

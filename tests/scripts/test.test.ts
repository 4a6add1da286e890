import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countStep, playwrightCounts, vitestCounts } from '../../scripts/counts.cjs';
import { steps } from '../../scripts/steps.cjs';
import { runSteps } from '../../scripts/test.cjs';

test('counts come from the reports of the runners', () => {
  const assertions = [{ status: 'passed' }, { status: 'failed' }, { status: 'skipped' }];
  const unloadable = { status: 'failed', assertionResults: [] };
  const report = { numPassedTests: 1, testResults: [{ status: 'failed', assertionResults: assertions }, unloadable] };
  expect(vitestCounts(report)).toEqual({ passed: 1, failed: 2 });
  expect(playwrightCounts({ stats: { expected: 5, flaky: 1, unexpected: 2 }, errors: [{}] })).toEqual({ passed: 6, failed: 3 });
});

test('nothing that went wrong looks as if it had not', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'docket-')), 'report.json');
  const report = { file, counts: ({ passed, failed }: { passed: number; failed: number }) => ({ passed, failed }) };

  expect(countStep(0, undefined)).toEqual({ passed: 1, failed: 0 });
  expect(countStep(1, undefined)).toEqual({ passed: 0, failed: 1 });
  expect(countStep(0, report), 'no report').toEqual({ passed: 0, failed: 1 });
  writeFileSync(file, '{"passed":7,"failed":0}');
  expect(countStep(0, report)).toEqual({ passed: 7, failed: 0 });
  expect(countStep(1, report), 'failed outside its tests').toEqual({ passed: 7, failed: 1 });
  writeFileSync(file, '{"passed":7,');
  expect(countStep(0, report), 'broken report').toEqual({ passed: 0, failed: 1 });
});

test('a group is finished when one of its steps fails, and the next is not begun', async () => {
  const said: string[] = [];
  const ran: string[] = [];
  const runOne = ({ name }: { name: string }) => {
    ran.push(name);
    return Promise.resolve({ passed: name === 'lint' ? 0 : 1, failed: name === 'lint' ? 1 : 0, interrupted: false });
  };
  const { counts } = await runSteps(steps, runOne, (line) => void said.push(line));

  expect(ran).toEqual(steps.filter(({ group }) => group === 'source').map(({ name }) => name));
  expect(counts).toEqual({ passed: ran.length - 1, failed: 1 });
  expect(said.at(-1)).toMatch(/^\nStopped after lint; not run: unit, build, .*e2e\.$/);
});

test('an interruption ends it at once', async () => {
  const runOne = () => Promise.resolve({ passed: 0, failed: 1, interrupted: true });
  expect(await runSteps(steps, runOne, () => {})).toEqual({ counts: { passed: 0, failed: 0 }, interrupted: true });
});

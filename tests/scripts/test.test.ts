import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countStep, playwrightCounts, vitestCounts } from '../../scripts/counts.cjs';
import { steps, stepsFor } from '../../scripts/steps.cjs';
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

const failing =
  (...names: string[]) =>
  ({ name }: { name: string }) =>
    Promise.resolve({ passed: 1, failed: names.includes(name) ? 1 : 0, interrupted: false });

async function tried(failures: readonly string[], names: readonly string[] = []) {
  const said: string[] = [];
  const ran: string[] = [];
  const chosen = stepsFor(names);
  if (typeof chosen === 'string') expect.fail(`no step ${chosen}`);
  const runOne = failing(...failures);
  const { counts } = await runSteps(
    chosen,
    (step) => (ran.push(step.name), runOne(step)),
    (line) => void said.push(line),
  );
  return { ran, counts, last: said.at(-1) };
}

const usual = ['pages', 'types', 'lint', 'format', 'unit', 'build', 'budgets', 'e2e'];

test('a step that fails hides no other, and the counts are of all', async () => {
  expect(await tried(['pages', 'lint', 'unit'])).toEqual({
    ran: usual,
    counts: { passed: 8, failed: 3 },
    last: '\nFailed: pages, lint, unit.',
  });
});

test('what needs a step that failed does not run, and is named', async () => {
  const { ran, counts, last } = await tried(['build', 'types'], ['all']);
  expect(ran).toEqual(['pages', 'types', 'lint', 'format', 'unit', 'build', 'proof']);
  expect(counts).toEqual({ passed: 7, failed: 2 });
  expect(last).toBe('\nFailed: types, build. Not run: budgets, e2e.');
});

test('every need is a step that runs before', () => {
  for (const [index, { needs = [] }] of steps.entries())
    for (const need of needs) expect(steps.slice(0, index).map(({ name }) => name)).toContain(need);
});

test('steps run in their order, and long ones only by name', async () => {
  expect((await tried([])).ran).toEqual(usual);
  expect((await tried([], ['unit', 'lint'])).ran).toEqual(['lint', 'unit']);
  expect((await tried([], ['proof'])).ran).toEqual(['proof']);
  expect((await tried([], ['all'])).ran).toEqual([...usual, 'proof']);
  expect(stepsFor(['unit', 'lnit'])).toBe('lnit');
});

test('an interruption ends it at once', async () => {
  const runOne = () => Promise.resolve({ passed: 0, failed: 1, interrupted: true });
  expect(await runSteps(steps, runOne, () => {})).toEqual({ counts: { passed: 0, failed: 0 }, interrupted: true });
});

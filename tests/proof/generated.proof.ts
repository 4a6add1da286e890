/**
 * Whatever a contributor hands in, every command ends in an orderly way. The seed is printed, and is the same in every run, so that a
 * change is judged by the same inputs as the one before; `DOCKET_SEED=N npm test -- proof` tries others.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { JsonReport } from '../../src/cli/report-json.ts';
import { whileRunning } from '../e2e/support/served-project.ts';
import { makeProject } from '../temporary-project.ts';
import { expectOrderly, runCommand, type Outcome } from './generated/orderly.ts';
import { commit, generatedProject, permissive, writeCommunity, writeProject, type GeneratedProject } from './generated/projects.ts';
import { community } from './generated/texts.ts';

const seed = Number(process.env.DOCKET_SEED ?? 1);
console.log(`generated inputs: DOCKET_SEED=${seed}`);

const sample = (documents: number, rounds: number, offset: number): GeneratedProject[] =>
  fc.sample(generatedProject(documents), { seed: seed + offset, numRuns: rounds });

const project = makeProject(community);
const { root } = project;
afterAll(project.remove);

/** The text that a finding's places count in. */
function lengthOf(file: string): number | undefined {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, 'utf8').replace(/^\uFEFF/, '').length : undefined;
}

function expectPlacesInside({ stdout }: Outcome, what: string) {
  const { findings } = JSON.parse(stdout) as JsonReport;
  for (const { rule, file, start, end, fix } of findings) {
    const length = lengthOf(file);
    for (const place of [start, end, fix?.start, fix?.end]) {
      if (!place) continue;
      expect(length, `${what}: ${rule} names ${file}`).toBeDefined();
      expect(place.offset, `${what}: ${rule} in ${file}`).toBeGreaterThanOrEqual(0);
      expect(place.offset, `${what}: ${rule} in ${file}`).toBeLessThanOrEqual(length!);
    }
  }
}

describe('two thousand generated documents', () => {
  const perRound = 20;
  const rounds = sample(perRound, 100, 0).map((generated, round) => ({ generated, round }));

  test.each(rounds)('check ends, and every finding lies in its file (round $round)', { timeout: 150_000 }, async ({ generated, round }) => {
    writeCommunity(root);
    writeProject(root, generated);
    const what = `seed ${seed}, round ${round}`;
    const outcome = await runCommand(root, ['check', '--format', 'json']);
    expectOrderly(outcome, what);
    if (outcome.code !== 2) expectPlacesInside(outcome, what);
  });
});

describe('two hundred generated documents', () => {
  const perRound = 10;
  const rounds = sample(perRound, 20, 1).map((generated, round) => ({
    // Every other record is built with all rules off, so that what rules refuse reaches the pages.
    generated: round % 2 === 0 ? generated : { ...generated, config: permissive },
    round,
  }));

  test.each(rounds)('every other command ends (round $round)', { timeout: 600_000 }, async ({ generated, round }) => {
    writeCommunity(root);
    commit(root, 'The record');
    writeProject(root, generated);
    commit(root, generated.commitMessage);
    const what = `seed ${seed}, round ${round}`;
    for (const args of [
      ['build'],
      ['check', '--base', 'HEAD~1'],
      ['review', '--base', 'HEAD~1'],
      ['review', '--base', 'HEAD~1', '--format', 'json'],
      ['new', 'rfc', 'A generated proposal', '--yes', '--offline'],
      ['renumber', '1', '9'],
    ])
      expectOrderly(await runCommand(root, args), `${what}: ${args.join(' ')}`);
  });

  test.each(rounds)(
    'the dev server answers, or says why it does not start (round $round)',
    { timeout: 300_000 },
    async ({ generated, round }) => {
      writeCommunity(root);
      writeProject(root, generated);
      const port = 4500 + round;
      const answers = new Map<string, number>();
      const served = await whileRunning(root, ['dev', '--port', String(port)], async (address) => {
        const base = new URL(address).href.replace(/\/?$/, '/');
        for (const path of [
          '',
          'rfcs/',
          'decisions/',
          'meetings/',
          'people/',
          'actions/',
          'rfcs/0001-daily-means/',
          'decisions/0001-one-line-a-day/',
        ])
          answers.set(path, (await fetch(base + path)).status);
      }).then(
        () => true,
        () => false,
      );
      if (!served) expectOrderly(await runCommand(root, ['dev', '--port', String(port)]), `seed ${seed}, round ${round}: dev`);
      expect(
        [...answers].filter(([, status]) => status >= 500),
        `seed ${seed}, round ${round}`,
      ).toEqual([]);
    },
  );
});

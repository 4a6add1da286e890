/** What the workflows run, run here: in a clean clone of this project, in the same order, with nothing but what a forge gives. */
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeOrigin, type Clone, type Origin } from '../clean-clone.ts';
import { workflow, type Job } from './workflows.ts';

let origin: Origin;
let clone: Clone;

beforeAll(async () => {
  origin = await makeOrigin();
  clone = await origin.clone('clone');
}, 60_000);
afterAll(() => origin.remove(), 60_000);

/** The commands of a job, in order; `npm test` is what runs this. */
const commandsOf = ({ steps }: Job) => steps.flatMap(({ run: command }) => (command && command !== 'npm test' ? [command] : []));

const minutes = 300_000;

describe('a pull request', () => {
  const job = workflow('check').jobs.record as Job;

  test('its steps are npm scripts that end well, and leave the review and the site', { timeout: minutes }, async () => {
    await clone.git('switch', '--quiet', '--create', 'change');
    appendFileSync(join(clone.root, 'content/projects/syslog-unikernel.mdx'), '\nOne more sentence about collectors.\n');
    await clone.git('commit', '--quiet', '--all', '--message', 'Say more');

    const outcomes: string[] = [];
    for (const command of commandsOf(job)) {
      const { code, output } = await clone.sh(command, { BASE: 'origin/main', AUTHOR: 'ann' });
      outcomes.push(`${command}: ${code}${code === 0 ? '' : `\n${output}`}`);
    }

    expect(outcomes).toEqual(commandsOf(job).map((command) => `${command}: 0`));
    expect(readFileSync(join(clone.root, 'review.md'), 'utf8')).toContain('collectors');
    expect(existsSync(join(clone.root, 'dist/index.html'))).toBe(true);
  });

  test('the artifacts are what its steps leave', () => {
    const paths = job.steps.flatMap((step) => (step.uses?.includes('upload-artifact') ? [step.with?.path] : []));
    expect(paths).toEqual(['review.md', 'dist/']);
  });
});

test('publication: its steps are npm scripts that end well', { timeout: minutes }, async () => {
  await clone.git('switch', '--quiet', 'main');
  for (const command of commandsOf(workflow('deploy').jobs.build as Job)) {
    const { code, output } = await clone.sh(command);
    expect({ command, code }, output).toEqual({ command, code: 0 });
  }
  expect(existsSync(join(clone.root, 'dist/index.html'))).toBe(true);
});

test(
  'the weekly look: its step ends well whether something is stale or not, and badly when it could not look',
  { timeout: minutes },
  async () => {
    const [setup, look] = commandsOf(workflow('stale').jobs.look as Job);
    expect(setup).toBe('npm run setup');
    // Other sites are left alone here.
    const command = look?.replace('stale --', 'stale -- --no-links') ?? '';
    expect((await clone.sh(command)).code).toBe(0);
    expect(readFileSync(join(clone.root, 'stale.md'), 'utf8')).toContain('# What time has done to the record');
    rmSync(join(clone.root, 'docket.config.ts'));
    expect((await clone.sh(command)).code).not.toBe(0);
  },
);

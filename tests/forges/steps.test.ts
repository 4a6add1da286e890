/** What the workflows run, run here: in a clean clone of this project, in the same order, with nothing but what a forge gives. */
import { appendFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeOrigin, type Clone, type Origin } from '../clean-clone.ts';
import { startGitHub } from './github-server.ts';
import { workflow, type Job } from './workflows.ts';

let origin: Origin;
let clone: Clone;

beforeAll(async () => {
  origin = await makeOrigin();
  clone = await origin.clone('clone');
});
afterAll(() => origin.remove());

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
    expect(readFileSync(join(clone.root, 'review.json'), 'utf8')).toContain('collectors');
    expect(existsSync(join(clone.root, 'dist/index.html'))).toBe(true);
  });

  test('the artifacts are what its steps leave', () => {
    const paths = job.steps.flatMap((step) => (step.uses?.includes('upload-artifact') ? [step.with?.path] : []));
    expect(paths).toEqual(['review.json', 'dist/']);
  });
});

test(
  'the comment: what the check left is posted from the default branch, though the pull request has other code',
  { timeout: minutes },
  async () => {
    const review = join(origin.folder, 'review.json');
    renameSync(join(clone.root, 'review.json'), review);
    const commit = (await clone.git('rev-parse', 'HEAD')).trim();
    await clone.git('switch', '--quiet', 'main');
    const github = await startGitHub('mirage/record');
    try {
      const repo = { id: 1, owner: 'mirage' };
      github.pulls = [{ number: 7, state: 'open', head: { sha: commit, ref: 'change', repo }, base: { ref: 'main', repo } }];
      const event = join(origin.folder, 'event.json');
      const head_repository = { id: 1, owner: { login: 'mirage' } };
      writeFileSync(
        event,
        JSON.stringify({
          workflow_run: { event: 'pull_request', head_sha: commit, head_branch: 'change', head_repository },
          repository: { id: 1, full_name: 'mirage/record' },
        }),
      );
      const env = { GITHUB_EVENT_PATH: event, GITHUB_API_URL: github.api, GITHUB_TOKEN: 'a-token', REVIEW: review };
      for (const command of commandsOf(workflow('comment').jobs.comment as Job)) {
        const { code, output } = await clone.sh(command, env);
        expect({ command, code }, output).toEqual({ command, code: 0 });
      }
      expect(github.comments.map(({ on }) => on)).toEqual([7]);
      expect(github.comments[0]?.body).toMatch(/compared with `origin\/main`[\s\S]*One more sentence about collectors/);
    } finally {
      await github.close();
    }
  },
);

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

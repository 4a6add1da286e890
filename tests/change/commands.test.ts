/** `check --base` and `review` as people call them: what they print where, and how they exit. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { JsonReview } from '../../src/review/json.ts';
import { Repository } from '../history/repository.ts';
import { makeProject } from '../temporary-project.ts';

const { root, remove } = makeProject(join(import.meta.dirname, '../fixtures/community'));
const decision = (status: string) =>
  `---\ntitle: Close at six\ndate: 2020-03-04\nstatus: ${status}\nsummary: The harbour closes at six.\ntopics: []\n---\n\n## Context\n\nIt was open.\n\n## Decision\n\nIt closes.\n\n## Consequences\n\nIt is closed.\n`;
const file = 'content/decisions/0090-close-at-six.mdx';

beforeAll(() => {
  const repository = new Repository(root).write({ '.gitignore': 'node_modules\n', [file]: decision('in-force') }).commit('Begin');
  repository.write({ [file]: decision('proposed') });
});
afterAll(remove);

function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['src/cli/main.ts', ...args],
      { cwd: root, env: { ...process.env, NO_COLOR: '1' } },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

test('check says nothing of the past until it is asked, and then what became of it', async () => {
  expect((await run('check', file)).stdout).toBe('No findings.\n');
  const { code, stdout } = await run('check', file, '--base', 'HEAD');
  expect(code).toBe(1);
  expect(stdout).toContain('error[state-transition]: DR 90 was `in-force`');
});

test('a base that is not known ends with 2 and a sentence, whoever asks', async () => {
  for (const command of ['check', 'review']) {
    const { code, stdout, stderr } = await run(command, '--base', 'nowhere');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^`nowhere` is not known in this clone.*\n$/);
  }
});

test('review writes the comment, or the same for programs, and is content with what it says', async () => {
  const { code, stdout, stderr } = await run('review', '--base=HEAD', '--preview-url', 'https://preview.example.org/(12)');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('[DR 90: Close at six](https://preview.example.org/%2812%29/decisions/0090-close-at-six/)');
  const json = JSON.parse((await run('review', '--base=HEAD', '--format=json')).stdout) as JsonReview;
  expect(json).toMatchObject({ format: 'docket-review', version: 1, transitions: [{ from: 'in-force', to: 'proposed', legal: false }] });
});

test('review does not guess a base, nor what an address may be', async () => {
  expect((await run('review')).code).toBe(2);
  const { code, stderr } = await run('review', '--base=HEAD', '--preview-url=javascript:alert(1)');
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: '`javascript:alert(1)` is no address of a preview: give one like https://preview.example.org/12/\n',
  });
});

/** The one job that may write to a pull request, run against an artifact that a stranger made. */
import { createRequire } from 'node:module';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { workflow } from './workflows.ts';

const script = workflow('comment').jobs.comment?.steps.at(-1)?.with?.script ?? '';
const mark = '<!-- docket-review -->';

type Pull = { number: number; head: { sha: string } };
type Comment = { id: number; user: { login: string }; body: string };
type Sent = { call: string; issue_number?: number; comment_id?: number; body: string };

let folder: string;
let review: string;
let sent: Sent[];
let asked: { head?: string }[];
let required: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'docket-comment-'));
  review = join(folder, 'review.md');
  [sent, asked, required] = [[], [], []];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the script as actions/github-script does: as the body of an asynchronous function with these names. */
async function post({ pulls = [{ number: 7, head: { sha: 'abc' } }] as Pull[], comments = [] as Comment[] } = {}) {
  const nodeRequire = createRequire(import.meta.url);
  const send = (call: string) => (data: Omit<Sent, 'call'>) => Promise.resolve(void sent.push({ call, ...data }));
  const github = {
    paginate: () => Promise.resolve(comments),
    rest: {
      pulls: { list: (query: { head: string }) => Promise.resolve((asked.push(query), { data: pulls })) },
      issues: { listComments: {}, createComment: send('create'), updateComment: send('update') },
    },
  };
  const run = { head_sha: 'abc', head_branch: 'a-branch', head_repository: { owner: { login: 'stranger' } }, pull_requests: [] };
  const names = {
    github,
    context: { repo: { owner: 'mirage', repo: 'record' }, payload: { workflow_run: run } },
    core: { info: () => undefined },
    process: { env: { REVIEW: review } },
    Buffer,
    require: (name: string): unknown => (required.push(name), nodeRequire(name)),
  };
  await runInNewContext(`(async () => {\n${script}\n})()`, names);
}

test('the review becomes a comment on the pull request whose head the commit is', async () => {
  writeFileSync(review, `${mark}\n\n## One RFC changed\n`);
  await post({
    pulls: [
      { number: 6, head: { sha: 'other' } },
      { number: 7, head: { sha: 'abc' } },
    ],
  });
  expect(asked).toEqual([{ owner: 'mirage', repo: 'record', state: 'open', head: 'stranger:a-branch' }]);
  expect(sent).toEqual([expect.objectContaining({ call: 'create', issue_number: 7, body: `${mark}\n## One RFC changed\n` })]);
});

test('a second review takes the place of the first, and of nothing that another person wrote', async () => {
  writeFileSync(review, 'new');
  const comments = [
    { id: 1, user: { login: 'stranger' }, body: `${mark}\nmine` },
    { id: 2, user: { login: 'github-actions[bot]' }, body: `${mark}\nold` },
  ];
  await post({ comments });
  expect(sent).toEqual([expect.objectContaining({ call: 'update', comment_id: 2, body: `${mark}\nnew` })]);
});

test('where no open pull request has the commit at its head, nothing is said', async () => {
  writeFileSync(review, 'words');
  await post({ pulls: [{ number: 7, head: { sha: 'moved on' } }] });
  expect(sent).toEqual([]);
});

describe('an artifact made by a stranger', () => {
  test('runs nothing and chooses nothing, whatever is in it', async () => {
    writeFileSync(
      review,
      '"); process.exit(1); require("node:child_process").execSync("id"); //\n${process.exit(1)}\n`id`\n$(id)\nnumber: 99\n',
    );
    writeFileSync(join(folder, 'number'), '99');
    writeFileSync(join(folder, 'package.json'), '{"main":"evil.js"}');
    await post();
    expect(required).toEqual(['node:fs']);
    expect(sent).toEqual([expect.objectContaining({ issue_number: 7 })]);
  });

  test('calls nobody, fetches nothing, and has no HTML but folding and marks of change', async () => {
    writeFileSync(
      review,
      '@everyone @org/team ![](https://tracker.example/x.png) <img src=x onerror=1> <details><summary>more</summary></details>',
    );
    await post();
    expect(sent[0]?.body).not.toMatch(/@\w|!\[|<(?!\/?(?:details|summary|ins|del)>|!-- docket-review -->)/);
    expect(sent[0]?.body).toContain('<details><summary>more</summary></details>');
  });

  test('is cut where a comment ends', async () => {
    writeFileSync(review, 'x'.repeat(500_000));
    await post();
    expect(sent[0]?.body.length).toBeLessThan(65_536);
  });

  test('is not followed when it is a link to something else, nor read when it is a folder', async () => {
    writeFileSync(join(folder, 'secret'), 'a secret of the machine');
    symlinkSync(join(folder, 'secret'), review);
    await expect(post()).rejects.toThrow();
    rmSync(review);
    mkdirSync(review);
    await post().catch(() => undefined);
    expect(sent).toEqual([]);
  });
});

test('the job has no other way to run anything: two actions of GitHub itself, and this script, which loads only the file system', () => {
  expect(workflow('comment').jobs.comment?.steps.map(({ uses }) => uses?.split('@')[0])).toEqual([
    'actions/download-artifact',
    'actions/github-script',
  ]);
  expect(script.match(/\brequire\(([^)]*)\)/g)).toEqual(["require('node:fs')"]);
  expect(script).not.toMatch(/\b(?:eval|Function|import|exec|spawn|child_process|vm)\b\s*\(/);
});

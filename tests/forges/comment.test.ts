/** The one job that may write to a pull request: what it posts where, of whatever artifact a stranger left. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, ftruncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { comment } from '../../src/cli/comment.ts';
import { bot, startGitHub, type GitHub, type Pull } from './github-server.ts';
import { expectInert } from './inert.ts';
import { plainReview, reviewSaying } from './strangers.ts';
import { workflow } from './workflows.ts';

const mark = '<!-- docket-review -->';
const repository = 'mirage/record';
const [here, fork] = [
  { id: 1, owner: 'mirage' },
  { id: 2, owner: 'stranger' },
];
const commit = 'c0ffee'.padEnd(40, '0');
const other = 'decade'.padEnd(40, '0');

let folder: string;
let review: string;
let github: GitHub;
let printed: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'docket-comment-'));
  review = join(folder, 'review.json');
  writeFileSync(review, JSON.stringify(plainReview()));
  github = await startGitHub(repository);
  printed = [];
  for (const stream of ['log', 'error'] as const) vi.spyOn(console, stream).mockImplementation((line: string) => void printed.push(line));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await github.close();
  rmSync(folder, { recursive: true, force: true });
});

function pull(more: Partial<Pull> = {}): Pull {
  return { number: 7, state: 'open', head: { sha: commit, ref: 'a-branch', repo: fork }, base: { ref: 'main', repo: { id: 1 } }, ...more };
}

/** Runs the command as the workflow does, after a run of `check.yml` that this describes. */
type Run = { from?: typeof fork | null; event?: string; branch?: string | null; env?: Record<string, string> };
function post({ from = fork, event = 'pull_request', branch = 'a-branch', env = {} }: Run = {}) {
  const path = join(folder, 'event.json');
  const head_repository = from && { id: from.id, owner: { login: from.owner }, full_name: `${from.owner}/record` };
  // GitHub names pull requests here only when the branch is in the same repository; they are asked for either way.
  const workflow_run = { event, head_sha: commit, head_branch: branch, head_repository, pull_requests: [] };
  writeFileSync(path, JSON.stringify({ action: 'completed', workflow_run, repository: { id: 1, full_name: repository } }));
  return comment(review, { post: true }, { GITHUB_EVENT_PATH: path, GITHUB_API_URL: github.api, GITHUB_TOKEN: 'a-token', ...env });
}

const writes = () => github.requests.filter((each) => !each.startsWith('GET'));

describe('the comment goes to the pull request whose run has ended', () => {
  test('from a fork', async () => {
    github.pulls = [pull({ number: 6, head: { sha: other, ref: 'a-branch', repo: fork } }), pull()];
    expect(await post()).toBe(0);
    expect(writes()).toEqual(['POST /repos/mirage/record/issues/7/comments']);
    expect(github.comments[0]?.body).toMatch(new RegExp(`^${mark}\n## What this does to the record`));
    expect(github.comments[0]?.body).toContain('worked out by the code of the pull request itself at `c0ffee0000`');
    expect(printed).toEqual(['made the comment on #7']);
    expect([...github.tokens]).toEqual(['Bearer a-token']);
  });

  test('from a branch of the repository itself', async () => {
    github.pulls = [pull({ head: { sha: commit, ref: 'a-branch', repo: here } })];
    expect(await post({ from: here })).toBe(0);
    expect(github.comments).toHaveLength(1);
  });

  test('not to one whose branch of that name is in another fork', async () => {
    const third = { id: 3, owner: 'stranger' };
    github.pulls = [pull({ head: { sha: commit, ref: 'a-branch', repo: third } })];
    expect(await post()).toBe(0);
    expect(writes()).toEqual([]);
  });

  test('not to one from another branch with that commit', async () => {
    github.pulls = [pull({ head: { sha: commit, ref: 'another', repo: fork } })];
    expect(await post()).toBe(0);
    expect(writes()).toEqual([]);
  });

  test('not to one into another repository', async () => {
    github.pulls = [pull({ base: { ref: 'main', repo: { id: 9 } } })];
    expect(await post()).toBe(0);
    expect(writes()).toEqual([]);
  });

  test('of two pull requests with one head each gets the review that was made for it', async () => {
    github.pulls = [pull({ number: 7 }), pull({ number: 8, base: { ref: 'release/2.0', repo: { id: 1 } } })];
    expect(await post()).toBe(0);
    writeFileSync(review, JSON.stringify({ ...plainReview(), base: { ref: 'origin/release/2.0', commit: other } }));
    expect(await post()).toBe(0);
    expect(github.comments.map(({ on, body }) => [on, body.includes(`at \`${other.slice(0, 10)}\`. The checks`)])).toEqual([
      [7, false],
      [8, true],
    ]);
  });

  test('whose fork was deleted: where no repository is named, its pull request names none either', async () => {
    github.pulls = [pull({ number: 6 }), pull({ head: { sha: commit, ref: 'a-branch', repo: null } })];
    expect(await post({ from: null })).toBe(0);
    expect(writes()).toEqual(['POST /repos/mirage/record/issues/7/comments']);
  });

  test('also as the last of three hundred', async () => {
    github.pulls = [
      ...Array.from({ length: 300 }, (_, index) => pull({ number: index + 100, head: { sha: other, ref: 'x', repo: null } })),
    ];
    github.pulls.push(pull({ head: { sha: commit, ref: 'a-branch', repo: null } }));
    expect(await post({ from: null, branch: null })).toBe(0);
    expect(writes()).toEqual(['POST /repos/mirage/record/issues/7/comments']);
  });

  test.each<[string, Partial<Pull>]>([
    ['was closed meanwhile', { state: 'closed' }],
    ['has a newer commit at its head', { head: { sha: other, ref: 'a-branch', repo: fork } }],
    ['goes into another branch than the review was made for', { base: { ref: 'release', repo: { id: 1 } } }],
  ])('nothing is said when it %s', async (_, more) => {
    github.pulls = [pull(more)];
    expect(await post()).toBe(0);
    expect(writes()).toEqual([]);
    expect(printed).toEqual([`no open pull request into \`origin/main\` has ${commit} at its head any more, so nothing was said`]);
  });

  test('a branch may be called anything', async () => {
    const branch = 'a&state=all#"><`$(id)\u202e';
    github.pulls = [pull({ head: { sha: commit, ref: branch, repo: fork } })];
    expect(await post({ branch })).toBe(0);
    expect(github.comments).toHaveLength(1);
  });
});

describe('one comment is kept', () => {
  test('a second review takes the place of the first, and of nothing that another wrote', async () => {
    github.pulls = [pull()];
    github.comments = [
      { id: 1, on: 7, user: { login: 'stranger', type: 'User' }, body: `${mark}\nmine` },
      { id: 2, on: 7, user: { login: 'github-actions', type: 'User' }, body: `${mark}\nmine` },
      { id: 3, on: 7, user: bot, body: `Of another workflow\n${mark}` },
      { id: 4, on: 7, user: null, body: `${mark}\nof a deleted account` },
      { id: 5, on: 8, user: bot, body: `${mark}\nof another pull request` },
      { id: 6, on: 7, user: bot, body: `${mark}\nold` },
    ];
    expect(await post()).toBe(0);
    expect(writes()).toEqual(['PATCH /repos/mirage/record/issues/comments/6']);
    expect(github.comments.filter(({ body }) => body.includes('What this does')).map(({ id }) => id)).toEqual([6]);
  });

  test('also behind a thousand comments of others', async () => {
    github.pulls = [pull()];
    const others = Array.from({ length: 1_000 }, (_, id) => ({ id, on: 7, user: { login: 'x', type: 'User' }, body: mark }));
    github.comments = [...others, { id: 5_000, on: 7, user: bot, body: `${mark}\r\nold` }];
    expect(await post()).toBe(0);
    expect(writes()).toEqual(['PATCH /repos/mirage/record/issues/comments/5000']);
  });

  test('two that were made at the same moment become one', async () => {
    github.pulls = [pull()];
    github.comments = [1, 2, 3].map((id) => ({ id, on: 7, user: bot, body: `${mark}\nold` }));
    expect(await post()).toBe(0);
    expect(github.comments.map(({ id }) => id)).toEqual([1]);
  });
});

describe('an artifact made by a stranger', () => {
  beforeEach(() => {
    github.pulls = [pull()];
  });

  test('says what it says as text', async () => {
    writeFileSync(review, JSON.stringify(reviewSaying('@everyone &#64;x ![](https://t.example/x.png) [x](https://e.example) #1 <b>')));
    expect(await post()).toBe(0);
    expectInert(github.comments[0]!.body);
  });

  test('chooses no pull request: all that lies beside it is not looked at', async () => {
    for (const name of ['number', 'pr', 'review.md', 'package.json', 'docket.config.ts', '.npmrc']) writeFileSync(join(folder, name), '99');
    expect(await post()).toBe(0);
    expect(writes()).toEqual(['POST /repos/mirage/record/issues/7/comments']);
  });

  test.each<[string, () => void, RegExp]>([
    ['a link to a file of the machine', () => symlinkSync('/etc/hostname', review), /is a link$/],
    ['a link to nothing', () => symlinkSync(join(folder, 'nothing'), review), /is a link$/],
    ['a link to itself', () => symlinkSync(review, review), /is a link$/],
    ['a folder', () => mkdirSync(review), /is not a file$/],
    ['folders in folders', () => mkdirSync(join(review, 'review.json'), { recursive: true }), /is not a file$/],
    ['a pipe', () => execFileSync('mkfifo', [review]), /is not a file$/],
    ['a link to a device', () => symlinkSync('/dev/zero', review), /is a link$/],
    ['twenty gigabytes', () => ftruncateSync(openSync(review, 'w'), 20e9), /is larger than 10,000,000 bytes$/],
    ['nothing at all', () => writeFileSync(review, ''), /is refused: it is not JSON in UTF-8$/],
    ['no review', () => writeFileSync(review, '{"format":"docket-review","version":1}'), /is refused: it is no review: /],
    [
      'a review with commands for the runner',
      () => writeFileSync(review, `{"\\n::error::x\\u001b[2J${'y'.repeat(5_000)}":1}`),
      /is refused: /,
    ],
  ])('that is %s is refused in one line', async (_, make, sentence) => {
    rmSync(review);
    make();
    expect(await post()).toBe(1);
    expect(github.requests).toEqual([]);
    expect(printed).toHaveLength(1);
    expect(printed[0]).toMatch(sentence);
    expect(printed[0]).not.toMatch(/\n|^::|\u001b/);
    expect(printed[0]!.length).toBeLessThan(400);
  });

  test('that is missing is no review', async () => {
    rmSync(review);
    expect(await post()).toBe(2);
    expect(printed).toEqual([`\`${review}\` is not there`]);
  });
});

describe('what is not there is said in one sentence', () => {
  test('no token, no event', async () => {
    expect(await post({ env: { GITHUB_TOKEN: '' } })).toBe(2);
    expect(await post({ env: { GITHUB_EVENT_PATH: '' } })).toBe(2);
    expect(await post({ env: { GITHUB_EVENT_PATH: join(folder, 'nothing') } })).toBe(2);
    expect(await post({ event: 'push' })).toBe(2);
    expect(printed).toEqual([
      '--post is for a workflow of GitHub Actions that gives the environment GITHUB_TOKEN',
      '--post is for a workflow of GitHub Actions that gives the environment GITHUB_EVENT_PATH',
      '--post is for a workflow that a `workflow_run` of a pull request started: the event is not JSON',
      '--post is for a workflow that a `workflow_run` of a pull request started: the event is about a run for `push`, not for a pull request',
    ]);
    expect(github.requests).toEqual([]);
  });

  test.each<[string, { status: number; text: string }, RegExp]>([
    [
      'GET /repos/mirage/record/pulls',
      { status: 403, text: '{"message":"x"}' },
      /did not answer GET \/repos\/mirage\/record\/pulls: status 403$/,
    ],
    ['GET /repos/mirage/record/pulls', { status: 200, text: '{"message":"x"}' }, /answers in a way that is not known here$/],
    ['GET /repos/mirage/record/issues/7/comments', { status: 502, text: '<html>' }, /did not answer GET .*: status 502$/],
    ['POST /repos/mirage/record/issues/7/comments', { status: 422, text: '{}' }, /did not answer POST .*: status 422$/],
    ['GET /repos/mirage/record/pulls', { status: 200, text: '<html>' }, /did not answer GET .*: no JSON came$/],
  ])('%s that fails', async (request, answer, sentence) => {
    github.pulls = [pull()];
    github.instead.set(request, answer);
    expect(await post()).toBe(1);
    expect(printed).toHaveLength(1);
    expect(printed[0]).toMatch(sentence);
    expect(printed[0]).not.toContain('a-token');
  });

  test('nobody who answers', async () => {
    const api = github.api;
    await github.close();
    expect(await post({ env: { GITHUB_API_URL: api } })).toBe(1);
    expect(printed[0]).toMatch(/did not answer GET .*: connect ECONNREFUSED/);
  });
});

test('the job runs what is on the default branch and nothing of the pull request, and gives its token to the last step alone', () => {
  const job = workflow('comment').jobs.comment!;
  expect(job.steps.map(({ uses, run }) => run ?? uses?.split('@')[0])).toEqual([
    'actions/checkout',
    'actions/setup-node',
    'npm run setup',
    'actions/download-artifact',
    'npm run --silent comment -- --post "$REVIEW"',
  ]);
  const [checkout, node, setup, , last] = job.steps;
  expect(checkout?.with).toEqual({ ref: '${{ github.event.repository.default_branch }}', 'persist-credentials': false });
  expect(node?.with).toMatchObject({ 'package-manager-cache': false });
  expect([job.env, setup?.env]).toEqual([undefined, undefined]);
  expect(last?.env).toEqual({ GITHUB_TOKEN: '${{ github.token }}', REVIEW: '${{ runner.temp }}/review/review.json' });
  expect(job.permissions).toEqual({ actions: 'read', contents: 'read', 'pull-requests': 'write' });
});

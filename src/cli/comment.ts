/**
 * `npm run comment`: a review that came as JSON from the code of a pull request, as a comment in which all of it is only text. It runs
 * where comments may be written, so it reads neither the record nor the configuration, and nothing of the pull request but that file.
 */
import { readFile } from 'node:fs/promises';
import { clip } from '../model/clip.ts';
import { oneVisibleLine } from '../model/invisible.ts';
import { readBytes } from '../parsing/file.ts';
import { mark, reviewMarkdown } from '../review/markdown.ts';
import { maxReviewSize, readReviewJson } from '../review/read-json.ts';
import type { Review } from '../review/review.ts';
import { GitHubError, keepComment, listPullRequests, type Access } from './comment/github.ts';
import { pullRequestsOf, readWorkflowRun, type WorkflowRun } from './comment/workflow-run.ts';
import { readPreviewUrl } from './preview-url.ts';

/** What becomes of a review. */
export type CommentCommand = {
  /** Whether it is posted, with what the environment of GitHub Actions says; otherwise it goes to standard output. */
  readonly post?: boolean;
  /** Where the site of the change can be seen, as it was typed. */
  readonly previewUrl?: string;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** The longest problem that is printed, in UTF-16 units: it may quote a stranger. */
const longestProblem = 300;

/**
 * Writes or posts the comment that a review makes.
 * @param file the review, as `review --format json` writes it
 * @returns the exit code: 0 when it was written or posted, or no pull request waits for it any more; 1 when the review is refused or
 *   GitHub does not take the comment; 2 when there is no such file, or an option or the environment is not what it should be
 */
export async function comment(file: string, { post = false, previewUrl }: CommentCommand, env: Environment = process.env): Promise<number> {
  const preview = previewUrl === undefined ? undefined : readPreviewUrl(previewUrl);
  if (preview && 'problem' in preview) return fail(preview.problem, 2);
  const target = post ? await readTarget(env) : undefined;
  if (target && 'problem' in target) return fail(target.problem, 2);

  const read = await readBytes(file, maxReviewSize);
  if (!read) return fail(`\`${file}\` is not there`, 2);
  if ('problem' in read) return fail(`\`${file}\` ${refusals[read.problem]}`, 1);
  const result = readReviewJson(read.bytes);
  if ('problem' in result) return fail(`\`${file}\` is refused: it ${result.problem}`, 1);
  const options = preview ? { preview: preview.url } : {};
  if (!target) {
    process.stdout.write(reviewMarkdown(result.review, { ...options, quoted: true }));
    return 0;
  }
  const body = reviewMarkdown(result.review, { ...options, quoted: { commit: target.run.commit } });
  try {
    return await postComment(target, result.review, body);
  } catch (error) {
    if (error instanceof GitHubError) return fail(error.message, 1);
    throw error;
  }
}

const refusals = {
  'symbolic-link': 'is a link',
  'not-a-file': 'is not a file',
  unreadable: 'cannot be read',
  'too-large': `is larger than ${maxReviewSize.toLocaleString('en')} bytes`,
} as const;

/** Where a comment goes. */
type Target = { readonly access: Access; readonly run: WorkflowRun };

async function postComment({ access, run }: Target, { base }: Review, body: string): Promise<number> {
  const pulls = pullRequestsOf(run, await listPullRequests(access, run), base.ref);
  if (pulls.length === 0) {
    console.log(shown(`no open pull request into \`${base.ref}\` has ${run.commit} at its head any more, so nothing was said`));
  }
  for (const { number } of pulls) {
    const done = await keepComment(access, { repository: run.repository.name, number }, { mark, body });
    console.log(`${done} the comment on #${number}`);
  }
  return 0;
}

async function readTarget(env: Environment): Promise<Target | { readonly problem: string }> {
  const missing = ['GITHUB_EVENT_PATH', 'GITHUB_TOKEN'].find((name) => (env[name] ?? '') === '');
  if (missing !== undefined) return { problem: `--post is for a workflow of GitHub Actions that gives the environment ${missing}` };
  const text = await readFile(env.GITHUB_EVENT_PATH ?? '', 'utf8').catch(() => '');
  const run = readWorkflowRun(text);
  if ('problem' in run)
    return { problem: `--post is for a workflow that a \`workflow_run\` of a pull request started: the event ${run.problem}` };
  const api = (env.GITHUB_API_URL ?? 'https://api.github.com').replace(/\/$/, '');
  return { run, access: { api, token: env.GITHUB_TOKEN ?? '' } };
}

function fail(problem: string, code: 1 | 2): number {
  console.error(shown(problem));
  return code;
}

function shown(text: string): string {
  return clip(oneVisibleLine(text), longestProblem);
}

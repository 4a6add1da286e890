/**
 * What is asked of GitHub, and told it, to keep one comment on a pull request. Requests are made by hand: the process holds a token
 * that may write, so it loads no more packages than it must.
 */
import { z } from 'zod';
import type { PullRequest, WorkflowRun } from './workflow-run.ts';

/** How GitHub is reached. */
export type Access = {
  /** `https://api.github.com`, or that of a server of one's own. */
  readonly api: string;
  readonly token: string;
};

/** Raised when GitHub does not do what it was asked; the message is a sentence without a full stop. */
export class GitHubError extends Error {
  override name = 'GitHubError';
}

/** Who comments with the token of a workflow. No account can be called that. */
const bot = 'github-actions[bot]';

/** Milliseconds that one answer may take. */
const patience = 30_000;

/** Entries of a page, which is the most that GitHub gives, and pages that are asked for. */
const perPage = 100;
const mostPages = 100;

const repo = z.object({ id: z.int() });
const pull = z.object({
  number: z.int(),
  state: z.string(),
  head: z.object({ sha: z.string(), ref: z.string(), repo: repo.nullable() }),
  base: z.object({ ref: z.string(), repo }),
});
const comment = z.object({
  id: z.int(),
  body: z.string().nullish(),
  user: z.object({ login: z.string(), type: z.string() }).nullable(),
});

/**
 * The open pull requests that may have started a run. Where the branch is known GitHub is asked for its own, and all of them otherwise.
 * @throws {GitHubError}
 */
export async function listPullRequests(access: Access, { repository, branch, from }: WorkflowRun): Promise<PullRequest[]> {
  const head = from && branch !== undefined ? `&head=${encodeURIComponent(`${from.owner}:${branch}`)}` : '';
  return listAll(access, `/repos/${repository.name}/pulls?state=open${head}`, pull);
}

/**
 * Keeps one comment of ours on a pull request: the one that begins with the mark gets the new text, and where there is none it is made.
 * What two runs wrote at the same moment becomes one again.
 * @returns what was done
 * @throws {GitHubError}
 */
export async function keepComment(
  access: Access,
  { repository, number }: { readonly repository: string; readonly number: number },
  { mark, body }: { readonly mark: string; readonly body: string },
): Promise<'made' | 'replaced'> {
  const comments = await listAll(access, `/repos/${repository}/issues/${number}/comments?`, comment);
  const [own, ...others] = comments.filter(({ user, body: text }) => user?.login === bot && user.type === 'Bot' && text?.startsWith(mark));
  if (!own) {
    await ask(access, 'POST', `/repos/${repository}/issues/${number}/comments`, { body });
    return 'made';
  }
  await ask(access, 'PATCH', `/repos/${repository}/issues/comments/${own.id}`, { body });
  for (const { id } of others) await ask(access, 'DELETE', `/repos/${repository}/issues/comments/${id}`);
  return 'replaced';
}

/** Every entry of a list, page by page. `path` has its question mark already. */
async function listAll<T extends z.ZodType>(access: Access, path: string, entry: T): Promise<z.output<T>[]> {
  const all: z.output<T>[] = [];
  for (let page = 1; page <= mostPages; page++) {
    const separator = path.endsWith('?') ? '' : '&';
    const answer = await ask(access, 'GET', `${path}${separator}per_page=${perPage}&page=${page}`);
    const read = z.array(entry).safeParse(answer);
    if (!read.success) throw new GitHubError(`${access.api} answers in a way that is not known here`);
    for (const each of read.data) all.push(each);
    if (read.data.length < perPage) break;
  }
  return all;
}

async function ask({ api, token }: Access, method: string, path: string, body?: object): Promise<unknown> {
  const failed = (why: string, cause?: unknown) =>
    new GitHubError(`${api} did not answer ${method} ${path.replace(/\?.*/, '')}: ${why}`, { cause });
  try {
    const response = await fetch(`${api}${path}`, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'user-agent': 'docket',
        'x-github-api-version': '2022-11-28',
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(patience),
    });
    const text = await response.text();
    if (!response.ok) throw failed(`status ${response.status}`);
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch (error) {
    if (error instanceof GitHubError) throw error;
    if (error instanceof SyntaxError) throw failed('no JSON came', error);
    const { cause = error } = error as { cause?: unknown };
    throw failed(cause instanceof Error ? cause.message : String(cause), error);
  }
}

/** The run of a workflow whose end started this one, as GitHub describes it; nothing in it comes from the artifact. */
import { z } from 'zod';

/** What a `workflow_run` event says, as far as it is asked. */
const event = z.object({
  workflow_run: z.object({
    event: z.string(),
    head_sha: z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/),
    head_branch: z.string().nullable(),
    // A fork that was deleted meanwhile is null.
    head_repository: z.object({ id: z.int(), owner: z.object({ login: z.string() }) }).nullable(),
  }),
  repository: z.object({ id: z.int(), full_name: z.string().regex(/^[\w.-]+\/[\w.-]+$/) }),
});

/** The run that was made for a pull request. */
export type WorkflowRun = {
  /** The repository whose workflow ran: `owner/name`, and its number on GitHub. */
  readonly repository: { readonly id: number; readonly name: string };
  /** The commit that was checked out. */
  readonly commit: string;
  /** The branch that it was the head of; `undefined` when GitHub does not say. */
  readonly branch: string | undefined;
  /** Where that branch is: a fork, or the same repository; `undefined` when it was deleted meanwhile. */
  readonly from: { readonly id: number; readonly owner: string } | undefined;
};

/**
 * The run that an event is about.
 * @param text the event as JSON
 * @returns or why it is none, as the end of a sentence about the event
 */
export function readWorkflowRun(text: string): WorkflowRun | { readonly problem: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: 'is not JSON' };
  }
  const read = event.safeParse(json);
  if (!read.success) return { problem: 'is not that of a `workflow_run`' };
  const { workflow_run: run, repository } = read.data;
  if (run.event !== 'pull_request') return { problem: `is about a run for \`${run.event}\`, not for a pull request` };
  return {
    repository: { id: repository.id, name: repository.full_name },
    commit: run.head_sha,
    branch: run.head_branch ?? undefined,
    from: run.head_repository ? { id: run.head_repository.id, owner: run.head_repository.owner.login } : undefined,
  };
}

/** A pull request, as GitHub describes it. */
export type PullRequest = {
  readonly number: number;
  readonly state: string;
  readonly head: { readonly sha: string; readonly ref: string; readonly repo: { readonly id: number } | null };
  readonly base: { readonly ref: string; readonly repo: { readonly id: number } };
};

/**
 * The pull requests that a run was made for, of those that GitHub names: open, into this repository, with the commit at their head.
 * One branch may be proposed for several others, and each of these has a run of its own, which nothing that GitHub says tells apart:
 * what the review was compared with does. That is a stranger's word, but all that it chooses between are pull requests of one branch,
 * whose code is the same.
 * @param ref the base as the review names it: `origin/main`
 */
export function pullRequestsOf(run: WorkflowRun, pulls: readonly PullRequest[], ref: string): PullRequest[] {
  const branches = branchesNamed(ref);
  return pulls.filter(
    ({ state, head, base }) =>
      state === 'open' &&
      base.repo.id === run.repository.id &&
      head.sha === run.commit &&
      (run.branch === undefined || head.ref === run.branch) &&
      (head.repo === null || head.repo.id === run.from?.id) &&
      branches.has(base.ref),
  );
}

/** The branches that a ref may mean: `origin/main` is `main` on the remote `origin`, or a branch of that name. */
function branchesNamed(ref: string): ReadonlySet<string> {
  const short = ref.replace(/^refs\/(?:heads|remotes)\//, '');
  return new Set([short, short.replace(/^[^/]+\//, '')]);
}

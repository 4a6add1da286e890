/** Asks other sites whether what the record links to is still there. Only this and `comment/github.ts` talk to other machines. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LinkChecker, LinkState } from 'linkinator';
import { escapeHtml } from '../model/escape-html.ts';

/** An address that does not answer as it should, and what came instead: `404`, or why there was no answer. */
export type DeadLink = { readonly url: string; readonly answer: string };

/** How patiently other sites are asked. */
export type AskOptions = {
  /** Milliseconds that one answer may take; 20,000 when left out. */
  readonly timeLimit?: number;
  /** How often a site that does not answer, or answers that it is broken, is asked again; twice when left out. */
  readonly again?: number;
};

/** Answers that say "not to a program" or "not so often": whether the page is there, they do not tell. */
const untold = { 401: 'ok', 403: 'ok', 405: 'ok', 429: 'ok', 999: 'ok' } as const;

/** Addresses that are asked for at the same time. */
const concurrency = 8;

/**
 * Asks for every address and returns those that are dead, in the order given. linkinator reads addresses from a page,
 * so they are written into one, as text.
 */
export async function deadLinks(urls: readonly string[], { timeLimit = 20_000, again = 2 }: AskOptions = {}): Promise<DeadLink[]> {
  if (urls.length === 0) return [];
  const folder = await mkdtemp(join(tmpdir(), 'docket-links-'));
  try {
    await writeFile(join(folder, 'index.html'), urls.map((url) => `<a href="${escapeHtml(url)}">.</a>`).join('\n'));
    const checker = new LinkChecker();
    const { links } = await checker.check({
      path: 'index.html',
      serverRoot: folder,
      concurrency,
      timeout: timeLimit,
      retry: true,
      retryErrors: again > 0,
      retryErrorsCount: again,
      statusCodes: untold,
    });
    const broken = new Map(links.filter(({ state }) => state === LinkState.BROKEN).map((link) => [link.url, answerOf(link)]));
    return urls.flatMap((url) => {
      const answer = broken.get(url);
      return answer === undefined ? [] : [{ url, answer }];
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function answerOf({ status, failureDetails = [] }: { status?: number; failureDetails?: readonly object[] }): string {
  if (status) return String(status);
  const error = failureDetails.find((detail): detail is Error => detail instanceof Error);
  const cause: unknown = error?.cause;
  return cause instanceof Error ? cause.message : (error?.message ?? 'no answer');
}

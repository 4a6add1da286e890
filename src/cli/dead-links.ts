/** Asks other sites whether what the record links to is still there. Only this and `comment/github.ts` talk to other machines. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LinkChecker, LinkState } from 'linkinator';
import { getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import { escapeHtml } from '../model/escape-html.ts';
import { guardedAgent, isPublicAddress } from './public-network.ts';

/** An address that does not answer as it should, and what came instead: `404`, or why there was no answer. */
export type DeadLink = { readonly url: string; readonly answer: string };

/** How patiently other sites are asked. */
export type AskOptions = {
  /** Milliseconds that one answer may take; 20,000 when left out. */
  readonly timeLimit?: number;
  /** How often a site that does not answer, or answers that it is broken, is asked again; twice when left out. */
  readonly again?: number;
  /** Whether a numeric address may be connected to; those of the public internet when left out. */
  readonly passes?: (address: string) => boolean;
};

/** Answers that say "not to a program" or "not so often": whether the page is there, they do not tell. */
const untold = { 401: 'ok', 403: 'ok', 405: 'ok', 429: 'ok', 999: 'ok' } as const;

/** Addresses that are asked for at the same time. */
const concurrency = 8;

/**
 * Asks for every address and returns those that are dead, in the order given. linkinator reads addresses from a page,
 * so they are written into one, as text.
 */
export async function deadLinks(
  urls: readonly string[],
  { timeLimit = 20_000, again = 2, passes = isPublicAddress }: AskOptions = {},
): Promise<DeadLink[]> {
  if (urls.length === 0) return [];
  const page = await servePage(urls.map((url) => `<a href="${escapeHtml(url)}">.</a>`).join('\n'));
  // linkinator takes no dispatcher of ours, but it asks with the undici that is installed, and that has one for all.
  const [usual, guarded] = [getGlobalDispatcher(), guardedAgent(passes, page)];
  setGlobalDispatcher(guarded);
  try {
    const { links } = await new LinkChecker().check({
      path: `http://${page.hostname}:${page.port}/`,
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
    setGlobalDispatcher(usual);
    await guarded.close();
    page.close();
  }
}

/** Serves one page of HTML to this machine until it is closed. */
async function servePage(html: string): Promise<{ hostname: string; port: number; close: () => void }> {
  const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { hostname: '127.0.0.1', port: (server.address() as AddressInfo).port, close: () => void server.close() };
}

function answerOf({ status, failureDetails = [] }: { status?: number; failureDetails?: readonly object[] }): string {
  if (status) return String(status);
  const error = failureDetails.find((detail): detail is Error => detail instanceof Error);
  const cause: unknown = error?.cause;
  return cause instanceof Error ? cause.message : (error?.message ?? 'no answer');
}

/** A GitHub that knows pull requests and comments, on this machine: what the comment job asks, and what becomes of it. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A pull request as GitHub tells it, and what of it is asked. */
export type Pull = {
  readonly number: number;
  readonly state: 'open' | 'closed';
  readonly head: { readonly sha: string; readonly ref: string; readonly repo: { readonly id: number; readonly owner: string } | null };
  readonly base: { readonly ref: string; readonly repo: { readonly id: number } };
};

export type Comment = { id: number; body: string; user: { login: string; type: string } | null; readonly on: number };

/** The server, with everything that it knows. */
export type GitHub = {
  readonly api: string;
  pulls: Pull[];
  comments: Comment[];
  /** `METHOD path`, in the order in which they came. */
  readonly requests: string[];
  /** The token of each request. */
  readonly tokens: Set<string | undefined>;
  /** Answers that it gives instead of its own, by `METHOD path`. */
  readonly instead: Map<string, { status: number; text: string }>;
  close(): Promise<void>;
};

/** Who comments with the token of a workflow. */
export const bot = { login: 'github-actions[bot]', type: 'Bot' };

/** Starts one that knows nothing yet. */
export async function startGitHub(repository: string): Promise<GitHub> {
  const state: Omit<GitHub, 'api' | 'close'> = { pulls: [], comments: [], requests: [], tokens: new Set(), instead: new Map() };
  const answer = (method: string, url: URL, body: string): { status: number; json?: unknown } => {
    const path = url.pathname.replace(`/repos/${repository}`, '');
    const page = (items: readonly unknown[]) => {
      const [size, at] = [Number(url.searchParams.get('per_page') ?? 30), Number(url.searchParams.get('page') ?? 1)];
      return { status: 200, json: items.slice((at - 1) * size, at * size) };
    };
    if (method === 'GET' && path === '/pulls') {
      const head = url.searchParams.get('head');
      const wanted = url.searchParams.get('state') ?? 'open';
      return page(
        state.pulls.filter(
          (pull) => pull.state === wanted && (head === null || head === `${pull.head.repo?.owner ?? ''}:${pull.head.ref}`),
        ),
      );
    }
    const on = /^\/issues\/(\d+)\/comments$/.exec(path)?.[1];
    if (on !== undefined && method === 'GET') return page(state.comments.filter((each) => each.on === Number(on)));
    if (on !== undefined && method === 'POST') {
      state.comments.push({ id: state.comments.length + 1_000, on: Number(on), user: bot, ...(JSON.parse(body) as { body: string }) });
      return { status: 201, json: {} };
    }
    const id = Number(/^\/issues\/comments\/(\d+)$/.exec(path)?.[1]);
    const comment = state.comments.find((each) => each.id === id);
    if (comment && method === 'PATCH') {
      Object.assign(comment, JSON.parse(body));
      return { status: 200, json: {} };
    }
    if (comment && method === 'DELETE') {
      state.comments = state.comments.filter((each) => each !== comment);
      return { status: 204 };
    }
    return { status: 404, json: { message: 'Not Found' } };
  };

  const server = createServer((request, response) => {
    void textOf(request).then((body) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const asked = `${request.method} ${url.pathname}`;
      state.requests.push(asked);
      state.tokens.add(request.headers.authorization);
      const instead = state.instead.get(asked);
      const { status, json } = instead ? { status: instead.status, json: undefined } : answer(request.method ?? '', url, body);
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(instead?.text ?? (json === undefined ? '' : JSON.stringify(json)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(state, {
    api: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += String(part);
  return text;
}

/**
 * Answers requests with the files of a folder, as the static hosts do that records are published on. A file is opened before anything
 * is said of it, so that a build which takes the folder's place meanwhile changes no answer; servers for static files look first and
 * open later, and end with an error where the file is gone by then.
 */
import { statSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { lookup } from 'mrmime';

/** Where the library's own table has no type, or leaves out that the text is UTF-8. */
const types: readonly [RegExp, string][] = [
  [/\.html$/, 'text/html;charset=utf-8'],
  [/\.md$/, 'text/markdown;charset=utf-8'],
  [/\.txt$/, 'text/plain;charset=utf-8'],
  [/\.ics$/, 'text/calendar;charset=utf-8'],
  [/\.(pf_\w+|pagefind)$/, 'application/octet-stream'],
];

/** Milliseconds between two looks for a folder that is being replaced, and how often it is looked for. */
const pause = 20;
const looks = 100;

/**
 * Serves `folder` below `base`: `index.html` for addresses that end in a slash, a redirect for folders without one,
 * `404.html` with status 404 for the rest. Nothing is cached, so a new build shows at once.
 * @param folder the built site; it may be replaced while it is served
 * @param base a path with a slash at both ends; when it is not `/`, then `/` redirects to it
 */
export function staticHandler(folder: string, base: string): RequestListener {
  return (request, response) => {
    // Whoever asked may be gone before the answer is sent.
    answer(request, response, folder, base).catch(() => response.destroy());
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, folder: string, base: string): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const [path = '/', ...query] = (request.url ?? '/').split(/(?=\?)/);
  if (base !== '/' && (path === '/' || path === base.slice(0, -1))) {
    redirect(response, base + query.join(''));
    return;
  }
  if (!path.startsWith(base)) return notFound(request, response, folder);

  const inside = path.slice(base.length - 1);
  const found = await openWithin(folder, inside.endsWith('/') ? `${inside}index.html` : inside);
  if (found) return send(request, response, 200, found);
  const page = inside.endsWith('/') ? undefined : await openWithin(folder, `${inside}/index.html`);
  if (!page) return notFound(request, response, folder);
  await page.file.close();
  redirect(response, `${path.replace(/^\/+/, '/')}/${query.join('')}`);
}

/** An open file, its path and its size in bytes. */
type Found = { readonly file: FileHandle; readonly path: string; readonly size: number };

/** The file of a folder at a path, open; looked for again when another folder has taken its place meanwhile. */
async function openWithin(folder: string, path: string): Promise<Found | undefined> {
  const target = resolve(folder, `.${decode(path)}`);
  if (!target.startsWith(resolve(folder) + sep)) return undefined;
  for (let left = looks; ; left--) {
    const before = identityOf(folder);
    const found = await openFile(target);
    if (found || left === 0 || (before !== undefined && before === identityOf(folder))) return found;
    await sleep(pause);
  }
}

async function openFile(path: string): Promise<Found | undefined> {
  const file = await open(path).catch(() => undefined);
  const facts = await file?.stat();
  if (file && facts?.isFile()) return { file, path, size: facts.size };
  await file?.close();
  return undefined;
}

/** Tells a folder from another one that takes its place; `undefined` while there is none. */
function identityOf(folder: string): number | undefined {
  return statSync(folder, { throwIfNoEntry: false })?.ino;
}

async function send(request: IncomingMessage, response: ServerResponse, status: number, { file, path, size }: Found): Promise<void> {
  response.writeHead(status, { 'Content-Type': typeOf(path), 'Content-Length': size, 'Cache-Control': 'no-store' });
  if (request.method === 'HEAD') {
    response.end();
    await file.close();
  } else await pipeline(file.createReadStream(), response);
}

function typeOf(path: string): string {
  return types.find(([pattern]) => pattern.test(path))?.[1] ?? lookup(path) ?? 'application/octet-stream';
}

/** Not a permanent redirect: browsers remember those, and the next record served on this port has another base. */
function redirect(response: ServerResponse, location: string) {
  response.writeHead(302, { Location: location, 'Cache-Control': 'no-store' }).end();
}

/** An address with a stray `%` names no file; it is looked up as it stands. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function notFound(request: IncomingMessage, response: ServerResponse, folder: string): Promise<void> {
  const page = await openWithin(folder, '/404.html');
  if (page) return send(request, response, 404, page);
  response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-store' });
  response.end('There is no page at this address.');
}

/** Answers requests with the files of a folder, as the static hosts do that records are published on. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { RequestListener, ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import sirv from 'sirv';

/** Where the library's own table has no type, or leaves out that the text is UTF-8. */
const types: readonly [RegExp, string][] = [
  [/\.md$/, 'text/markdown;charset=utf-8'],
  [/\.txt$/, 'text/plain;charset=utf-8'],
  [/\.ics$/, 'text/calendar;charset=utf-8'],
  [/\.(pf_\w+|pagefind)$/, 'application/octet-stream'],
];

/**
 * Serves `folder` below `base`: `index.html` for addresses that end in a slash, a redirect for folders without one,
 * `404.html` with status 404 for the rest. Nothing is cached, so a new build shows at once.
 * @param folder the built site; it may be replaced while it is served
 * @param base a path with a slash at both ends; when it is not `/`, then `/` redirects to it
 */
export function staticHandler(folder: string, base: string): RequestListener {
  const files = sirv(folder, { dev: true, extensions: [], setHeaders: setType });

  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const [path = '/', ...query] = (request.url ?? '/').split(/(?=\?)/);
    if (base !== '/' && (path === '/' || path === base.slice(0, -1))) {
      redirect(response, base + query.join(''));
      return;
    }
    if (!path.startsWith(base)) {
      void notFound(response, folder);
      return;
    }
    const inside = path.slice(base.length - 1);
    request.url = inside.endsWith('/') ? `${inside}index.html` : inside;
    files(request, response, () => {
      if (!inside.endsWith('/') && holdsPage(folder, inside)) redirect(response, `${path.replace(/^\/+/, '/')}/${query.join('')}`);
      else void notFound(response, folder);
    });
  };
}

function setType(response: ServerResponse, path: string) {
  const type = types.find(([pattern]) => pattern.test(path))?.[1];
  if (type) response.setHeader('Content-Type', type);
}

/** Not a permanent redirect: browsers remember those, and the next record served on this port has another base. */
function redirect(response: ServerResponse, location: string) {
  response.writeHead(302, { Location: location, 'Cache-Control': 'no-store' }).end();
}

function holdsPage(folder: string, path: string): boolean {
  const page = resolve(folder, `.${decode(path)}`, 'index.html');
  return page.startsWith(resolve(folder) + sep) && existsSync(page);
}

/** An address with a stray `%` names no file; it is looked up as it stands. */
function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

async function notFound(response: ServerResponse, folder: string) {
  const page = await readFile(join(folder, '404.html')).catch(() => 'There is no page at this address.');
  response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-store' }).end(page);
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listen, parsePort, type Listening } from '../../src/cli/port.ts';
import { serve } from '../../src/cli/serve.ts';
import { staticHandler } from '../../src/cli/static-handler.ts';

const inRepository = (path: string) => JSON.stringify(pathToFileURL(join(import.meta.dirname, '../..', path)).href);

/** A configuration of a site that is published below `/records/`. */
const belowRecords = `import { defineConfig } from ${inRepository('src/model/config.ts')};
import community from ${inRepository('tests/golden/community.ts')};

export default defineConfig({ ...community, base: '/records/' });
`;

/** How long a busy machine may take. */
const patience = { timeout: 60_000 };

let root: string;
let open: Listening[];

beforeEach(() => {
  open = [];
  root = mkdtempSync(join(tmpdir(), 'docket-'));
  const files = {
    'secret.txt': 'secret',
    'dist/index.html': 'home',
    'dist/404.html': 'no such page',
    'dist/rfcs/index.html': 'list',
    'dist/rfcs/0001-a.md': 'é',
    'dist/feed.xml': '<feed/>',
    'dist/meetings/calendar.ics': '',
    'dist/look.css': '',
    'dist/pagefind/x.pf_meta': '',
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), text);
  }
});

afterEach(async () => {
  await Promise.all(open.map((listening) => listening.close()));
  vi.restoreAllMocks();
});

async function started(base: string): Promise<number> {
  const listening = await listen(staticHandler(join(root, 'dist'), base), 20_000 + Math.floor(Math.random() * 20_000));
  open.push(listening!);
  return listening!.port;
}

/** Unlike `fetch`, sends the path as it stands, dots and all, and follows no redirect. */
function get(port: number, path: string, method = 'GET'): Promise<{ status: number; headers: IncomingHttpHeaders; body: string }> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    })
      .on('error', reject)
      .end();
  });
}

test.each([
  ['/', 'text/html;charset=utf-8'],
  ['/rfcs/', 'text/html;charset=utf-8'],
  ['/rfcs/0001-a.md', 'text/markdown;charset=utf-8'],
  ['/feed.xml', 'text/xml'],
  ['/meetings/calendar.ics', 'text/calendar;charset=utf-8'],
  ['/look.css', 'text/css'],
  ['/pagefind/x.pf_meta', 'application/octet-stream'],
])('%s is %s, and not cached', async (path, type) => {
  const { status, headers } = await get(await started('/'), path);
  expect(status).toBe(200);
  expect(headers['content-type']).toBe(type);
  expect(headers['cache-control']).toBe('no-store');
});

test.each(['/nowhere', '/nowhere/', '/rfcs/index', '/404', '/%', '/%00'])('%s is not found', async (path) => {
  const { status, headers, body } = await get(await started('/'), path);
  expect({ status, body, type: headers['content-type'] }).toEqual({ status: 404, body: 'no such page', type: 'text/html;charset=utf-8' });
});

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/rfcs/../../secret.txt', '//../secret.txt', '/../dist'])(
  '%s does not leave the folder',
  async (path) => {
    const { body } = await get(await started('/'), path);
    expect(body).not.toContain('secret');
  },
);

test('a folder without its slash redirects, and keeps the question', async () => {
  const { status, headers } = await get(await started('/'), '/rfcs?state=draft');
  expect([status, headers.location]).toEqual([302, '/rfcs/?state=draft']);
});

test('below a base path', async () => {
  const port = await started('/records/');
  expect((await get(port, '/')).headers.location).toBe('/records/');
  expect((await get(port, '/records')).headers.location).toBe('/records/');
  expect((await get(port, '/records/')).body).toBe('home');
  expect((await get(port, '/records/rfcs')).headers.location).toBe('/records/rfcs/');
  expect((await get(port, '/rfcs/')).status).toBe(404);
  expect((await get(port, '/records/../secret.txt')).body).not.toContain('secret');
});

test('it only reads', async () => {
  expect((await get(await started('/'), '/', 'POST')).status).toBe(405);
  expect(await get(await started('/'), '/', 'HEAD')).toMatchObject({ status: 200, body: '' });
});

test('a new build shows at once', async () => {
  const port = await started('/');
  rmSync(join(root, 'dist'), { recursive: true });
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist/new.html'), 'new');
  expect((await get(port, '/new.html')).body).toBe('new');
  expect((await get(port, '/nowhere')).body).toContain('no page');
});

test('a taken port: the next free one', async () => {
  const taken = await started('/');
  const next = await listen(() => {}, taken);
  open.push(next!);
  expect(next!.port).toBeGreaterThan(taken);
});

test('a port that is taken for IPv6 alone is taken', async () => {
  const other = createServer();
  const bound = await new Promise<number | undefined>((resolve) => {
    other.once('error', () => resolve(undefined));
    other.listen({ port: 0, host: '::1' }, () => resolve((other.address() as { port: number }).port));
  });
  if (bound === undefined) return; // A machine without IPv6.
  const listening = await listen(() => {}, bound);
  open.push(listening!);
  other.close();
  expect(listening!.port).toBeGreaterThan(bound);
});

test('ports as people write them', () => {
  expect(['1', '4321', '65535'].map(parsePort)).toEqual([1, 4321, 65535]);
  expect(['', '0', '65536', '-1', '80a', '4e3', ' 80'].map(parsePort)).toEqual(Array(7).fill(undefined));
});

test('serve says what is missing, and where it is', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(await serve(root, 'http')).toBe(2);
  expect(said).toHaveBeenLastCalledWith('`http` is not a port: give --port a number from 1 to 65535.');

  rmSync(join(root, 'dist'), { recursive: true });
  expect(await serve(root, '4321')).toBe(1);
  expect(said).toHaveBeenLastCalledWith(expect.stringContaining('npm run build'));
});

test('serve tells the address it got, and a signal ends it well', async () => {
  writeFileSync(join(root, 'docket.config.ts'), belowRecords);
  const said = vi.spyOn(console, 'log').mockImplementation(() => {});
  const taken = await started('/');

  const ended = serve(root, String(taken));
  await vi.waitFor(() => expect(said).toHaveBeenCalledTimes(2), patience);
  expect(said.mock.calls[0]).toEqual([`Port ${taken} is taken, so this is the next free one.`]);
  expect(said.mock.calls[1]?.[0]).toMatch(/^Docket is at http:\/\/localhost:\d+\/records\/ \(Ctrl-C stops it\)$/);

  process.emit('SIGHUP');
  process.emit('SIGHUP');
  expect(await ended).toBe(0);
});

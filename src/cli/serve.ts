/** `npm run serve`: the built site on this machine, as readers will get it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig } from './load-config.ts';
import { listen, notAPort, parsePort, type Listening } from './port.ts';
import { findSite } from './site-folder.ts';
import { staticHandler } from './static-handler.ts';

/**
 * Serves `dist/` of the project in `root` until a signal stops it.
 * @param port as it was typed; the next free one is used when it is taken
 * @returns the exit code: 0 when stopped, 1 when there is nothing to serve or no port to serve on, 2 when `port` is no port
 * @throws {ConfigError} when `docket.config.ts` does not hold
 */
export async function serve(root: string, port: string): Promise<number> {
  const wanted = parsePort(port);
  if (wanted === undefined) {
    console.error(notAPort(port));
    return 2;
  }
  const folder = await findSite(root, console.error);
  if (!existsSync(join(folder, 'index.html'))) {
    console.error('There is no built site in dist/ yet: run `npm run build` first.');
    return 1;
  }
  const { base } = await loadConfig(root);
  const listening = await listenOrTell(staticHandler(folder, base), wanted);
  if (!listening) return 1;

  if (listening.port !== wanted) console.log(`Port ${wanted} is taken, so this is the next free one.`);
  console.log(`Docket is at http://localhost:${listening.port}${base} (Ctrl-C stops it)`);
  await stopSignal();
  await listening.close();
  return 0;
}

async function listenOrTell(handler: ReturnType<typeof staticHandler>, port: number): Promise<Listening | undefined> {
  try {
    const listening = await listen(handler, port);
    if (!listening) console.error(`Every port from ${port} up is taken: give --port a lower number.`);
    return listening;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error;
    console.error(`Port ${port} is kept for administrators: give --port a number above 1023.`);
    return undefined;
  }
}

/** Resolves at the first signal; the listeners stay, because a terminal and npm may both send one. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

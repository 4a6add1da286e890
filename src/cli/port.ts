/** Ports: what was asked for, and the first free one from there. */
import { createServer, type RequestListener, type Server } from 'node:http';

/** A server that is listening. */
export type Listening = {
  /** The port it got, which may lie above the one asked for. */
  readonly port: number;
  /** Stops it at once, open connections included. */
  close(): Promise<void>;
};

const lastPort = 65535;

/** The number of a port as people write it, 1 to 65535; `undefined` for anything else. */
export function parsePort(text: string): number | undefined {
  const port = /^\d+$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= lastPort ? port : undefined;
}

/** What is said to what is no port. */
export function notAPort(text: string): string {
  return `\`${text}\` is not a port: give --port a number from 1 to 65535.`;
}

/**
 * Listens as `localhost`, for both versions of the Internet Protocol where the machine has both, on `port` or the next free one.
 * @returns `undefined` when no port from there on is free
 * @throws {NodeJS.ErrnoException} `EACCES` for a port that this user may not take
 */
export async function listen(handler: RequestListener, port: number): Promise<Listening | undefined> {
  for (let candidate = port; candidate <= lastPort; candidate += 1) {
    const servers = await listenOnBoth(handler, candidate);
    if (servers) return { port: candidate, close: () => closeAll(servers) };
  }
  return undefined;
}

/** One server an address; `undefined` when the port is taken on either. A machine may have one of the two addresses only. */
async function listenOnBoth(handler: RequestListener, port: number): Promise<Server[] | undefined> {
  const results = await Promise.allSettled(['127.0.0.1', '::1'].map((host) => listenOn(handler, port, host)));
  const servers = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as NodeJS.ErrnoException] : []));

  const fatal = errors.filter(({ code }) => servers.length === 0 || (code !== 'EADDRNOTAVAIL' && code !== 'EAFNOSUPPORT'));
  if (fatal.length === 0) return servers;
  await closeAll(servers);
  if (fatal.some(({ code }) => code === 'EADDRINUSE')) return undefined;
  if (fatal[0] instanceof Error) throw fatal[0];
  return undefined;
}

function listenOn(handler: RequestListener, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(handler);
    server.once('error', reject);
    server.listen({ port, host }, () => resolve(server));
  });
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map((server) => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    }),
  );
}

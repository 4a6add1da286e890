/** Another community's record, built and served by the same code: what a test needs to read it. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { makeProject } from '../../temporary-project.ts';
import { test as watchedTest } from './test.ts';

/** The record of Heron, as it is served. */
export type Community = {
  /** Its home page, with the base path. */
  readonly address: string;
  /** The folder that holds the built site. */
  readonly dist: string;
};

const fixture = join(import.meta.dirname, '../../fixtures/community');

/** `test` with Heron's record built once a worker; addresses given to `goto` are below its base path. */
export const test = watchedTest.extend<object, { community: Community }>({
  community: [
    async ({}, use) => {
      const { root, remove } = makeProject(fixture);
      try {
        await promisify(execFile)(process.execPath, ['src/cli/main.ts', 'build'], { cwd: root });
        const server = spawn(process.execPath, ['src/cli/main.ts', 'serve', '--port', '4400'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
        try {
          await use({ address: await addressTold(server), dist: join(root, 'dist') });
        } finally {
          server.kill('SIGTERM');
          await once(server, 'exit');
        }
      } finally {
        remove();
      }
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ community }, use) => use(community.address),
});

/** The address that `serve` prints once it listens. */
async function addressTold(server: ChildProcess): Promise<string> {
  for await (const line of createInterface(server.stdout!)) {
    const address = /http:\/\/localhost:\d+\S*/.exec(line)?.[0];
    if (address) return address;
  }
  throw new Error('The server of the second community ended before it listened.');
}

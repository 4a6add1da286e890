/** Another community's record, built and served by the same code: what a test needs to read it. */
import { join } from 'node:path';
import { makeProject } from '../../temporary-project.ts';
import { buildAndServe, type Served } from './served-project.ts';
import { test as watchedTest } from './test.ts';

const fixture = join(import.meta.dirname, '../../fixtures/community');

/** `test` with Heron's record built once a worker; addresses given to `goto` are below its base path. */
export const test = watchedTest.extend<object, { community: Served }>({
  community: [
    async ({}, use) => {
      const { root, remove } = makeProject(fixture);
      try {
        await buildAndServe(root, 4400, use, '2025-04-22');
      } finally {
        remove();
      }
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ community }, use) => use(community.address),
});

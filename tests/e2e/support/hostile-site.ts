/**
 * A site that no community should have: every hostile file in one record, and what only looks like code, built with every rule
 * switched to a warning.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, globSync, lstatSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../../src/rules/registry.ts';
import { hostile, looksLikeCode, writeCompanions } from '../../hostile/corpus.ts';
import { makeProject } from '../../temporary-project.ts';
import { buildAndServe, type Served } from './served-project.ts';
import { test as watchedTest } from './test.ts';

const fixture = join(import.meta.dirname, '../../fixtures/community');

/** `test` with the hostile site built once a worker; addresses given to `goto` are below its base path. */
export const test = watchedTest.extend<object, { hostileSite: Served }>({
  hostileSite: [
    async ({}, use) => {
      const { root, remove } = makeProject(fixture);
      try {
        lowerGuard(root);
        writeCompanions(root);
        for (const { write } of hostile) write(root);
        cpSync(looksLikeCode, root, { recursive: true });
        makeHistory(root);
        await buildAndServe(root, 4500, use);
      } finally {
        remove();
      }
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ hostileSite }, use) => use(hostileSite.address),
});

/** Lets every rule warn only, so that nothing but rendering itself stands between the files and the pages. */
function lowerGuard(root: string) {
  renameSync(join(root, 'docket.config.ts'), join(root, 'community.config.ts'));
  const severities = JSON.stringify(Object.fromEntries(rules.map(({ id }) => [id, 'warning'])));
  writeFileSync(
    join(root, 'docket.config.ts'),
    `import community from './community.config.ts';\nimport { defineConfig } from './src/model/config.ts';\n\nexport default defineConfig({ ...community, rules: ${severities} });\n`,
  );
}

/** What whoever commits may write of a change, and call themselves. */
export const hostileCommit = {
  subject: '</p></details><img src=x onerror=window.__pwned=1><script>window.__pwned=1</script> \u202Edesrever',
  author: 'Mallory" onmouseover="window.__pwned=1" &amp; sons',
  coAuthor: '<svg onload=window.__pwned=1> <evil@example.org>',
};

/** Two revisions of every text: what was hostile in the past must not run either. */
function makeHistory(root: string) {
  const { subject, author, coAuthor } = hostileCommit;
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', root, '-c', `user.name=${author}`, '-c', 'user.email=tester@example.org', ...args], { stdio: 'ignore' });
  writeFileSync(join(root, '.gitignore'), 'node_modules\ndist\n.docket\n.astro\n');
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'First');
  for (const file of [...hostile.map((each) => each.file), ...globSync('content/**/*.{md,mdx}', { cwd: looksLikeCode })]) {
    const path = join(root, file);
    if (/\.mdx?$/.test(file) && lstatSync(path).isFile()) appendFileSync(path, '\nMore [words](javascript:window.__pwned=1).\n');
  }
  git('commit', '--quiet', '--all', '--cleanup=verbatim', '--message', `${subject}\n\nCo-authored-by: ${coAuthor}`);
}

/** Another community's record with a past: an RFC that went from state to state, and decisions that followed on one another. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeProject } from '../../temporary-project.ts';
import { buildAndServe, type Served } from './served-project.ts';
import { test as watchedTest } from './test.ts';

const fixture = join(import.meta.dirname, '../../fixtures/community');

/** `test` with Heron's record and its history built once a worker; addresses given to `goto` are below its base path. */
export const test = watchedTest.extend<object, { community: Served }>({
  community: [
    async ({}, use) => {
      const { root, remove } = makeProject(fixture);
      try {
        writeDecisions(root);
        writeHistory(root);
        await buildAndServe(root, 4550, use);
      } finally {
        remove();
      }
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ community }, use) => use(community.address),
});

/** Decisions that make a chain with a branch out of the two that the fixture has. */
function writeDecisions(root: string) {
  const decision = (name: string, date: string, title: string, tie: string) =>
    writeFileSync(
      join(root, 'content/decisions', `${name}.mdx`),
      [
        `---\ntitle: ${title}\ndate: ${date}\nstatus: in-force\nsummary: ${title}, as the circle agreed.\ntopics: [sampling]\n${tie}\n---`,
        '## Context\n\nThe receiver was too slow.',
        '## Decision\n\nThe circle agreed.',
        '## Consequences\n\nNone that anybody saw.\n',
      ].join('\n\n'),
    );
  decision('0004-no-more-at-night', '2025-04-02', 'Send nothing at night', 'amends: [decision:2]');
  decision('0005-every-five-minutes', '2025-04-03', 'Speak every five minutes', 'supersedes: [decision:2]');
}

/** RFC 2 as a sketch, then on the table, then at its last look, and DR 4 proposed at first; everything else with the sketch. */
function writeHistory(root: string) {
  const file = join(root, 'content/rfcs/0002-ten-minute-means/index.mdx');
  const last = readFileSync(file, 'utf8');
  const commit = (date: string, message: string) => {
    const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    const who = ['-c', 'user.name=Ilze Kalniņa', '-c', 'user.email=ilze@heron.example'];
    execFileSync('git', ['-C', root, 'add', '--all'], { stdio: 'ignore' });
    execFileSync('git', ['-C', root, ...who, 'commit', '--quiet', '--message', message], { stdio: 'ignore', env });
  };
  const inState = (status: string) => writeFileSync(file, last.replace('status: last-look', `status: ${status}`));
  const decision = join(root, 'content/decisions/0004-no-more-at-night.mdx');
  const inForce = readFileSync(decision, 'utf8');

  writeFileSync(join(root, '.gitignore'), 'node_modules\ndist\n.docket\n.astro\n');
  execFileSync('git', ['-C', root, 'init', '--quiet']);
  inState('sketch');
  writeFileSync(decision, inForce.replace('status: in-force', 'status: proposed').replace('The circle agreed.', 'The circle would agree.'));
  commit('2025-02-10T20:00:00+02:00', 'Ten minutes, as a sketch');
  inState('on-the-table');
  writeFileSync(decision, inForce);
  commit('2025-02-24T20:00:00+02:00', 'Ten minutes are on the table');
  inState('last-look');
  commit('2025-05-06T21:30:00+03:00', 'A last look at ten minutes');
}

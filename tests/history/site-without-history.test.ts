/** A site that is built where nothing is known of the past: it says so, and everything else is there. */
import { execFile } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeProject } from '../temporary-project.ts';
import { Repository } from './repository.ts';

const community = join(import.meta.dirname, '../fixtures/community');
const rfc = 'dist/rfcs/0002-ten-minute-means';
const { root, remove } = makeProject(community);
const removals = [remove];
afterAll(() => removals.forEach((each) => each()));

const build = () => promisify(execFile)(process.execPath, ['src/cli/main.ts', 'build'], { cwd: root });
const page = (path: string) => readFileSync(join(root, path), 'utf8');

/** The pages of an RFC and of its history. */
const pages = () => ({ record: page(`${rfc}/index.html`), history: page(`${rfc}/history/index.html`) });

beforeAll(async () => {
  await build();
});

test('from an archive, which has no repository', () => {
  const { record, history } = pages();
  expect(record).toContain('history is not available in this build');
  expect(history).toContain('the build had no Git repository');
  expect(history).not.toContain('Revision 1');
});

test('from a shallow clone, whose only commit seems to have written everything', async () => {
  const origin = new Repository();
  removals.push(() => origin.remove());
  const file = 'content/rfcs/0002-ten-minute-means/index.mdx';
  const text = readFileSync(join(community, file), 'utf8');
  origin.write({ [file]: text.replace('last-look', 'sketch') }).commit('A sketch');
  origin.write({ [file]: text }).commit('A last look');
  const clone = join(root, '.docket', 'clone');
  origin.git('clone', '--quiet', '--depth', '1', `file://${origin.root}`, clone);
  renameSync(join(clone, '.git'), join(root, '.git'));
  writeFileSync(join(root, '.git', 'info', 'exclude'), 'node_modules\n');

  await build();
  const { record, history } = pages();
  expect(record).toContain('history is not available in this build');
  expect(history).toContain('the build used a shallow clone');
  expect(history).not.toContain('Revision 1');
});

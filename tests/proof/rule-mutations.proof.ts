/** The golden cases hold the rules to what they say: a rule that is changed in one place fails a case of its own. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { linkPackages } from '../packages.ts';

const repository = join(import.meta.dirname, '../..');
const root = realpathSync(mkdtempSync(join(tmpdir(), 'docket-mutations-')));
for (const path of ['src', 'tests/golden', 'tests/temporary-project.ts', 'docs/rules', 'package.json', 'tsconfig.json'])
  cpSync(join(repository, path), join(root, path), { recursive: true });
linkPackages(repository, root);
writeFileSync(join(root, 'vitest.config.mjs'), "export default { test: { include: ['tests/golden/golden.test.ts'] } };\n");
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Runs the golden cases of one rule in the copy. */
function casesOf(rule: string): { passed: number; failed: number } {
  const report = join(root, 'report.json');
  rmSync(report, { force: true });
  const vitest = join(repository, 'node_modules/vitest/vitest.mjs');
  spawnSync(process.execPath, [vitest, 'run', '--testNamePattern', `^${rule}: `, '--reporter=json', `--outputFile=${report}`], {
    cwd: root,
    stdio: 'ignore',
  });
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number };
  return { passed: numPassedTests, failed: numFailedTests };
}

/** A rule, what stands in its file, and what a slip would make of it. */
const mutations: readonly (readonly [rule: string, written: string, slip: string])[] = [
  ['title-length', 'if (length <= max) continue;', 'if (length <= max + 1) continue;'],
  ['duplicate-number', "kind === 'rfc' || kind === 'decision' ? `", "kind === 'rfc' ? `"],
  ['supersession-cycle', 'if (length === 1) return', 'if (length === 2) return'],
  ['state-transition', '|| !legal || legal.includes(to)', '|| !legal || legal.length > 0'],
  ['heading-order', 'above = Math.max(depth, highest);', 'above = depth;'],
  ['action-without-owner', 'if (owners.length > 0) continue;', 'if (owners.length >= 0) continue;'],
  ['project-without-mentor', 'mentors.some(({ confirmed }) => confirmed)', 'mentors.length > 0'],
  ['resolution-without-decision', 'if (decision !== undefined) continue;', "if (decision !== 'DR 1') continue;"],
  ['empty-section', 'else if (heading.empty && !awaits)', 'else if (heading.empty)'],
  ['supersedes-newer', 'other <= own', 'other < own'],
  ['code-language', 'known.has(language.toLowerCase())', 'known.has(language)'],
  ['comment-period-over', 'until >= today', 'until > today'],
];

test.each(mutations)('%s fails a golden case once `%s` becomes `%s`', { timeout: 120_000 }, (rule, written, slip) => {
  const file = join(root, 'src/rules', `${rule}.ts`);
  const text = readFileSync(file, 'utf8');
  expect(text.split(written).length - 1, `${rule}.ts has the text once`).toBe(1);
  writeFileSync(
    file,
    text.replace(written, () => slip),
  );
  const { passed, failed } = casesOf(rule);
  writeFileSync(file, text);
  expect(passed + failed).toBeGreaterThan(0);
  expect(failed).toBeGreaterThan(0);
});

/** No text that fits into the record costs more than seconds, and none more than a gigabyte: a check ends with a finding or a result. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Repository } from '../history/repository.ts';
import { makeProject } from '../temporary-project.ts';
import { costly } from './costly.ts';

const fixture = join(import.meta.dirname, '../fixtures/community');
const reporter = pathToFileURL(join(import.meta.dirname, 'report-usage.mjs')).href;
const file = 'content/decisions/1000-a';
const document = (body: string) =>
  `---\ntitle: One\ndate: 2020-01-01\nstatus: in-force\nsummary: One text.\ntopics: []\n---\n\n## Context\n\n${body}\n`;

type Usage = { readonly milliseconds: number; readonly bytes: number };

const { root, remove } = makeProject(fixture);
const repository = new Repository(root);
beforeAll(() => repository.write({ '.gitignore': '.docket/\nnode_modules\n' }).commit('The record'));
afterAll(remove);

async function check(...args: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'docket-usage-'));
  const env = { ...process.env, DOCKET_USAGE: folder, NODE_OPTIONS: `--import=${reporter}` };
  try {
    const { code, stdout, stderr } = await promisify(execFile)(
      process.execPath,
      ['src/cli/main.ts', 'check', '--format', 'json', ...args],
      {
        cwd: root,
        env,
        maxBuffer: 1 << 28,
      },
    ).then(
      (printed) => ({ code: 0, ...printed }),
      (error: { code: number; stdout: string; stderr: string }) => error,
    );
    // What was ended from outside could not report; it had reached its own limit.
    const usages = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Usage);
    return { code, stdout, stderr, usages };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test.each(costly)('$name', async ({ body, before, format = 'md', rule }) => {
  const path = `${file}.${format}`;
  if (before !== undefined) repository.write({ [path]: document(before) }).commit('Before');
  writeFileSync(join(root, path), document(body));
  const { code, stdout, stderr, usages } = await check(...(before === undefined ? [] : ['--base', 'HEAD'])).finally(() =>
    rmSync(join(root, path)),
  );
  expect(stderr).toBe('');
  const { findings } = JSON.parse(stdout) as { findings: { rule: string; file: string; severity: string }[] };
  expect(code).toBe(findings.some(({ severity }) => severity === 'error') ? 1 : 0);
  const own = findings.filter((finding) => finding.file === path).map((finding) => finding.rule);
  if (rule === undefined) expect(own).not.toContain('markdown-syntax');
  else expect(own).toContain(rule);
  for (const { milliseconds, bytes } of usages) {
    expect(milliseconds).toBeLessThan(5_000);
    expect(bytes).toBeLessThan(1_000_000_000);
  }
});

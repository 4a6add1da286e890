/** Every hostile file is refused, by the rule that knows its trick and without a stack trace; nothing reaches Astro. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visible } from '../../src/cli/visible.ts';
import { makeProject } from '../temporary-project.ts';
import { hostile, looksLikeCode, writeCompanions } from './corpus.ts';

const fixture = join(import.meta.dirname, '../fixtures/community');

type Outcome = { readonly code: number; readonly output: string };

async function run(root: string, ...args: string[]): Promise<Outcome> {
  const { code, output } = await promisify(execFile)(process.execPath, ['src/cli/main.ts', ...args], {
    cwd: root,
    maxBuffer: 1 << 28,
  }).then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({ code: error.code, output: error.stdout + error.stderr }),
  );
  return { code, output };
}

function expectNoTrace({ output }: Outcome) {
  expect(output).not.toMatch(/^\s+at .*[:(]\d+/m);
  expect(output).not.toContain('node:internal');
  expect(output).not.toContain('EVIL CODE RAN');
}

test('there are at least a hundred and fifty, and no two share a name or a place', () => {
  expect(hostile.length).toBeGreaterThanOrEqual(150);
  expect(new Set(hostile.map(({ name }) => name)).size).toBe(hostile.length);
  expect(new Set(hostile.map(({ file }) => file)).size).toBe(hostile.length);
});

describe('all of them in one record', () => {
  const { root, remove } = makeProject(fixture);
  let findings: { rule: string; severity: string; file: string }[];
  let checked: Outcome;
  let built: Outcome;

  beforeAll(async () => {
    mkdirSync(join(root, 'dist'));
    writeFileSync(join(root, 'dist/index.html'), 'the site of yesterday');
    writeCompanions(root);
    for (const { write } of hostile) write(root);
    const json = await run(root, 'check', '--format', 'json');
    findings = (JSON.parse(json.output) as { findings: typeof findings }).findings;
    checked = await run(root, 'check');
    built = await run(root, 'build');
  });
  afterAll(remove);

  test.each(hostile)('$name is refused', ({ rule, file }) => {
    const own = findings.filter((finding) => finding.file === file && finding.severity === 'error').map((finding) => finding.rule);
    expect(own).toContain(rule);
  });

  test('check ends with exit code 1, and says so without a stack trace', () => {
    expect(checked.code).toBe(1);
    expectNoTrace(checked);
  });

  test('what is printed commands neither a terminal nor a workflow', () => {
    expect(checked.output).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
    expect(checked.output).not.toMatch(/^::/m);
  });

  test.each(hostile)('$name is refused by a build too', ({ rule, file }) => {
    const places = built.output.split(/\n\n(?=(?:error|warning)\[)/).filter((each) => each.startsWith(`error[${rule}]`));
    expect(
      places.some((each) => each.includes(`--> ${visible(file)}`)),
      file,
    ).toBe(true);
  });

  test('build ends with exit code 1 before Astro starts, and leaves the site that is there', () => {
    expect(built.code).toBe(1);
    expect(built.output).toContain('Nothing was built');
    expectNoTrace(built);
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('the site of yesterday');
  });
});

test('what only looks like code is text, and nothing is wrong with it', async () => {
  const { root, remove } = makeProject(fixture);
  cpSync(looksLikeCode, root, { recursive: true });
  const { code, output } = await run(root, 'check').finally(remove);
  expect(code, output).toBe(0);
});

describe('alone in a record', () => {
  const { root, remove } = makeProject(fixture);
  beforeAll(() => writeCompanions(root));
  afterAll(remove);

  const samples = [...new Map(hostile.map((each) => [each.rule, each])).values()];
  const slow = hostile.filter(
    ({ rule, name }) => /^(markdown|front-matter)-syntax$/.test(rule) || /endless|itself|megabyte|number/.test(name),
  );
  const cases = [
    ...samples.map((each) => ({ ...each, command: 'build' })),
    ...[...new Set([...samples, ...slow])].map((each) => ({ ...each, command: 'check' })),
  ];

  test.each(cases)('$name: $command ends and refuses it', async ({ file, paths, write, command }) => {
    write(root);
    const outcome = await run(root, command).finally(() => paths.forEach((path) => rmSync(join(root, path))));
    expect(outcome.code, outcome.output).toBe(1);
    expect(outcome.output).toContain(file.replace(/[^ -~].*/s, ''));
    expectNoTrace(outcome);
  });
});

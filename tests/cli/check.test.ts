/** `check` as people and programs call it: where it points, what it prints where, how it exits, and what it mends. */
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { JsonReport } from '../../src/cli/report-json.ts';
import { makeProject } from '../temporary-project.ts';

const community = join(import.meta.dirname, '../fixtures/community');

/** A project with one rule, so that these tests hold whatever rules there are: `teh` is an error and mended, `hm` a warning. */
const rule = `import type { ChangeRule, Rule } from './rule.ts';

const words: Rule = {
  id: 'words',
  severity: 'error',
  *check({ documents }) {
    for (const { document: { file, source } } of documents)
      for (const { index } of source.matchAll(/teh/g)) {
        const span = { start: index, end: index + 3 };
        yield { file, span, message: 'this is no word', help: 'write \`the\`', fix: { span, text: 'the', kind: 'certain' } };
      }
  },
};

const sounds: Rule = {
  id: 'sounds',
  severity: 'warning',
  *check({ documents }) {
    for (const { document: { file, source } } of documents)
      for (const { index } of source.matchAll(/\\bhm\\b/g)) {
        const span = { start: index, end: index + 2 };
        yield { file, span, message: 'this says nothing', help: 'say what you mean', fix: { span, text: 'perhaps', kind: 'suggested' } };
      }
  },
};

export const rules: readonly Rule[] = [words, sounds];
export const changeRules: readonly ChangeRule[] = [];
`;

const { root, remove } = makeProject(community);
const note = 'content/decisions/0090-note.md';
const place = join(root, note);

beforeAll(() => {
  writeFileSync(join(root, 'src/rules/registry.ts'), rule);
  mkdirSync(dirname(place), { recursive: true });
});
afterAll(remove);
beforeEach(() => rmSync(place, { force: true }));

type Outcome = { code: number; stdout: string; stderr: string };

function check(args: readonly string[] = [], { env = {}, cwd = root }: { env?: NodeJS.ProcessEnv; cwd?: string } = {}): Promise<Outcome> {
  const clean: NodeJS.ProcessEnv = { ...process.env, INIT_CWD: '', NO_COLOR: '', ...env };
  if (!('FORCE_COLOR' in env)) delete clean.FORCE_COLOR;
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/cli/main.ts', 'check', ...args], { cwd, env: clean }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

const report = async (...args: string[]) => JSON.parse((await check(['--format', 'json', ...args])).stdout) as JsonReport;

describe('places', () => {
  test.each([
    ['Windows line ends', '---\r\ntitle: A\r\n---\r\n\r\nOne\r\nis teh two\r\n', 6, 4],
    ['a byte-order mark, in the first line', '\uFEFFteh\n', 1, 1],
    ['a byte-order mark and Windows line ends', '\uFEFF---\r\ntitle: A\r\n---\r\n\r\nx teh\r\n', 5, 3],
    ['letters beyond ASCII', 'Žluťoučký kůň: teh\n', 1, 16],
    ['letters of two units, which editors count as two', '🌊🌊 teh\n', 1, 6],
    ['letters and their accents', 'cafe\u0301 teh\n', 1, 7],
    ['tabs, which count as one', '\tx\tteh\n', 1, 4],
    ['no line end', 'a\nteh', 2, 1],
  ])('are right with %s', async (_, text, line, column) => {
    writeFileSync(place, text);
    const { findings } = await report(note);
    const offset = text.replace(/^\uFEFF/, '').indexOf('teh');
    expect(findings.map(({ start, end }) => ({ start, end }))).toEqual([
      { start: { line, column, offset }, end: { line, column: column + 3, offset: offset + 3 } },
    ]);
    expect((await check([note])).stdout).toContain(`--> ${note}:${line}:${column}\n`);
    expect((await check([note, '--format', 'github'])).stdout).toContain(`file=${note},line=${line},col=${column},endLine=${line},`);
  });
});

describe('what is printed', () => {
  test('is one line when all is well', async () => {
    expect(await check()).toEqual({ code: 0, stdout: 'No findings.\n', stderr: '' });
  });

  test('is a report on standard output, by file and line, and a last line with counts', async () => {
    writeFileSync(place, 'hm\n\nteh\nteh\n');
    const { code, stdout, stderr } = await check();
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect([...stdout.matchAll(/--> \S+?:(\d+):/g)].map(([, line]) => line)).toEqual(['1', '3', '4']);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('2 errors and 1 warning in 1 file');
  });

  test('says the same in every form', async () => {
    writeFileSync(place, 'hm\n\nteh\n');
    expect((await report()).counts).toEqual({ errors: 1, warnings: 1, files: 1 });
    expect((await check(['--format', 'github'])).stdout).toMatch(/^::warning .*\n::error .*\n1 error and 1 warning in 1 file\n$/);
    const sarif = JSON.parse((await check(['--format=sarif'])).stdout) as { runs: { results: { ruleId: string }[] }[] };
    expect(sarif.runs[0]!.results.map(({ ruleId }) => ruleId)).toEqual(['sounds', 'words']);
  });

  test('is coloured only when that is wanted', async () => {
    writeFileSync(place, 'teh\n');
    const isColoured = async (env: NodeJS.ProcessEnv) => (await check([], { env })).stdout.includes('\u001b[');
    expect(await isColoured({})).toBe(false);
    expect(await isColoured({ FORCE_COLOR: '1' })).toBe(true);
    expect(await isColoured({ FORCE_COLOR: '0' })).toBe(false);
  });
});

describe('the exit code', () => {
  test.each([
    ['0 when there are only warnings', 'hm\n', [], 0],
    ['1 when there is an error', 'teh\n', [], 1],
    ['0 when the errors are elsewhere', 'teh\n', ['content/people'], 0],
    ['1 for a folder with an error', 'teh\n', ['content/people', 'content/decisions/'], 1],
    ['1 for a path with slashes of the other kind', 'teh\n', ['content\\decisions'], 1],
    ['0 for help', 'teh\n', ['--help'], 0],
  ])('is %s', async (_, text, args, code) => {
    writeFileSync(place, text);
    expect((await check(args)).code).toBe(code);
  });

  test.each([
    ['a path that does not exist', ['content/peopel'], 'did you mean `content/people`?'],
    ['a path that is not of the record', ['docket.config.ts'], 'not part of the record'],
    ['an unknown format', ['--format', 'xml'], 'Allowed choices are text, github, json, sarif'],
    ['an unknown kind of fix', ['--fix=all'], 'Allowed choices are certain, suggested'],
    ['an unknown option', ['--fast'], "unknown option '--fast'"],
  ])('is 2 for %s, with a sentence', async (_, args, sentence) => {
    const { code, stdout, stderr } = await check(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('is 0 where there is no content, which git does not keep while it is empty, and a sentence says how to begin', async () => {
    const { root: empty, remove: clear } = makeProject(community);
    rmSync(join(empty, 'content'), { recursive: true });
    expect(await check([], { cwd: empty })).toEqual({
      code: 0,
      stdout: 'No findings.\n',
      stderr: 'The record is empty so far: `npm run new -- rfc "TITLE"` begins its first RFC.\n',
    });
    clear();
  });
});

test('paths are relative to the folder that `npm run` was typed in', async () => {
  writeFileSync(place, 'teh\n');
  const env = { INIT_CWD: join(root, 'content/decisions') };
  expect((await check(['0090-note.md'], { env })).stdout).toContain('1 error in 1 file');
  expect((await check(['../people'], { env })).stdout).toBe('No findings.\n');
});

describe('mending', () => {
  const mixed = '\uFEFFteh\r\n\r\n\tteh  hm 🌊\r\nlast';

  test('changes what is certain and nothing else, tells what it did, and reports what remains', async () => {
    writeFileSync(place, mixed);
    const { code, stdout, stderr } = await check(['--fix']);
    expect(readFileSync(place, 'utf8')).toBe('\uFEFFthe\r\n\r\n\tthe  hm 🌊\r\nlast');
    expect(stderr).toBe(`mended ${note}: 2 findings\n`);
    expect(stdout).toContain('1 warning in 1 file');
    expect(code).toBe(0);
  });

  test('changes what is suggested when it is asked to, and nothing more the second time', async () => {
    writeFileSync(place, mixed);
    expect((await check(['--fix=suggested'])).stdout).toBe('No findings.\n');
    const once = readFileSync(place);
    expect(await check(['--fix=suggested'])).toEqual({ code: 0, stdout: 'No findings.\n', stderr: '' });
    expect(readFileSync(place).equals(once)).toBe(true);
    expect(once.toString()).toBe('\uFEFFthe\r\n\r\n\tthe  perhaps 🌊\r\nlast');
  });

  test('keeps to the paths that follow it', async () => {
    writeFileSync(place, 'teh\n');
    await check(['--fix', 'content/people']);
    expect(readFileSync(place, 'utf8')).toBe('teh\n');
    await check(['--fix', note]);
    expect(readFileSync(place, 'utf8')).toBe('the\n');
  });
});

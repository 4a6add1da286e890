/** A build of a record with mistakes of many kinds: all are told in one run, and the site that is there stays. */
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeProject } from '../temporary-project.ts';

const community = join(import.meta.dirname, '../fixtures/community');

/** Files that are laid over the sound record of the fixture, each with one mistake or two. */
const mistakes: Record<string, string> = {
  'content/rfcs/0004-mast-height/index.mdx':
    '---\ntitle: Masts\nstatus: on-the-tabel\nauthors: [marten-sar]\ncreated: 2025-01-20\nsumary: How high.\nsummary: How high.\ntopics: [housing]\n---\n',
  'content/decisions/0003-three.mdx':
    '---\ntitle: Another third\ndate: 2025-01-01\nstatus: in-force\nsummary: A number that is taken.\ntopics: []\n---\n',
  'content/decisions/4-four.mdx': '---\ntitle: Four\ndate: 2025-01-01\nstatus: in-force\nsummary: No zeros.\ntopics: []\n---\n',
  'content/people/ilze-kalnina.yaml': 'name: "Ilze\nurl: https://ilze.example\n',
  'content/meetings/2025-05-20.mdx': '---\nstatus: held\nchair: noor-haddad\npresent: []\n---\n\n## Masts\n\nHigher than {four metres.\n',
};

describe('a build of a record with mistakes', () => {
  const { root, remove } = makeProject(community);
  let outcome: { code: number; output: string };

  beforeAll(async () => {
    rmSync(join(root, 'content/people/ilze-kalnina.yaml'));
    for (const [file, text] of Object.entries({ ...mistakes, 'dist/index.html': 'the site of yesterday' })) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    outcome = await promisify(execFile)(process.execPath, ['src/cli/main.ts', 'build'], { cwd: root }).then(
      ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
      (error: { code: number; stdout: string; stderr: string }) => ({ code: error.code, output: error.stdout + error.stderr }),
    );
  });
  afterAll(remove);

  test('stops with exit code 1', () => {
    expect(outcome.code).toBe(1);
    expect(outcome.output).toContain('Nothing was built');
  });

  test.each([
    ['a misspelt key', 'unknown-key', 'content/rfcs/0004-mast-height/index.mdx:6:1', 'summary'],
    ['an unknown state', 'invalid-value', 'content/rfcs/0004-mast-height/index.mdx:3:9', 'on-the-table'],
    ['an unknown person', 'unknown-person', 'content/rfcs/0004-mast-height/index.mdx:4:11', 'marten-saar'],
    ['a wrong file name', 'file-name', 'content/decisions/4-four.mdx', 'content/decisions/0001-short-title.mdx'],
    ['a number given twice', 'duplicate-number', 'content/decisions/0003-three.mdx', 'content/decisions/0003-text-files.mdx'],
    ['front matter that is no YAML', 'front-matter-syntax', 'content/people/ilze-kalnina.yaml:', 'quotation mark'],
    ['MDX that does not parse', 'markdown-syntax', 'content/meetings/2025-05-20.mdx:', '`{`'],
  ])('tells of %s, with its place and what is right', (_, rule, place, right) => {
    const findings = outcome.output
      .split(/\n\n(?=(?:error|warning)\[)/)
      .filter((each) => each.includes(`error[${rule}]`) && each.includes(place));
    expect(findings, outcome.output).toHaveLength(1);
    expect(findings[0]).toContain(right);
  });

  test('shows no stack trace', () => {
    expect(outcome.output).not.toMatch(/^\s+at /m);
    expect(outcome.output).not.toContain('node_modules');
  });

  test('leaves the site that is there as it was', () => {
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('the site of yesterday');
  });
});

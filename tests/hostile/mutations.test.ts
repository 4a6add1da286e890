/** Whatever becomes of a valid record, reading and judging it ends, and every finding lies in its file. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { reportText } from '../../src/cli/report-text.ts';
import { readAssets } from '../../src/record/assets.ts';
import { readContent } from '../../src/record/content.ts';
import { checkDocuments } from '../../src/rules/check.ts';
import { loadConfig } from '../../src/cli/load-config.ts';
import { makeProject } from '../temporary-project.ts';

const fixture = join(import.meta.dirname, '../fixtures/community');
const sound = readdirSync(join(fixture, 'content'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ file: relative(fixture, path), text: readFileSync(path, 'utf8') }));

/** What slips into texts: signs of Markdown, MDX, HTML and YAML, and characters that nobody expects. */
const noise = fc.oneof(
  fc.constantFrom(
    ...[
      '{',
      '}',
      '{}',
      '{/*',
      '*/}',
      '<',
      '>',
      '</',
      '<!--',
      '-->',
      '<b>',
      '</b>',
      '<Action',
      '<Action id="a">',
      '</Action>',
      '<script>',
      '<div title="',
    ],
    ...[
      '[',
      ']',
      '](',
      '](javascript:x)',
      '[a]: b',
      '[^1]',
      '![',
      '`',
      '```',
      '~~~',
      '*',
      '**',
      '_',
      '|',
      '|-|',
      '#',
      '## ',
      '> ',
      '- ',
      '\\',
      '&#x',
      '&amp;',
    ],
    ...[
      '---',
      '---\n',
      '\n---\n',
      ': ',
      '- - ',
      '? ',
      '&a ',
      '*a',
      '!!x ',
      '"',
      "'",
      '[[',
      '{{',
      '%YAML 1.2\n',
      '\t',
      '\n',
      '\r',
      '\r\n',
      '  ',
      '\n\n\n',
    ],
    ...[
      'import x from "y"\n',
      'export const a = 1\n',
      'RFC 99',
      'DR 1',
      '@nobody',
      'a/b#1',
      'rfc:',
      'meeting:2025-02-04#x',
      'https://',
      'www.example.org',
      '//',
    ],
    ...['\u0000', '\u0007', '\u001b', '\u202e', '\u200d', '\ufeff', '\ud800', '\u{1F469}', 'é', 'e\u0301', '\u2028'],
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

type Change = {
  readonly kind: 'insert' | 'delete' | 'swap' | 'repeat';
  readonly at: number;
  readonly length: number;
  readonly text: string;
};

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('insert', 'insert', 'delete', 'swap', 'repeat'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 40 }),
  text: noise,
});

function mutate(text: string, { kind, at, length, text: added }: Change): string {
  const start = Math.floor(at * text.length);
  const [before, taken, after] = [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)];
  if (kind === 'insert') return before + added + text.slice(start);
  if (kind === 'delete') return before + after;
  if (kind === 'repeat') return before + taken.repeat(3) + after;
  return before + after.slice(0, length) + taken + after.slice(length);
}

/** One record, each of its files changed in a few places. */
const changedRecord = fc.tuple(
  ...sound.map(({ text }) => fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => changes.reduce(mutate, text))),
);

const folder = mkdtempSync(join(tmpdir(), 'docket-mutations-'));
const project = makeProject(fixture);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  project.remove();
});

test('mutated records are always read and judged', async () => {
  const config = await loadConfig(project.root);
  let round = 0;
  const property = fc.asyncProperty(changedRecord, async (texts) => {
    const root = join(folder, String(round++));
    for (const [index, { file }] of sound.entries()) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), texts[index]!);
    }
    const documents = await readContent(root, { timeLimit: 1_000 });
    const { findings } = checkDocuments(documents, config, { assets: await readAssets(root), today: '2025-06-01' });
    const sources = new Map(documents.map(({ file, source }) => [file, source]));
    for (const { file, span, rule, fix } of findings) {
      const { length } = sources.get(file)!;
      for (const place of [span, fix?.span]) {
        if (!place) continue;
        expect(place.start, `${rule} in ${file}`).toBeGreaterThanOrEqual(0);
        expect(place.end, `${rule} in ${file}`).toBeGreaterThanOrEqual(place.start);
        expect(place.end, `${rule} in ${file}`).toBeLessThanOrEqual(length);
      }
    }
    expect(reportText(findings, sources, { color: false })).toEqual(expect.any(String));
  });
  // A failure tells its seed; a hundred records of twenty files are enough to find what has been found, and take ten seconds.
  await fc.assert(property, { numRuns: 100, interruptAfterTimeLimit: 12_000, markInterruptAsFailure: false, endOnFailure: true });
});

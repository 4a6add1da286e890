/**
 * Every rule, over small records: `<rule>/<case>/content/` is read and judged, and the report must be `expected.txt`.
 * A case of a rule about change has a second tree, `base/content/`, and may say in `change.json` what git would tell.
 * A case may change the configuration in `settings.json`, and list files in `made.json` that no repository can hold. The day of every check is 15 June 2016.
 * `UPDATE_GOLDEN=1` writes the expectations anew; read them before they are committed.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportText } from '../../src/cli/report-text.ts';
import { readAssets } from '../../src/record/assets.ts';
import { readContent } from '../../src/record/content.ts';
import { checkDocuments } from '../../src/rules/check.ts';
import { changeRules, rules } from '../../src/rules/registry.ts';
import { defineConfig, type ConfigInput } from '../../src/model/config.ts';
import input from './community.ts';
import { changeOfCase } from './change.ts';
import { withMadeFiles } from './made-files.ts';

const golden = import.meta.dirname;
const pages = join(golden, '../../docs/rules');
const ruleIds = [...rules, ...changeRules].map(({ id }) => id);
const clean = 'No findings.\n';

const foldersIn = (folder: string) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const cases = foldersIn(golden).flatMap((rule) =>
  foldersIn(join(golden, rule)).map((name) => ({ rule, name, folder: join(golden, rule, name) })),
);

/** Rules that speak in their own cases only: the others are set in later years, and leave out what they are not about. */
const quiet = ['date-in-future', 'position-reason', 'required-sections'];

/** The whole report on a case, as `npm run check` prints it. */
async function report(rule: string, folder: string) {
  const own = join(folder, 'settings.json');
  const changes = existsSync(own) ? (JSON.parse(readFileSync(own, 'utf8')) as Partial<ConfigInput>) : {};
  const { root, remove } = withMadeFiles(folder);
  const [documents, assets] = await Promise.all([readContent(root), readAssets(root)]).finally(remove);
  const settings = Object.fromEntries(quiet.filter((each) => each !== rule).map((each) => [each, 'off' as const]));
  const config = defineConfig({ ...input, ...changes, rules: { ...settings, ...changes.rules } });
  const change = await changeOfCase(folder, documents);
  const { findings } = checkDocuments(documents, config, { assets, today: '2016-06-15', ...(change && { change }) });
  const sources = new Map(documents.map(({ file, source }) => [file, source]));
  return { findings, text: `${reportText(findings, sources, { color: false })}\n` };
}

describe.each(cases)('$rule: $name', ({ rule, folder }) => {
  test('is reported as expected, and by this rule alone', async () => {
    const { findings, text } = await report(rule, folder);
    const expectation = join(folder, 'expected.txt');
    if (process.env.UPDATE_GOLDEN) writeFileSync(expectation, text);
    expect(text).toBe(existsSync(expectation) ? readFileSync(expectation, 'utf8') : `(no ${expectation})`);
    expect(findings.filter((finding) => finding.rule !== rule)).toEqual([]);
  });

  test('tells what to do, or what is allowed, in every finding', async () => {
    const { findings } = await report(rule, folder);
    for (const { message, help, expected } of findings) expect(help ?? expected, message).toEqual(expect.any(String));
  });
});

describe.each(ruleIds)('%s', (rule) => {
  test('has a case with findings and a clean one', () => {
    const reports = cases.filter((each) => each.rule === rule).map(({ folder }) => readFileSync(join(folder, 'expected.txt'), 'utf8'));
    expect(reports.filter((text) => text !== clean)).not.toHaveLength(0);
    expect(reports.filter((text) => text === clean)).not.toHaveLength(0);
  });

  test('is explained on a page of its own', () => {
    const page = join(pages, `${rule}.md`);
    expect(existsSync(page) && readFileSync(page, 'utf8')).toMatch(new RegExp(`^# ${rule}\n`));
  });
});

test('no page and no folder is left of a rule that is gone', () => {
  expect(foldersIn(golden).filter((name) => !ruleIds.includes(name))).toEqual([]);
  expect(readdirSync(pages).filter((name) => !ruleIds.includes(name.replace(/\.md$/, '')))).toEqual([]);
});

import type { Log } from 'sarif';
import { expect, test } from 'vitest';
import community from '../../tests/golden/community.ts';
import { defineConfig } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import { report } from './report.ts';

const file = 'content/decisions/0003-text-files.mdx';
const findings: Finding[] = [{ rule: 'invalid-value', severity: 'error', file, message: 'wrong', span: { start: 4, end: 5 } }];
const documents = [{ file, source: '---\nstatus: a\n---\n' }];
const inFolder = (folder?: string) => {
  const config = defineConfig({ ...community, forge: { ...community.forge, ...(folder !== undefined && { folder }) } });
  return (format: Parameters<typeof report>[0]) => report(format, { findings, documents, config }, { color: false });
};

test('forges are told of files from the top of the checkout, with their lines', () => {
  expect(inFolder('docs/record')('github')).toContain(`::error file=docs/record/${file},line=2,`);
  expect(inFolder('docs/record')('github')).toContain('docs: docs/record/docs/rules/invalid-value.md');
  const [run] = (JSON.parse(inFolder('docs/record')('sarif')) as Log).runs;
  expect(run?.results?.[0]?.locations?.[0]?.physicalLocation).toMatchObject({
    artifactLocation: { uri: `docs/record/${file}` },
    region: { startLine: 2 },
  });
  expect(run?.tool.driver.rules?.[0]?.helpUri).toMatch(/\/blob\/main\/docs\/record\/docs\/rules\//);
});

test('people at a terminal, and programs there, are told of them from the root of the project', () => {
  expect(inFolder('docs/record')('text')).toContain(`--> ${file}`);
  expect(inFolder('docs/record')('json')).toContain(`"file": "${file}"`);
});

test('at the top nothing stands before a path', () => {
  for (const folder of [undefined, '/']) expect(inFolder(folder)('github')).toContain(`::error file=${file},`);
});

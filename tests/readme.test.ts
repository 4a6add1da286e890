/** The examples of README.md are what they say: files that hold, added to the sample record as they stand there. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import config from '../docket.config.ts';
import { kindOfFolder } from '../src/model/kinds.ts';
import { readAssets } from '../src/record/assets.ts';
import { readContent } from '../src/record/content.ts';
import { checkDocuments } from '../src/rules/check.ts';

const repository = join(import.meta.dirname, '..');

/** Every code block that stands behind the path of a file. */
function examples() {
  const readme = readFileSync(join(repository, 'README.md'), 'utf8');
  const blocks = readme.matchAll(/`(content\/[^`\s]+\.(?:mdx?|yaml))`[.:]\n\n```\w+\n([\s\S]*?)\n```\n/g);
  return [...blocks].map(([, file = '', text = '']) => ({ file, text: `${text}\n` }));
}

test('there is one of each kind', () => {
  const kinds = examples().map(({ file }) => kindOfFolder(file.slice('content/'.length)));
  expect(kinds).toEqual(['person', 'rfc', 'position', 'meeting', 'decision', 'project']);
});

test('together with the sample record they hold', async () => {
  const root = mkdtempSync(join(tmpdir(), 'docket-readme-'));
  try {
    for (const folder of ['content', 'public']) cpSync(join(repository, folder), join(root, folder), { recursive: true });
    for (const { file, text } of examples()) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    const [documents, assets] = await Promise.all([readContent(root), readAssets(root)]);
    const { findings } = checkDocuments(documents, config, { assets, today: '2018-01-01' });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

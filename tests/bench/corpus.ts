/** A corpus of real RFCs in plain Markdown as a record: front matter is made up on the fly, the prose stays as it is. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentFile } from './multiply.ts';

const author = 'ann-lee';
const highestNumber = 9999;

/**
 * Every `.md` file of a folder as an RFC of its own, and one person who wrote them all.
 * @throws when there is no such folder
 */
export async function corpusRecord(folder: string): Promise<ContentFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  const taken = new Set<number>();
  const rfcs = await Promise.all(
    names.map(async (name) => {
      const slug = name
        .toLowerCase()
        .replace(/\.md$/, '')
        .replace(/^\d+-/, '')
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '');
      const text = await readFile(join(folder, name), 'utf8');
      return { slug, text, wanted: Number(/^\d{1,4}/.exec(name)?.[0] ?? 0) };
    }),
  );
  const files = rfcs.map(({ slug, text, wanted }) => {
    const number = wanted > 0 && !taken.has(wanted) ? wanted : highestFree(taken);
    taken.add(number);
    return { file: `content/rfcs/${String(number).padStart(4, '0')}-${slug}/index.md`, text: frontMatter(slug, text) + text };
  });
  return [...files, { file: `content/people/${author}.yaml`, text: 'name: Ann Lee\n' }];
}

/** The configuration that these records need; written where `src/` lies beside it. */
export const corpusConfig = `import { defineConfig } from './src/model/config.ts';

export default defineConfig({
  name: 'Corpus',
  headline: 'A corpus of real documents',
  description: 'What a check of many real documents costs.',
  site: 'https://records.example.org',
  forge: { kind: 'github', owner: 'corpus', repository: 'record' },
  topics: { language: { name: 'Language', description: 'The language.' } },
  areas: ['Language'],
  discussion: { name: 'the forum', url: 'https://forum.example.org' },
});
`;

function frontMatter(slug: string, text: string): string {
  const created = /Start Date.*?(\d{4}-\d{2}-\d{2})/.exec(text)?.[1] ?? '2015-01-01';
  const title = slug.replaceAll('-', ' ');
  return `---
title: ${JSON.stringify(title)}
status: implemented
authors: [${author}]
created: ${Number.isNaN(Date.parse(created)) ? '2015-01-01' : created}
summary: ${JSON.stringify(`A proposal about ${title}.`)}
topics: [language]
---

`;
}

function highestFree(taken: ReadonlySet<number>): number {
  for (let number = highestNumber; number > 0; number--) if (!taken.has(number)) return number;
  throw new Error('The corpus has more than 9999 RFCs.');
}

/** The search index, made from the built pages. */
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { close, createIndex } from 'pagefind';
import { addressOf } from '../model/address.ts';
import { kinds } from '../model/kinds.ts';
import { filesBelow } from '../record/walk.ts';
import { keptInWords } from '../search/apart.ts';
import { searchablePage } from './searchable-page.ts';

/**
 * The pages of records but people, who are found by their names. Others mark no body for search, and reading them would take longer than
 * the index: histories hold much text.
 */
const isRecordPage = new RegExp(
  `^(?:${kinds
    .filter((kind) => kind !== 'person')
    .map((kind) =>
      addressOf(kind, kind === 'position' ? '*/*' : '*')
        .slice(1)
        .replaceAll('*', '[^/]+'),
    )
    .join('|')})index\\.html$`,
);

/**
 * Indexes the pages of records in `folder`, and writes the index to its `pagefind/`. Pages are added by their paths: Pagefind counts
 * them as they come, and would take them in the order in which a disk happens to list them.
 * @throws when Pagefind reports an error
 */
export async function indexSite(folder: string): Promise<void> {
  const pages = filesBelow(folder)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => isRecordPage.test(path))
    .sort();
  const { index, errors } = await createIndex({ forceLanguage: 'en', keepIndexUrl: false, includeCharacters: keptInWords });
  if (!index) throw new Error(errors.join('\n'));
  try {
    const problems: string[] = [];
    for (const path of pages) {
      const content = searchablePage(await readFile(join(folder, path), 'utf8'));
      if (content === undefined) continue;
      const added = await index.addHTMLFile({ sourcePath: path, content });
      for (const each of added.errors) problems.push(each);
    }
    const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    for (const each of written.errors) problems.push(each);
    if (problems.length > 0) throw new Error(problems.join('\n'));
  } finally {
    await close();
  }
}

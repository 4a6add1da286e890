/** The search index, made from the built pages. */
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/**
 * Indexes the pages in `folder` that mark a body for search, and writes the index to its `pagefind/`.
 * Returns the number of pages looked through.
 * @throws when Pagefind reports an error
 */
export async function indexSite(folder: string): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: 'en', keepIndexUrl: false });
  if (!index) throw new Error(errors.join('\n'));
  try {
    const added = await index.addDirectory({ path: folder });
    const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    const problems = [...added.errors, ...written.errors];
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return added.page_count;
  } finally {
    await close();
  }
}

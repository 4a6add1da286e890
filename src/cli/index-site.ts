/** The search index, made from the built pages. */
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { addressOf } from '../model/address.ts';
import { kinds } from '../model/kinds.ts';

/** The pages of records. Others mark no body for search, and reading them would take longer than the index: histories hold much text. */
const pages = `{${kinds.map((kind) => `${addressOf(kind, kind === 'position' ? '*/*' : '*').slice(1)}index.html`).join(',')}}`;

/**
 * Indexes the pages of records in `folder`, and writes the index to its `pagefind/`.
 * @throws when Pagefind reports an error
 */
export async function indexSite(folder: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'en', keepIndexUrl: false });
  if (!index) throw new Error(errors.join('\n'));
  try {
    const added = await index.addDirectory({ path: folder, glob: pages });
    const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    const problems = [...added.errors, ...written.errors];
    if (problems.length > 0) throw new Error(problems.join('\n'));
  } finally {
    await close();
  }
}

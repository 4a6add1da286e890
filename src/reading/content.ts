/** The files of `content/`, in a stable order. */
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { readDocument, type Document } from './document.ts';

const readable = /\.(mdx?|ya?ml)$/;

/**
 * Reads every `.md`, `.mdx` and `.yaml` file below `content/` of a project, and `.yml` files, which are misnamed.
 * @param root the folder that holds `content/` and `docket.config.ts`
 * @throws when `content/` cannot be read
 */
export async function readContent(root: string): Promise<Document[]> {
  const folder = join(root, 'content');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && readable.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(files.map(async (file) => readDocument(relative(root, file).split(sep).join('/'), await readFile(file, 'utf8'))));
}

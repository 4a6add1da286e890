/** The pages of a built site, as they lie on disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A page of the site. */
export type BuiltPage = {
  /** Its path from the root of the server: `/records/rfcs/`, and `/records/404.html`. */
  readonly path: string;
  readonly html: string;
  /** Short addresses are pages that only send readers on. */
  readonly forwards: boolean;
};

/** A built site: its pages, and the path of every file in it. */
export type BuiltSite = { readonly base: string; readonly pages: readonly BuiltPage[]; readonly files: ReadonlySet<string> };

/**
 * Reads the site in `folder`.
 * @param base where it is served, with a slash at both ends
 */
export function readSite(folder: string, base = '/'): BuiltSite {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const pathOf = (file: string) =>
    base +
    file
      .slice(folder.length + 1)
      .split(sep)
      .join('/');
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(file, 'utf8');
      return { path: pathOf(file).replace(/(^|\/)index\.html$/, '$1'), html, forwards: /<meta http-equiv="refresh"/.test(html) };
    })
    .sort((a, b) => a.path.localeCompare(b.path, 'en'));
  return { base, pages, files: new Set(files.map(pathOf)) };
}

/** The site that `npm run build` left. */
export function readDist(): BuiltSite {
  return readSite(join(import.meta.dirname, '../../../dist'));
}

/** The paths that `check` was given: which findings they ask for. */
import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { nearest } from '../model/nearest.ts';

/** Which files were asked for, or a sentence that says why the paths cannot be understood. */
export type Selection = { readonly has: (file: string) => boolean } | { readonly problem: string };

/** Where paths start, and what there is. */
export type SelectionOptions = {
  /** The folder that holds `content/`. */
  readonly root: string;
  /** The folder that the paths are relative to. */
  readonly from: string;
  /** The files of the record, from the root, with forward slashes. */
  readonly files: readonly string[];
  /** Files that a change removed: they may be asked for too. */
  readonly gone?: readonly string[];
};

/** Reads files and folders as they were typed, with slashes of either kind; no path means everything. */
export function selectFiles(paths: readonly string[], { root, from, files, gone = [] }: SelectionOptions): Selection {
  if (paths.length === 0) return { has: () => true };
  const chosen: string[] = [];
  for (const path of paths) {
    const target = resolve(from, path.replaceAll('\\', '/'));
    const file = relative(root, target).split(sep).join('/');
    // A folder around content/, which is the root, or one above it.
    if (file === '' || /^(?:\.\.\/)*\.\.$/.test(file)) return { has: () => true };
    const wasThere = gone.some((each) => each === file || each.startsWith(`${file}/`));
    if (!existsSync(target) && !wasThere) return { problem: unknown(path, file, files) };
    if (!/^(?:content|public)(?:\/|$)/.test(file))
      return { problem: `\`${path}\` is not part of the record: give \`check\` files and folders of content/ or public/` };
    chosen.push(file);
  }
  return { has: (file) => chosen.some((each) => file === each || file.startsWith(`${each}/`)) };
}

function unknown(path: string, file: string, files: readonly string[]): string {
  const folders = files.flatMap((each) => [...each.matchAll(/\//g)].map(({ index }) => each.slice(0, index)));
  const near = nearest(file, new Set([...folders, ...files]));
  return `there is no \`${path}\` here${near ? `; did you mean \`${near}\`?` : ': give `check` files and folders of content/ or public/'}`;
}

/** Everything that a build or the dev server needs to know of a project, read once. */
import { join } from 'node:path';
import type { Config } from '../model/config.ts';
import type { Document } from './document.ts';
import { listAssets, readContent } from './content.ts';
import { readHistory, type History } from './history.ts';

/** A project as it lies on disk. */
export type Project = {
  /** The folder that holds `content/` and `docket.config.ts`. */
  readonly root: string;
  readonly config: Config;
  readonly documents: readonly Document[];
  /** Files that are no documents, such as pictures: paths from the root. */
  readonly assets: ReadonlySet<string>;
  /** What the repository tells of its past. */
  readonly history: History;
};

/** Where a project keeps what it need not make twice; never committed. */
export function cacheFolder(root: string): string {
  return join(root, '.docket', 'cache');
}

/** Reads a project's content and history. */
export async function readProject(root: string, config: Config): Promise<Project> {
  const [documents, assets, history] = await Promise.all([
    readContent(root, { cacheFolder: cacheFolder(root) }),
    listAssets(root),
    readHistory(root, { cacheFolder: cacheFolder(root) }),
  ]);
  return { root, config, documents, assets, history };
}

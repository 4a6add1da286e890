/** Everything that a build or the dev server needs to know of a project, read once. */
import type { Assets } from '../model/asset.ts';
import type { Config } from '../model/config.ts';
import type { Document } from '../parsing/document.ts';
import { holdParsers } from '../parsing/parser-pool.ts';
import { cacheFolder } from '../record/cache.ts';
import { readAssets } from '../record/assets.ts';
import { readContent } from '../record/content.ts';
import { readHistory, type History } from '../history/history.ts';

/** A project as it lies on disk. */
export type Project = {
  /** The folder that holds `content/` and `docket.config.ts`. */
  readonly root: string;
  readonly config: Config;
  readonly documents: readonly Document[];
  /** Files that are no documents, such as pictures. */
  readonly assets: Assets;
  /** What the repository tells of its past: it is read while the content is judged and Astro starts, and asked for by the pages. */
  readonly history: Promise<History>;
};

/** Reads a project's content, and begins with its history. */
export async function readProject(root: string, config: Config): Promise<Project> {
  const options = { cacheFolder: cacheFolder(root) };
  // The processes that parse the content go on with its history.
  const release = holdParsers();
  const history = readHistory(root, options).finally(release);
  // Who asks for it is told what went wrong; until then nobody is.
  history.catch(() => undefined);
  const [documents, assets] = await Promise.all([readContent(root, options), readAssets(root, options)]);
  return { root, config, documents, assets, history };
}

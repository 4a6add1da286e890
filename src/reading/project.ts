/** Everything that a build or the dev server needs to know of a project, read once. */
import type { Config } from '../model/config.ts';
import type { Document } from './document.ts';
import { readContent } from './content.ts';
import { readLastChanges } from './last-changes.ts';

/** A project as it lies on disk. */
export type Project = {
  /** The folder that holds `content/` and `docket.config.ts`. */
  readonly root: string;
  readonly config: Config;
  readonly documents: readonly Document[];
  /** The day each file last changed, by path from the root; empty when the history is not known. */
  readonly lastChanges: ReadonlyMap<string, string>;
};

/** Reads a project's content and history. */
export async function readProject(root: string, config: Config): Promise<Project> {
  const [documents, lastChanges] = await Promise.all([readContent(root), readLastChanges(root)]);
  return { root, config, documents, lastChanges };
}

/** The files below a folder. Links are told as what they are, and what lies behind them is left alone. */
import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/** What is done with some of what lies below a folder. */
export type WalkOptions = {
  /** Names that are left out, with everything below them; none when left out. */
  readonly leaveOut?: (name: string) => boolean;
  /** Takes a folder below the first that cannot be read. It has no files then; when this is left out, it is an error. */
  readonly closed?: (folder: string) => void;
};

/**
 * Everything below a folder that is no folder itself, in no order. Unlike Node's own recursive listing it never follows a link,
 * which may lead out of the project, or back into it without end. Synchronous: waiting for each folder in turn would take several
 * times as long. A folder that goes away meanwhile has nothing in it.
 * @throws when a folder cannot be read
 */
export function filesBelow(folder: string, options: WalkOptions = {}): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (options.leaveOut?.(entry.name)) return [];
    return entry.isDirectory() ? below(join(folder, entry.name), options) : [entry];
  });
}

function below(folder: string, options: WalkOptions): Dirent[] {
  try {
    return filesBelow(folder, options);
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    // Bytes that are no UTF-8 stand in the name as U+FFFD, and nothing is found under it.
    if (code === 'ENOENT' && !folder.includes('\ufffd')) return [];
    if (!options.closed || path !== folder) throw error;
    options.closed(folder);
    return [];
  }
}

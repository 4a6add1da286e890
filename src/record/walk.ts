/** The files below a folder. Links are told as what they are, and what lies behind them is left alone. */
import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/**
 * Everything below a folder that is no folder itself, in no order. Unlike Node's own recursive listing it never follows a link,
 * which may lead out of the project, or back into it without end. Synchronous: waiting for each folder in turn would take several
 * times as long.
 * @throws when a folder cannot be read
 */
export function filesBelow(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [entry],
  );
}

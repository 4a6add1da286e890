/** The files below a folder. Links are told as what they are, and what lies behind them is left alone. */
import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/**
 * Everything below a folder that is no folder itself, in no order; what `leaveOut` names, files and folders, is not looked at. Unlike Node's own recursive listing it never follows a link,
 * which may lead out of the project, or back into it without end. Synchronous: waiting for each folder in turn would take several
 * times as long.
 * @throws when a folder cannot be read
 */
export function filesBelow(folder: string, leaveOut: (name: string) => boolean = () => false): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    leaveOut(entry.name) ? [] : entry.isDirectory() ? filesBelow(join(folder, entry.name), leaveOut) : [entry],
  );
}

/** The packages of this project, in another folder: linked one by one, because tools keep caches in the folder they lie in. */
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes `node_modules` in a folder out of links.
 * @param repository whose packages are linked
 * @param hidden what is linked besides, of the names that begin with a dot: all others are caches
 */
export function linkPackages(repository: string, folder: string, hidden: readonly string[] = []): void {
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(repository, 'node_modules'))) {
    if (name.startsWith('.') && !hidden.includes(name)) continue;
    symlinkSync(join(repository, 'node_modules', name), join(folder, 'node_modules', name));
  }
}

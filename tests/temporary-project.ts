/** A project of its own in a temporary folder: this repository's code over another community's content. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const repository = join(import.meta.dirname, '..');

/** What stays the same for every community. */
const code = ['src', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs'];

/**
 * Copies the code and lays the files of `overlay` over it: a `content/` and a `docket.config.ts`.
 * Each package is linked, not the folder they lie in, because Astro keeps its caches in that folder.
 * @returns the project's folder, and what removes it
 */
export function makeProject(overlay: string): { root: string; remove: () => void } {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'docket-')));
  for (const name of code) cpSync(join(repository, name), join(root, name), { recursive: true });
  cpSync(overlay, root, { recursive: true });

  const packages = readdirSync(join(repository, 'node_modules')).filter((name) => !name.startsWith('.'));
  mkdirSync(join(root, 'node_modules'));
  for (const name of packages) symlinkSync(join(repository, 'node_modules', name), join(root, 'node_modules', name));
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

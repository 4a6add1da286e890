/** A project of its own in a temporary folder: this repository's code over another community's content. */
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linkPackages } from './packages.ts';

const repository = join(import.meta.dirname, '..');

/** What stays the same for every community. */
const code = ['src', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs'];

/**
 * Copies the code and lays the files of `overlay` over it: a `content/` and a `docket.config.ts`. The folder has a name that tools
 * stumble over, with a space, an apostrophe and a letter outside ASCII.
 * @returns the project's folder, and what removes it
 */
export function makeProject(overlay: string): { root: string; remove: () => void } {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "Ann Lee's docket ü-")));
  for (const name of code) cpSync(join(repository, name), join(root, name), { recursive: true });
  cpSync(overlay, root, { recursive: true });
  linkPackages(repository, root);
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Files that no repository can hold on every system, made when a case is read: links, bytes that are no text, names that collide. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** How a file is made: a link to a path, bytes in hexadecimal, or a text, said as many times as wanted. */
type Made = { readonly link: string } | { readonly hex: string } | { readonly text: string; readonly times?: number };

/**
 * The folder of a case as it is to be read: itself, or a copy with the files of its `made.json` when it has one.
 * @returns the folder, and what removes it when it is a copy
 */
export function withMadeFiles(folder: string): { root: string; remove: () => void } {
  const list = join(folder, 'made.json');
  if (!existsSync(list)) return { root: folder, remove: () => undefined };
  const root = mkdtempSync(join(tmpdir(), 'docket-case-'));
  cpSync(folder, root, { recursive: true });
  for (const [file, made] of Object.entries(JSON.parse(readFileSync(list, 'utf8')) as Record<string, Made>)) {
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    if ('link' in made) symlinkSync(made.link, path);
    else writeFileSync(path, 'hex' in made ? Buffer.from(made.hex, 'hex') : made.text.repeat(made.times ?? 1));
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

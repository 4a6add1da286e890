/** A project of its own for every measurement: nothing in it was built before, and the real one is left alone. */
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ContentFile } from './multiply.ts';

const copied = ['src', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs', 'docket.config.ts'];

/** What tools keep between runs beside the packages: a cold build starts without it. */
const isCache = (name: string) => name.startsWith('.') && name !== '.bin';

/**
 * Writes a project with the code of the one in `root` and the given content, hands its folder to `use`, and removes it afterwards.
 * Packages are linked one by one, so that caches in `node_modules` are not shared.
 */
export async function withProject<T>(root: string, content: readonly ContentFile[], use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'docket-bench-'));
  try {
    await Promise.all(copied.map((name) => cp(join(root, name), join(folder, name), { recursive: true })));
    const packages = join(folder, 'node_modules');
    await mkdir(packages);
    for (const name of await readdir(join(root, 'node_modules'))) {
      if (!isCache(name)) await symlink(join(root, 'node_modules', name), join(packages, name));
    }
    for (const { file, text } of content) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

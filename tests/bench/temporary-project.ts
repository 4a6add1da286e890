/** A project of its own for every measurement: nothing in it was built before, and the real one is left alone. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { linkPackages } from '../packages.ts';
import type { ContentFile } from './multiply.ts';

const copied = ['src', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs', 'docket.config.ts'];

/**
 * Writes a project with the code of the one in `root` and the given content, hands its folder to `use`, and removes it afterwards.
 */
export async function withProject<T>(root: string, content: readonly ContentFile[], use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'docket-bench-'));
  try {
    await Promise.all(copied.map((name) => cp(join(root, name), join(folder, name), { recursive: true })));
    linkPackages(root, folder, ['.bin']);
    for (const { file, text } of content) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

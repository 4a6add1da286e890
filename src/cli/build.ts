/** `npm run build`: the site and its search index, into `dist/`, which is replaced only when all of it succeeded. */
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build as buildSite } from 'astro';
import { filesBelow } from '../record/walk.ts';
import { indexSite } from './index-site.ts';
import { openProject, withoutHistory } from './open.ts';

/** How a site is built. */
export type BuildCommand = {
  /** Build nothing where git does not tell the history of the record. */
  readonly requireHistory?: boolean;
  /** The day that counts as today, as `--as-of` has it; that of the last commit when left out. */
  readonly asOf?: string;
};

/** Builds the project in `root`. Returns the exit code; findings have been printed by then. */
export async function build(root: string, { asOf, requireHistory = false }: BuildCommand = {}): Promise<number> {
  const project = await openProject(root, asOf);
  if (project.errors) {
    console.error('\nNothing was built; dist/ is as it was.');
    return 1;
  }
  const lost = requireHistory ? await project.lostHistory() : undefined;
  if (lost) {
    console.error(`Nothing was built, because it would have no history: ${lost.reason}; ${lost.remedy}. dist/ is as it was.`);
    return 1;
  }
  const fresh = join(root, '.docket', 'build');
  const previous = join(root, '.docket', 'previous');
  const target = join(root, 'dist');
  await rm(fresh, { recursive: true, force: true });

  await buildSite({ ...(await project.prepare()), outDir: fresh, configFile: false, logLevel: 'warn' });
  await Promise.all([indexSite(fresh), project.keep()]);

  await rm(previous, { recursive: true, force: true });
  if (existsSync(target)) await rename(target, previous);
  await rename(fresh, target);
  await rm(previous, { recursive: true, force: true });
  const pages = filesBelow(target).filter(({ name }) => name.endsWith('.html')).length;
  console.log(`Built ${pages} pages and their search index into dist/.`);
  const without = await project.lostHistory();
  if (without) console.error(withoutHistory(without));
  return 0;
}

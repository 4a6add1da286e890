/** `npm run build`: the site and its search index, into `dist/`, which is replaced only when all of it succeeded. */
import { build as buildSite } from 'astro';
import { filesBelow } from '../record/walk.ts';
import { inTurn } from './build-turn.ts';
import { indexSite } from './index-site.ts';
import { openProject, withoutHistory } from './open.ts';
import { recoverSite, replaceSite, siteFolders } from './site-folder.ts';

/** How a site is built. */
export type BuildCommand = {
  /** Build nothing where git does not tell the history of the record. */
  readonly requireHistory?: boolean;
  /** The day that counts as today, as `--as-of` has it; that of the last commit when left out. */
  readonly asOf?: string;
};

/** Builds the project in `root`, alone. Returns the exit code; findings have been printed by then. */
export async function build(root: string, command: BuildCommand = {}): Promise<number> {
  return inTurn(root, console.error, () => buildAlone(root, command));
}

async function buildAlone(root: string, { asOf, requireHistory = false }: BuildCommand): Promise<number> {
  const folders = siteFolders(root);
  await recoverSite(folders);
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
  await buildSite({ ...(await project.prepare()), outDir: folders.fresh, configFile: false, logLevel: 'warn' });
  await Promise.all([indexSite(folders.fresh), project.keep()]);
  const pages = filesBelow(folders.fresh).filter(({ name }) => name.endsWith('.html')).length;
  await replaceSite(folders);
  console.log(`Built ${pages} pages and their search index into dist/.`);
  const without = await project.lostHistory();
  if (without) console.error(withoutHistory(without));
  return 0;
}

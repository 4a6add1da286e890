/** `dist/`, which is whole at any moment: a new site is made beside it and takes its place when it is done. */
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inTurn } from './build-turn.ts';

/** The folders of a project that sites lie in. */
export type SiteFolders = {
  /** The site that is there. */
  readonly site: string;
  /** Where the next one is made. */
  readonly fresh: string;
  /** The site that was there, for as long as the next one takes its place. */
  readonly previous: string;
};

/** The folders of the project in `root`. */
export function siteFolders(root: string): SiteFolders {
  return { site: join(root, 'dist'), fresh: join(root, '.docket', 'build'), previous: join(root, '.docket', 'previous') };
}

/**
 * Puts things as they were before a build that was ended from outside: a site that was on its way out comes back, and nothing half
 * done stays. Only for whoever has the turn to build.
 */
export async function recoverSite({ site, fresh, previous }: SiteFolders): Promise<void> {
  if (!existsSync(site) && existsSync(previous)) await rename(previous, site);
  await Promise.all([fresh, previous].map((folder) => rm(folder, { recursive: true, force: true })));
}

/** The same for commands that only look at the site: they wait for a build that is at work where there is no site to look at. */
export async function findSite(root: string, say: (sentence: string) => void): Promise<string> {
  const folders = siteFolders(root);
  if (!existsSync(folders.site) && existsSync(folders.previous)) await inTurn(root, say, () => recoverSite(folders));
  return folders.site;
}

/**
 * Puts the fresh site in the place of the one that is there.
 * @throws when that cannot be done; the site that was there is there then
 */
export async function replaceSite({ site, fresh, previous }: SiteFolders): Promise<void> {
  await rm(previous, { recursive: true, force: true });
  const isThere = existsSync(site);
  if (isThere) await rename(site, previous);
  try {
    await rename(fresh, site);
  } catch (error) {
    if (isThere) await rename(previous, site);
    throw error;
  }
  await rm(previous, { recursive: true, force: true });
}

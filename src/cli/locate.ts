/** Where the files of a project lie in its repository, for everything that names them to people on a forge. */
import { findRepository, folderOfProject, isRepository } from '../git/repository.ts';
import type { Config } from '../model/config.ts';

/**
 * The configuration with the folder that git tells, unless it names one itself. Where git knows nothing, the project is taken for the top of
 * its repository.
 */
export async function locate(root: string, config: Config): Promise<Config> {
  if (config.forge.folder !== undefined) return config;
  const [folder, repository] = await Promise.all([folderOfProject(root), findRepository(root)]);
  const holdsContentOnly = isRepository(repository) && repository.content === '.';
  return { ...config, forge: { ...config.forge, folder, holdsContentOnly } };
}

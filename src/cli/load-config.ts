/** Finds and loads `docket.config.ts`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ConfigError, type Config } from '../model/config.ts';

/**
 * The configuration of the project in `root`.
 * @throws {ConfigError} when there is none, or it does not hold
 */
export async function loadConfig(root: string): Promise<Config> {
  const file = join(root, 'docket.config.ts');
  if (!existsSync(file)) throw new ConfigError('there is no docket.config.ts here; run the command in the folder that holds it');
  const module = (await import(pathToFileURL(file).href)) as { default: Config };
  return module.default;
}

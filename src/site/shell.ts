/** What every page's shell is told. */
import { repositoryUrl } from '../model/forge.ts';
import { places } from './places.ts';
import { config, href } from './record.ts';
import { themeScript } from './theme-script.ts';

export const shell = { siteName: config.name, href, places, repository: repositoryUrl(config.forge), themeScript };

/** Opens a project for commands that show it: reads, judges and reports it, and prepares what Astro needs. */
import { join } from 'node:path';
import { checkDocuments } from '../rules/check.ts';
import type { Config } from '../model/config.ts';
import { cacheFolder, readProject } from '../reading/project.ts';
import { readRevisionBlocks } from '../reading/revision-blocks.ts';
import { astroConfig } from '../site/astro-config.ts';
import { subsetFonts } from '../site/fonts.ts';
import type { ReadyRecord, RecordSource } from '../site/integration.ts';
import { loadConfig } from './load-config.ts';
import { printFindings } from './print-findings.ts';

/**
 * The Astro configuration for the project in `root`, or `undefined` after its findings have been printed.
 * Fonts and caches are kept below `.docket/`.
 */
export async function openProject(root: string) {
  const config = await loadConfig(root);
  const first = await readJudged(root, config);
  if (!first) return undefined;
  let current = first.record;
  const source: RecordSource = {
    root,
    config,
    current: () => current,
    async refresh() {
      current = (await readJudged(root, config))?.record ?? current;
    },
  };
  const words = [JSON.stringify(config), ...first.documents.map(({ source: text }) => text)].join('');
  const fonts = await subsetFonts(first.documents, words, join(root, '.docket', 'fonts'));
  return { config, astro: astroConfig(source, fonts) };
}

async function readJudged(root: string, config: Config) {
  const { documents, assets, history } = await readProject(root, config);
  const { graph, findings } = checkDocuments(documents, config, { assets });
  if (findings.length > 0) printFindings(findings, documents);
  if (findings.some(({ severity }) => severity === 'error')) return undefined;
  const blocks = await readRevisionBlocks(history.known ? history.revisions : new Map(), cacheFolder(root));
  return { documents, record: { graph, history, blocks } satisfies ReadyRecord };
}

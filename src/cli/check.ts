/** `npm run check`: every rule over the record, as a report. */
import { checkDocuments } from '../rules/check.ts';
import { listAssets, readContent } from '../reading/content.ts';
import { cacheFolder } from '../reading/project.ts';
import { loadConfig } from './load-config.ts';
import { printFindings } from './print-findings.ts';

/** Reads and judges the record of the project in `root`, printing what was found. Returns the exit code. */
export async function check(root: string): Promise<number> {
  const [config, documents, assets] = await Promise.all([
    loadConfig(root),
    readContent(root, { cacheFolder: cacheFolder(root) }),
    listAssets(root),
  ]);
  const { findings } = checkDocuments(documents, config, { assets });
  printFindings(findings, documents);
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

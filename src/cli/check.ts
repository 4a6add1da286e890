/** `npm run check`: every rule over the record, as a report. */
import { checkDocuments } from '../rules/check.ts';
import { readContent } from '../reading/content.ts';
import { loadConfig } from './load-config.ts';
import { printFindings } from './print-findings.ts';

/** Reads and judges the record of the project in `root`, printing what was found. Returns the exit code. */
export async function check(root: string): Promise<number> {
  const [config, documents] = await Promise.all([loadConfig(root), readContent(root)]);
  const { findings } = checkDocuments(documents, config);
  printFindings(findings, documents);
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Opens a project for commands that show it: reads, judges and reports it, and prepares what Astro needs. */
import { join } from 'node:path';
import { checkDocuments } from '../rules/check.ts';
import type { Config } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import type { Document } from '../reading/document.ts';
import { readProject } from '../reading/project.ts';
import { astroConfig } from '../site/astro-config.ts';
import { subsetFonts } from '../site/fonts.ts';
import type { ReadyRecord, RecordSource, Trouble } from '../site/integration.ts';
import { loadConfig } from './load-config.ts';
import { linesOf } from './place.ts';
import { printFindings } from './print-findings.ts';
import { reportText } from './report-text.ts';

/**
 * The Astro configuration for the project in `root`, or `undefined` after its findings have been printed.
 * Fonts and caches are kept below `.docket/`.
 */
export async function openProject(root: string) {
  const config = await loadConfig(root);
  const first = await readJudged(root, config);
  if ('trouble' in first) return undefined;
  let current = first.record;
  const source: RecordSource = {
    root,
    config,
    current: () => current,
    async refresh() {
      const next = await readJudged(root, config);
      if ('record' in next) current = next.record;
      return 'trouble' in next ? next.trouble : undefined;
    },
  };
  const words = [JSON.stringify(config), ...first.documents.map(({ source: text }) => text)].join('');
  const fonts = await subsetFonts(first.documents, words, join(root, '.docket', 'fonts'));
  return { config, astro: astroConfig(source, fonts) };
}

/** The record and the documents it was made of, or what is wrong with it; either way the findings have been printed. */
async function readJudged(root: string, config: Config): Promise<Judged> {
  const { documents, assets, history } = await readProject(root, config);
  const { graph, findings } = checkDocuments(documents, config, { assets });
  if (findings.length > 0) printFindings(findings, documents);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { trouble: troubleOf(root, errors, documents) };
  return { documents, record: { graph, documents: new Map(documents.map((each) => [each.file, each])), assets, history } };
}

type Judged = { readonly trouble: Trouble } | { readonly documents: readonly Document[]; readonly record: ReadyRecord };

/** How much of a long report is shown over a page; all of it is in the terminal. */
const shownErrors = 10;

function troubleOf(root: string, errors: readonly Finding[], documents: readonly Document[]): Trouble {
  const sources = new Map(documents.map(({ file, source }) => [file, source]));
  const report = reportText(errors.slice(0, shownErrors), sources, { color: false });
  const [first] = errors;
  const { line, column } = linesOf(sources.get(first?.file ?? '') ?? '').placeOf(first?.span?.start ?? 0);
  return { report, file: join(root, first?.file ?? ''), line, column };
}

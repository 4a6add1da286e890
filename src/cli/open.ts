/** Opens a project for commands that show it: reads, judges and reports it, and prepares what Astro needs. */
import { join } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import type { NoRepository } from '../git/repository.ts';
import { checkDocuments } from '../rules/check.ts';
import type { Config } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import { buildGraph, type Graph } from '../model/graph.ts';
import type { Document } from '../parsing/document.ts';
import { readProject, type Project } from './project.ts';
import { astroConfig } from '../site/astro-config.ts';
import { subsetFonts } from '../site/fonts.ts';
import { publisher, type Publish } from '../site/published-files.ts';
import type { ReadyRecord, RecordErrors, RecordSource } from '../site/record-source.ts';
import { asOfDay } from './as-of.ts';
import { howToBegin } from './empty-record.ts';
import { loadConfig } from './load-config.ts';
import { locate } from './locate.ts';
import { linesOf } from './place.ts';
import { printFindings } from './print-findings.ts';
import { reportText } from './report-text.ts';

/** A project that was read and judged; its findings have been printed. */
export type OpenProject = {
  /** What is wrong with its record. The files that have errors are left out of what is shown, until they are mended. */
  readonly errors: RecordErrors | undefined;
  /** Why pages show no history, and what to do about it; nothing where they do. */
  lostHistory(): Promise<NoRepository | undefined>;
  /** Makes the fonts and the configuration that Astro needs to show the record. */
  prepare(): Promise<AstroInlineConfig>;
  /** Keeps for the next build what this one made of the record's past. */
  keep(): Promise<void>;
};

/**
 * Opens the project in `root`. Fonts and caches are kept below `.docket/`.
 * @param asOf the day that counts as today, as `--as-of` has it; that of the last commit when left out
 */
export async function openProject(root: string, asOf?: string): Promise<OpenProject> {
  const config = await locate(root, await loadConfig(root));
  const first = await readJudged(root, config, asOf);
  const beginning = howToBegin(first.project.documents);
  if (beginning !== undefined) console.error(beginning);
  return {
    errors: first.errors,
    async lostHistory() {
      const history = await first.project.history;
      return history.known ? undefined : history.trouble;
    },
    async prepare() {
      const publish = publisher(root);
      await publish(first.project.assets);
      const words = [JSON.stringify(config), ...first.project.documents.map(({ source }) => source)].join('');
      const fonts = await subsetFonts(first.project.documents, words, root);
      return astroConfig(sourceOf(first, asOf, publish), fonts);
    },
    async keep() {
      const history = await first.project.history;
      if (history.known) await history.comparisons.keep();
    },
  };
}

/** What whoever shows a record is told when its pages have no history. */
export function withoutHistory({ reason, remedy }: NoRepository): string {
  return `The pages have no history: ${reason}; ${remedy}.`;
}

/** The record as Astro gets it, now and whenever a file changes. */
function sourceOf(first: Judged, asOf: string | undefined, publish: Publish): RecordSource {
  const { root, config } = first.project;
  let last = first;
  let isWhole = !first.errors;
  let shown = readyRecord(first);
  return {
    root,
    config,
    current: () => shown,
    errors: () => last.errors,
    async refresh() {
      // A server may run for days: the day is asked for again with the record.
      last = await readJudged(root, config, asOf);
      // A whole record stays until it is whole again; one that never was grows with every file that is mended.
      if (last.errors && isWhole) return false;
      isWhole = !last.errors;
      await publish(last.project.assets);
      shown = readyRecord(last);
      return true;
    },
  };
}

/** What was read, the records of the files that hold, and what is wrong with the others. */
type Judged = { readonly project: Project; readonly asOf: string; readonly graph: Graph; readonly errors?: RecordErrors };

/** Reads and judges the project; the findings have been printed by then. */
async function readJudged(root: string, config: Config, given: string | undefined): Promise<Judged> {
  const [project, asOf] = await Promise.all([readProject(root, config), asOfDay(root, config, given, console.error)]);
  const { documents, assets } = project;
  const { graph, findings } = checkDocuments(documents, config, { assets, today: asOf });
  if (findings.length > 0) printFindings(findings, documents);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return { project, asOf, graph };
  return { project, asOf, graph: withoutErrors(graph, errors, config), errors: describeErrors(root, errors, documents) };
}

function readyRecord({ project: { documents, assets, history }, asOf, graph }: Judged): ReadyRecord {
  return { asOf, graph, documents: new Map(documents.map((each) => [each.file, each])), assets, history };
}

/** The records of files in which nothing is wrong. */
function withoutErrors({ records }: Graph, errors: readonly Finding[], config: Config): Graph {
  const wrong = new Set(errors.map(({ file }) => file));
  return buildGraph(
    records.filter(({ file }) => !wrong.has(file)),
    config,
  );
}

/** How much of a long report is shown over a page; all of it is in the terminal. */
const shownErrors = 10;

function describeErrors(root: string, errors: readonly Finding[], documents: readonly Document[]): RecordErrors {
  const sources = new Map(documents.map(({ file, source }) => [file, source]));
  const report = reportText(errors, sources, { color: false, most: shownErrors });
  const [first] = errors;
  const { line, column } = linesOf(sources.get(first?.file ?? '') ?? '').placeOf(first?.span?.start ?? 0);
  const files = new Set(errors.map(({ file }) => file)).size;
  return { report, file: join(root, first?.file ?? ''), line, column, files };
}

/** Runs every rule over a record. The command line, the dev server and the build all come through here. */
import type { Config } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import { buildGraph, type Graph } from '../model/graph.ts';
import { schemasFor } from '../model/schemas.ts';
import type { Document } from '../reading/document.ts';
import { parseRecord } from '../reading/record.ts';
import { rules } from './registry.ts';
import { applySettings } from './settings.ts';
import { unsafeFile } from './unsafe-file.ts';

/** What came of a check: the graph of everything that is valid, and what is wrong with the rest. */
export type Checked = {
  readonly graph: Graph;
  /** By file, then by place. */
  readonly findings: readonly Finding[];
};

/** What a check needs to know besides the documents. */
export type CheckOptions = {
  /** Files that are no documents, such as pictures: paths from the root; none when left out. */
  readonly assets?: ReadonlySet<string>;
  /** The day of the check, as an ISO date; today when left out. */
  readonly today?: string;
};

/**
 * Judges documents by every rule. Pure: reads and writes nothing.
 * @throws {ConfigError} when the configuration names rules or parameters that do not exist
 */
export function checkDocuments(documents: readonly Document[], config: Config, options: CheckOptions = {}): Checked {
  const schemas = schemasFor(config);
  const parsed = documents.map((document) => parseRecord(document, schemas));
  const graph = buildGraph(
    parsed.flatMap(({ record }) => record ?? []),
    config,
  );
  const { today = new Date().toISOString().slice(0, 10), assets = new Set<string>() } = options;
  const context = { config, documents: parsed, graph, today, assets };
  // Of a file that was not read there is nothing to say but that.
  const unread = new Set(documents.flatMap(({ file, fileProblem }) => (fileProblem ? [file] : [])));
  const findings = applySettings(rules, config.rules).flatMap(({ rule, severity, parameters }) =>
    [...rule.check(context, parameters)]
      .filter(({ file }) => rule === unsafeFile || !unread.has(file))
      .map((found): Finding => ({ rule: rule.id, severity, ...found })),
  );
  findings.sort((a, b) => (a.file === b.file ? (a.span?.start ?? -1) - (b.span?.start ?? -1) : a.file < b.file ? -1 : 1));
  return { graph, findings };
}

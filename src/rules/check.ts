/** Runs every rule over a record. The command line, the dev server and the build all come through here. */
import type { Config } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import { buildGraph, type Graph } from '../model/graph.ts';
import { schemasFor } from '../model/schemas.ts';
import type { Document } from '../reading/document.ts';
import { parseRecord } from '../reading/record.ts';
import { rules } from './registry.ts';
import type { Rule } from './rule.ts';

/** What came of a check: the graph of everything that is valid, and what is wrong with the rest. */
export type Checked = {
  readonly graph: Graph;
  /** By file, then by place. */
  readonly findings: readonly Finding[];
};

/** Judges documents by every rule, or by the given ones. Pure: reads and writes nothing. */
export function checkDocuments(documents: readonly Document[], config: Config, only: readonly Rule[] = rules): Checked {
  const schemas = schemasFor(config);
  const parsed = documents.map((document) => parseRecord(document, schemas));
  const graph = buildGraph(
    parsed.flatMap(({ record }) => record ?? []),
    config,
  );
  const findings = only.flatMap((rule) =>
    [...rule.check({ config, documents: parsed, graph })].map((found) => ({ rule: rule.id, severity: rule.severity, ...found })),
  );
  findings.sort((a, b) => (a.file === b.file ? (a.span?.start ?? -1) - (b.span?.start ?? -1) : a.file < b.file ? -1 : 1));
  return { graph, findings };
}

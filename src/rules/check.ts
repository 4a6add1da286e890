/** Runs every rule over a record. The command line, the dev server and the build all come through here. */
import type { Assets } from '../model/asset.ts';
import { clip } from '../model/clip.ts';
import type { Config } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import { noNumberFacts, numberedAt, type NumberFacts } from '../model/numbers.ts';
import { buildGraph, type Graph } from '../model/graph.ts';
import { schemasFor } from '../model/schemas.ts';
import type { Document } from '../parsing/document.ts';
import { parseRecord, type ParsedDocument } from '../record/record.ts';
import type { Change } from '../record/change.ts';
import { changeRules, rules } from './registry.ts';
import type { ChangeContext, ChangeRule, Found, Rule, Side } from './rule.ts';
import { applySettings } from './settings.ts';
import { mergeConflict } from './merge-conflict.ts';
import { unsafeFile } from './unsafe-file.ts';

/** What came of a check: the graph of everything that is valid, and what is wrong with the rest. */
export type Checked = {
  readonly graph: Graph;
  /** By file, then by place. */
  readonly findings: readonly Finding[];
  /** The records of both sides of the change, where one was given. */
  readonly sides?: Pick<ChangeContext, 'before' | 'after' | 'changes'>;
};

/** What a check needs to know besides the documents. */
export type CheckOptions = {
  /** Files that are no documents, such as pictures; none when left out. */
  readonly assets?: Assets;
  /** The day that the check goes by, as an ISO date. */
  readonly today: string;
  /** What is known of numbers beyond the documents; what the change knows, or nothing, when left out. */
  readonly numbers?: NumberFacts;
  /** What changed since a base; rules about change have nothing to say without it. */
  readonly change?: Change;
};

type AnyRule = Rule | ChangeRule;

/**
 * Judges documents by every rule. Pure: reads and writes nothing.
 * @throws {ConfigError} when the configuration names rules or parameters that do not exist
 */
export function checkDocuments(documents: readonly Document[], config: Config, options: CheckOptions): Checked {
  const after = readSide(documents, config);
  const { today, assets = new Map(), change } = options;
  const { numbers = change ? numbersOf(change) : noNumberFacts } = options;
  const context = { config, ...after, today, assets, numbers };
  const sides = change && sidesOf(change, after, config);
  const changed = sides && { ...change, ...sides, config, today };
  const running = applySettings([...rules, ...changeRules], config.rules);
  // Of a file that was not read, or that two sides wrote, there is nothing to say but that.
  const said = new Map(
    documents.flatMap(({ file, fileProblem, conflicts }): [string, AnyRule][] => {
      if (fileProblem) return [[file, unsafeFile]];
      return conflicts && running.some(({ rule }) => rule === mergeConflict) ? [[file, mergeConflict]] : [];
    }),
  );
  const findings = running.flatMap(({ rule, severity, parameters }) => {
    const found = 'check' in rule ? rule.check(context, parameters) : changed ? rule.checkChange(changed, parameters) : [];
    return [...found]
      .filter(({ file }) => (said.get(file) ?? rule) === rule)
      .map((each): Finding => ({ rule: rule.id, severity, ...each, ...shortened(each) }));
  });
  findings.sort((a, b) => (a.file === b.file ? (a.span?.start ?? -1) - (b.span?.start ?? -1) : a.file < b.file ? -1 : 1));
  return { graph: after.graph, findings, ...(sides && { sides }) };
}

/** The records of documents by the schemas of the community, and how they hang together. */
export function readSide(documents: readonly Document[], config: Config, known: readonly ParsedDocument[] = []): Side {
  const schemas = schemasFor(config);
  const parsed = new Map(known.map((each) => [each.document, each]));
  const side = documents.map((document) => parsed.get(document) ?? parseRecord(document, schemas, config));
  const graph = buildGraph(
    side.flatMap(({ record }) => record ?? []),
    config,
  );
  return { documents: side, graph };
}

/** Both sides of a change as records; what is the same on both is read once. */
function sidesOf(change: Change, after: Side, config: Config): Pick<ChangeContext, 'before' | 'after' | 'changes'> {
  const before = readSide(change.before, config, after.documents);
  const old = new Map(before.documents.map((each) => [each.document, each]));
  const now = new Map(after.documents.map((each) => [each.document, each]));
  const changes = change.documents.map(({ before: gone, after: come, words }) => {
    const [was, is] = [gone && old.get(gone), come && now.get(come)];
    return { words, ...(was && { before: was }), ...(is && { after: is }) };
  });
  return { before, after, changes };
}

function numbersOf({ numbers, tip }: Change): NumberFacts {
  return { ...numbers, base: tip.flatMap((file) => numberedAt(file) ?? []) };
}

/** The longest sentence of a finding, in UTF-16 units. Findings quote what is written, and a label may be a megabyte long. */
const longestSentence = 1000;

function shortened({ message, expected, help, related }: Found): Pick<Finding, 'message' | 'expected' | 'help' | 'related'> {
  const short = (text: string) => clip(text, longestSentence);
  return {
    message: short(message),
    ...(expected && { expected: short(expected) }),
    ...(help && { help: short(help) }),
    ...(related && { related: related.map((each) => ({ ...each, message: short(each.message) })) }),
  };
}

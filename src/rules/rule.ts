/** What a rule is: a pure function from the documents of a community, or from two sides of a change, to findings. */
import type { z } from 'zod';
import type { Assets } from '../model/asset.ts';
import type { Config } from '../model/config.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { Graph } from '../model/graph.ts';
import type { NumberFacts } from '../model/numbers.ts';
import type { Change, DocumentChange } from '../record/change.ts';
import type { ParsedDocument } from '../record/record.ts';

/** Everything a rule may look at. */
export type RuleContext = {
  readonly config: Config;
  /** All documents of the record, also those that do not hold. */
  readonly documents: readonly ParsedDocument[];
  /** The records among them, and how they hang together. */
  readonly graph: Graph;
  /** Files that are no documents, such as pictures. */
  readonly assets: Assets;
  /** The day of the check, as an ISO date: rules ask nobody else what day it is. */
  readonly today: string;
  /** What is known of numbers beyond the documents. */
  readonly numbers: NumberFacts;
};

/** A finding before its rule's id and severity are put on it. */
export type Found = Omit<Finding, 'rule' | 'severity'>;

/** One rule. Its id is a promise: never reused, never silently changed; `docs/rules/<id>.md` explains it. */
export type Rule<Parameters = unknown> = {
  readonly id: string;
  /** How much its findings weigh unless `docket.config.ts` says otherwise. */
  readonly severity: Severity | 'off';
  /** What `docket.config.ts` may set; every parameter has a default. */
  readonly parameters?: z.ZodType<Parameters>;
  check(context: RuleContext, parameters: Parameters): Iterable<Found>;
};

/** One side of a change: all documents, also those that do not hold, and the graph of the others. */
export type Side = Pick<RuleContext, 'documents' | 'graph'>;

/** A document that differs between the sides; on one side only when it was added or removed. */
export type RecordChange = Pick<DocumentChange, 'words'> & { readonly before?: ParsedDocument; readonly after?: ParsedDocument };

/** Everything a rule about change may look at. Both sides are read by the configuration of the new one. */
export type ChangeContext = Pick<RuleContext, 'config' | 'today'> &
  Pick<Change, 'tip' | 'beginsAnew' | 'numbers' | 'authorship' | 'author'> & {
    readonly before: Side;
    readonly after: Side;
    readonly changes: readonly RecordChange[];
  };

/** A rule about what became of the record, not about what it says. Its id is a promise like that of every rule. */
export type ChangeRule<Parameters = unknown> = Omit<Rule<Parameters>, 'check'> & {
  checkChange(context: ChangeContext, parameters: Parameters): Iterable<Found>;
};

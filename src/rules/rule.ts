/** What a rule is: a pure function from the documents of a community to findings. */
import type { Config } from '../model/config.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { Graph } from '../model/graph.ts';
import type { ParsedDocument } from '../reading/record.ts';

/** Everything a rule may look at. */
export type RuleContext = {
  readonly config: Config;
  readonly documents: readonly ParsedDocument[];
  readonly graph: Graph;
};

/** A finding before its rule's id and severity are put on it. */
export type Found = Omit<Finding, 'rule' | 'severity'>;

/** One rule. Its id is a promise: never reused, never silently changed; `docs/rules/<id>.md` explains it. */
export type Rule = {
  readonly id: string;
  readonly severity: Severity;
  check(context: RuleContext): Iterable<Found>;
};

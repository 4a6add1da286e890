/** Telling the issues of a schema apart, so that each belongs to exactly one rule. */
import type { SchemaIssues } from '../record/record.ts';

/** One issue as Zod reports it. */
export type SchemaIssue = SchemaIssues[number];

/** The value in plain front matter at a path; `undefined` where there is none. */
export function valueAt(values: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined),
    values,
  );
}

/** True when the issue is that a key is not there at all. */
export function isMissing(issue: SchemaIssue, values: unknown): boolean {
  return issue.code !== 'unrecognized_keys' && issue.path.length > 0 && valueAt(values, issue.path) === undefined;
}

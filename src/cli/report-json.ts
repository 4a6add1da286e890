/** Findings for programs. docs/checker.md describes the shape; `version` is raised when a reader of the old shape would break. */
import type { Finding, Fix, RelatedPlace, Span } from '../model/finding.ts';
import { limitFindings, type LeftOut } from './limit.ts';
import { linesOfFiles, type Lines, type Place } from './place.ts';

/** A report for programs. */
export type JsonReport = {
  readonly format: 'docket-check';
  readonly version: 1;
  /** Counts of everything that was found. */
  readonly counts: { readonly errors: number; readonly warnings: number; readonly files: number };
  /** Of many findings of one rule in one file the first. */
  readonly findings: readonly JsonFinding[];
  /** What is counted, but not listed. */
  readonly leftOut: readonly LeftOut[];
};

/** A finding without references to anything else: its places are written out. */
export type JsonFinding = Pick<Finding, 'rule' | 'severity' | 'file' | 'message' | 'expected' | 'help'> & {
  /** The page that explains the rule, from the root of the project. */
  readonly docs: string;
  /** Absent when the finding is about the file as a whole. */
  readonly start?: JsonPlace;
  /** The place behind the last character. */
  readonly end?: JsonPlace;
  /** Other places of the same file that the finding is about. */
  readonly related?: readonly (Pick<RelatedPlace, 'message'> & { readonly start: JsonPlace; readonly end: JsonPlace })[];
  readonly fix?: { readonly kind: Fix['kind']; readonly start: JsonPlace; readonly end: JsonPlace; readonly text: string };
};

/** Line and column from 1, offset from 0; columns and offsets in UTF-16 units, a byte-order mark not counted. */
export type JsonPlace = Place & { readonly offset: number };

/** The report as indented JSON. */
export function reportJson(findings: readonly Finding[], sources: ReadonlyMap<string, string>): string {
  const linesIn = linesOfFiles(sources);
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  const { shown, leftOut } = limitFindings(findings);
  const report: JsonReport = {
    format: 'docket-check',
    version: 1,
    counts: { errors: count('error'), warnings: count('warning'), files: new Set(findings.map(({ file }) => file)).size },
    findings: shown.map((finding) => jsonFinding(finding, linesIn(finding.file))),
    leftOut,
  };
  return JSON.stringify(report, undefined, 2);
}

function jsonFinding(finding: Finding, lines: Lines | undefined): JsonFinding {
  const { rule, severity, file, span, message, expected, related, help, fix } = finding;
  return {
    rule,
    severity,
    file,
    ...(lines && span && placesOf(lines, span)),
    message,
    ...(expected && { expected }),
    ...(lines && related && { related: related.map((each) => ({ ...placesOf(lines, each.span), message: each.message })) }),
    ...(help && { help }),
    docs: `docs/rules/${rule}.md`,
    ...(lines && fix && { fix: { kind: fix.kind, ...placesOf(lines, fix.span), text: fix.text } }),
  };
}

function placesOf(lines: Lines, { start, end }: Span): { start: JsonPlace; end: JsonPlace } {
  return { start: { ...lines.placeOf(start), offset: start }, end: { ...lines.placeOf(end), offset: end } };
}

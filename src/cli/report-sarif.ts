/** Findings as SARIF 2.1.0, the form that code scanning reads. */
import type { ArtifactLocation, Location, Log, Notification, Region, ReportingDescriptor, Result } from 'sarif';
import type { Finding, Severity, Span } from '../model/finding.ts';
import { limitFindings, type LeftOut } from './limit.ts';
import { linesOfFiles, type Lines } from './place.ts';

/** A rule as a report describes it. */
export type DescribedRule = {
  readonly id: string;
  /** How much its findings weigh in this community. */
  readonly severity: Severity;
  /** The address of its page. */
  readonly page: string;
};

/**
 * The log of one run, as indented JSON.
 * @param rules those that ran, also the ones that found nothing
 */
export function reportSarif(findings: readonly Finding[], sources: ReadonlyMap<string, string>, rules: readonly DescribedRule[]): string {
  const linesIn = linesOfFiles(sources);
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  const { shown, leftOut } = limitFindings(findings);
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Docket', rules: rules.map(describeRule) } },
        columnKind: 'utf16CodeUnits',
        ...(leftOut.length > 0 && {
          invocations: [{ executionSuccessful: true, toolExecutionNotifications: leftOut.map(sayLeftOut) }],
        }),
        results: shown.map((finding) => describeFinding(finding, indexOf.get(finding.rule) ?? -1, linesIn(finding.file))),
      },
    ],
  };
  return JSON.stringify(log, undefined, 2);
}

function describeRule({ id, severity, page }: DescribedRule): ReportingDescriptor {
  return { id, shortDescription: { text: id.replaceAll('-', ' ') }, helpUri: page, defaultConfiguration: { level: severity } };
}

function sayLeftOut({ file, rule, count }: LeftOut): Notification {
  const text = `and ${count} more of ${rule} in this file`;
  return { level: 'note', message: { text }, locations: [{ physicalLocation: { artifactLocation: locationOf(file) } }] };
}

/** A file, by its path from the top of the checkout. */
function locationOf(file: string): ArtifactLocation {
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

function describeFinding(finding: Finding, ruleIndex: number, lines: Lines | undefined): Result {
  const { rule, severity, file, span, message, expected, related, help, fix } = finding;
  const artifactLocation = locationOf(file);
  const placeOf = (at: Span | undefined): Location => ({
    physicalLocation: { artifactLocation, ...(lines && at && { region: regionOf(lines, at) }) },
  });
  const text = [message, ...(expected ? [`expected: ${expected}`] : []), ...(help ? [`help: ${help}`] : [])].join('\n');
  return {
    ruleId: rule,
    ruleIndex,
    level: severity,
    message: { text },
    locations: [placeOf(span)],
    ...(lines &&
      related && {
        relatedLocations: related.map((each, index) => ({ id: index + 1, message: { text: each.message }, ...placeOf(each.span) })),
      }),
    ...(lines &&
      fix && {
        fixes: [
          {
            description: { text: help ?? message },
            artifactChanges: [
              { artifactLocation, replacements: [{ deletedRegion: regionOf(lines, fix.span), insertedContent: { text: fix.text } }] },
            ],
          },
        ],
      }),
  };
}

/** Columns and offsets in UTF-16 units; the standard leaves a byte-order mark out of both, as documents do. */
function regionOf(lines: Lines, { start, end }: Span): Region {
  const from = lines.placeOf(start);
  const to = lines.placeOf(end);
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
  };
}

/** Findings as annotations of a pull request: the workflow commands of GitHub Actions, which Forgejo's and Gitea's runners know too. */
import type { Finding } from '../model/finding.ts';
import { pathInRepository } from '../model/forge.ts';
import { limitFindings } from './limit.ts';
import { linesOfFiles, type Lines } from './place.ts';
import { summary } from './report-text.ts';

/**
 * One command a line, and a last line with the counts.
 * @param sources the text of each file; a finding in a file without text is one about the whole file
 * @param folder the folder of the checkout that the project lies in; the pages of rules lie below it
 */
export function reportGithub(findings: readonly Finding[], sources: ReadonlyMap<string, string>, folder = ''): string {
  const pages = pathInRepository({ folder }, 'docs/rules');
  const linesIn = linesOfFiles(sources);
  const { shown, leftOut } = limitFindings(findings);
  const commands = shown.map((finding) => command(finding, pages, linesIn(finding.file)));
  const rest = leftOut.map(({ count, ...alike }) =>
    command({ ...alike, message: `and ${count} more of ${alike.rule} in this file` }, pages),
  );
  return [...commands, ...rest, summary(findings)].join('\n');
}

function command({ severity, rule, file, span, message, expected, related, help }: Finding, pages: string, lines?: Lines): string {
  const properties = { file, ...(lines && span && region(lines, span.start, span.end)), title: rule };
  const text = [
    message,
    ...(expected ? [`expected: ${expected}`] : []),
    // An annotation stands at one place; the others are named.
    ...(lines && related ? related.map((each) => `line ${lines.placeOf(each.span.start).line}: ${each.message}`) : []),
    ...(help ? [`help: ${help}`] : []),
    `docs: ${pages}/${rule}.md`,
  ].join('\n');
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${severity} ${written.join(',')}::${escapeData(text)}`;
}

/** From the first to the last character of a span. GitHub takes columns only where both stand in one line. */
function region(lines: Lines, start: number, end: number) {
  const first = lines.placeOf(start);
  const last = lines.placeOf(Math.max(start, end - 1));
  if (first.line !== last.line) return { line: first.line, endLine: last.line };
  return { line: first.line, col: first.column, endLine: last.line, endColumn: last.column + 1 };
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Findings as people read them on a terminal: rule, place, evidence, next step. */
import { styleText } from 'node:util';
import stringWidth from 'string-width';
import type { Finding, Span } from '../model/finding.ts';
import { limitFindings, type LeftOut } from './limit.ts';
import { linesOfFiles, type Lines, type Place } from './place.ts';
import { excerpt, visible } from './visible.ts';

/** How the report may look. */
export type TextOptions = {
  /** Colour, for terminals only. */
  readonly color: boolean;
  /** How many findings are shown in all; there is no such limit when left out. */
  readonly most?: number;
};

/**
 * The findings, of many alike the first, and a last line with the counts of all.
 * @param sources the text of each file, for the evidence; a file without text is shown without it
 */
export function reportText(findings: readonly Finding[], sources: ReadonlyMap<string, string>, options: TextOptions): string {
  const linesIn = linesOfFiles(sources);
  const { shown, leftOut } = limitFindings(findings);
  const blocks = shown.slice(0, options.most).map((finding) => describe(finding, linesIn(finding.file), options));
  const rest = blocks.length < shown.length ? [`… and ${findings.length - blocks.length} more`] : leftOut.map(sayLeftOut);
  return [...blocks, ...(rest.length > 0 ? [rest.join('\n')] : []), summary(findings)].join('\n\n');
}

/** `2 errors and 1 warning in 2 files`, or that there is nothing to report. */
export function summary(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'No findings.';
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  const words = [plural(count('error'), 'error'), plural(count('warning'), 'warning')].filter((text) => !text.startsWith('0'));
  return `${words.join(' and ')} in ${plural(new Set(findings.map(({ file }) => file)).size, 'file')}`;
}

function sayLeftOut({ file, rule, count }: LeftOut): string {
  return `… and ${count} more of ${rule} in ${visible(file)}`;
}

function describe(finding: Finding, lines: Lines | undefined, { color }: TextOptions): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    color ? styleText(style, text, { validateStream: false }) : text;
  const { severity, rule, span, related = [] } = finding;
  const file = visible(finding.file);
  const expected = finding.expected && visible(finding.expected);
  const tone = severity === 'error' ? 'red' : 'yellow';
  const report = [`${paint(['bold', tone], `${severity}[${rule}]`)}${paint('bold', `: ${visible(finding.message)}`)}`];
  const note = (label: string, text: string) => report.push(`  ${paint('blue', '=')} ${paint('bold', label)}: ${text}`);

  if (lines && span) {
    const { line, column } = lines.placeOf(span.start);
    report.push(`  ${paint('blue', '-->')} ${file}:${line}:${column}`);
    const places = [
      { span, said: expected, mark: '^' },
      ...related.map((each) => ({ span: each.span, said: visible(each.message), mark: '-' })),
    ];
    const width = places.reduce((most, each) => Math.max(most, String(lines.placeOf(each.span.start).line).length), 0);
    for (const { span: at, said, mark } of places) {
      const { number, text, indent, marks } = quotation(lines, at, mark);
      report.push(`${paint('blue', `${String(number).padStart(width)} |`)} ${text}`);
      const under = `${marks}${said ? ` ${said}` : ''}`;
      report.push(`${paint('blue', `${' '.repeat(width)} |`)} ${indent}${paint(mark === '^' ? tone : 'blue', under)}`);
    }
  } else {
    report.push(`  ${paint('blue', '-->')} ${file}`);
    if (expected) note('note', expected);
  }
  if (finding.help) note('help', visible(finding.help));
  note('docs', `docs/rules/${rule}.md`);
  return report.join('\n');
}

/** The line of a span as it is shown, and what stands under it: blanks, then marks as wide as the span. */
function quotation(lines: Lines, span: Span, mark: string) {
  const { line, column, text: whole, length } = evidence(lines, span);
  // A hostile line may be a megabyte long and hold thousands of findings: only what is shown is looked through.
  const { text: part, column: at } = excerpt(whole, column);
  const text = visible(part);
  const marks = marksUnder(text.slice(at - 1, at - 1 + length), mark);
  return { number: line, text, indent: blank(text.slice(0, at - 1)), marks };
}

/** The first line of a span: its place, its text, and how much of it to underline. */
export function evidence(lines: Lines, { start, end }: Span): Place & { text: string; length: number } {
  const { line, column } = lines.placeOf(start);
  const text = lines.textOf(line);
  return { line, column, text, length: Math.max(1, Math.min(end - start, text.length - column + 1)) };
}

/** Spaces as wide as the text is on a terminal, so that the carets stand below what they mark; tabs stay tabs. */
function blank(text: string): string {
  return text
    .split('\t')
    .map((part) => ' '.repeat(stringWidth(part)))
    .join('\t');
}

function marksUnder(text: string, mark: string): string {
  return mark.repeat(Math.max(1, blank(text).length));
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

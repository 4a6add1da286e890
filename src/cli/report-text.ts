/** Findings as people read them on a terminal: rule, place, evidence, next step. */
import { styleText } from 'node:util';
import type { Finding, Span } from '../model/finding.ts';

/** How the report may look. */
export type TextOptions = {
  /** Colour, for terminals only. */
  readonly color: boolean;
};

/**
 * All findings and a last line with their counts.
 * @param sources the text of each file, for the evidence; a file without text is shown without it
 */
export function reportText(findings: readonly Finding[], sources: ReadonlyMap<string, string>, options: TextOptions): string {
  const blocks = findings.map((finding) => describe(finding, sources.get(finding.file), options));
  return [...blocks, summary(findings)].join('\n\n');
}

/** `2 errors and 1 warning in 2 files`, or that there is nothing to report. */
export function summary(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'No findings.';
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  const words = [plural(count('error'), 'error'), plural(count('warning'), 'warning')].filter((text) => !text.startsWith('0'));
  return `${words.join(' and ')} in ${plural(new Set(findings.map(({ file }) => file)).size, 'file')}`;
}

function describe(finding: Finding, source: string | undefined, { color }: TextOptions): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    color ? styleText(style, text, { validateStream: false }) : text;
  const { severity, rule, message, file, span, expected, help } = finding;
  const tone = severity === 'error' ? 'red' : 'yellow';
  const lines = [`${paint(['bold', tone], `${severity}[${rule}]`)}${paint('bold', `: ${message}`)}`];
  const note = (label: string, text: string) => lines.push(`  ${paint('blue', '=')} ${paint('bold', label)}: ${text}`);

  if (source !== undefined && span) {
    const { line, column, text, length } = evidence(source, span);
    const gutter = ' '.repeat(String(line).length);
    lines.push(`  ${paint('blue', '-->')} ${file}:${line}:${column}`);
    lines.push(`${paint('blue', `${line} |`)} ${text}`);
    lines.push(
      `${paint('blue', `${gutter} |`)} ${blank(text.slice(0, column - 1))}${paint(tone, `${'^'.repeat(length)}${expected ? ` ${expected}` : ''}`)}`,
    );
  } else {
    lines.push(`  ${paint('blue', '-->')} ${file}`);
    if (expected) note('note', expected);
  }
  if (help) note('help', help);
  note('docs', `docs/rules/${rule}.md`);
  return lines.join('\n');
}

/** The first line of a span: its number and column (both from 1), its text, and how much of it to underline. */
export function evidence(source: string, { start, end }: Span): { line: number; column: number; text: string; length: number } {
  const lineStart = start === 0 ? 0 : source.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = source.indexOf('\n', start);
  const text = source.slice(lineStart, lineEnd === -1 ? undefined : lineEnd).replace(/\r$/, '');
  const line = source.slice(0, lineStart).split('\n').length;
  const column = start - lineStart + 1;
  return { line, column, text, length: Math.max(1, Math.min(end - start, text.length - column + 1)) };
}

/** Spaces as wide as the text; tabs stay tabs, so that the carets stand where the text does. */
function blank(text: string): string {
  return text.replace(/[^\t]/g, ' ');
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

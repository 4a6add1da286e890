/** Findings on the terminal, for commands whose work is something else. */
import type { Finding } from '../model/finding.ts';
import type { Document } from '../parsing/document.ts';
import { wantsColor } from './color.ts';
import { reportText } from './report-text.ts';

/** Prints findings to standard error. */
export function printFindings(findings: readonly Finding[], documents: readonly Document[]) {
  const sources = new Map(documents.map(({ file, source }) => [file, source]));
  console.error(reportText(findings, sources, { color: wantsColor(process.stderr) }));
}

/** Findings on the terminal. */
import type { Finding } from '../model/finding.ts';
import type { Document } from '../reading/document.ts';
import { reportText } from './report-text.ts';

/** Prints findings to standard error, coloured on a terminal unless `NO_COLOR` is set. */
export function printFindings(findings: readonly Finding[], documents: readonly Document[]) {
  const sources = new Map(documents.map(({ file, source }) => [file, source]));
  console.error(reportText(findings, sources, { color: process.stderr.isTTY && !process.env.NO_COLOR }));
}

/** Many findings alike tell no more than the first of them, and a hostile file can hold a hundred thousand. */
import type { Finding } from '../model/finding.ts';

/** How many findings of one rule in one file are reported. */
export const mostAlike = 25;

/** Findings that are not reported one by one: those of a rule in a file beyond {@link mostAlike}. */
export type LeftOut = Pick<Finding, 'file' | 'rule' | 'severity'> & { readonly count: number };

/** The findings to report, in the order they came in, and what is left out. */
export function limitFindings(findings: readonly Finding[]): { shown: Finding[]; leftOut: LeftOut[] } {
  const alike = new Map<string, number>();
  const shown: Finding[] = [];
  const leftOut = new Map<string, LeftOut>();
  for (const finding of findings) {
    const { file, rule, severity } = finding;
    const key = `${rule} ${file}`;
    const count = (alike.get(key) ?? 0) + 1;
    alike.set(key, count);
    if (count <= mostAlike) shown.push(finding);
    else leftOut.set(key, { file, rule, severity, count: count - mostAlike });
  }
  return { shown, leftOut: [...leftOut.values()] };
}

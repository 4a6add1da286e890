/** `check --fix`: fixes made on disk, round by round, until none is left that can be made. */
import { join } from 'node:path';
import type { Finding, Fix } from '../model/finding.ts';
import type { Document } from '../parsing/document.ts';
import { describeFailure } from './failure.ts';
import { applyFixes } from './fix.ts';
import { replaceText } from './replace-file.ts';

/** A record that was read, and what is wrong with it. */
export type Judged = { readonly documents: readonly Pick<Document, 'file' | 'source'>[]; readonly findings: readonly Finding[] };

/** What is mended, and who is told. */
export type MendOptions<J extends Judged> = {
  /** The folder that paths of findings start from. */
  readonly root: string;
  /** Which fixes are made: the certain ones, or the suggested ones too. */
  readonly kind: Fix['kind'];
  /** Which findings are asked for. */
  readonly wants: (finding: Finding) => boolean;
  /** Reads and judges the record anew. */
  readonly judge: () => Promise<J>;
  /** Takes one line about a file. */
  readonly say: (line: string) => void;
};

/** Fixes may uncover others, but a record is mended after a few rounds; more would mean that rules disagree. */
const maxRounds = 10;

/**
 * Makes the fixes of `judged` and of what is found after them. A text that was there before is never written again,
 * so rules that undo each other's work come to an end, and a second run changes nothing.
 * @returns the record as it is then
 */
export async function mend<J extends Judged>(judged: J, { root, kind, wants, judge, say }: MendOptions<J>): Promise<J> {
  const made = new Map<string, number>();
  const failed = new Set<string>();
  const seen = new Map<string, Set<string>>();
  let current = judged;

  for (let round = 0; round < maxRounds; round++) {
    const sources = new Map(current.documents.map(({ file, source }) => [file, source]));
    let wrote = false;
    for (const [file, fixes] of fixesByFile(current.findings.filter(wants), kind)) {
      const before = sources.get(file);
      if (before === undefined || failed.has(file)) continue;
      const fixed = applyFixes(before, fixes);
      const known = (seen.get(file) ?? new Set()).add(before);
      seen.set(file, known);
      if (known.has(fixed.source)) continue;
      try {
        await replaceText(join(root, file), before, fixed.source);
        wrote = true;
        made.set(file, (made.get(file) ?? 0) + fixed.made);
      } catch (error) {
        failed.add(file);
        say(`could not mend ${file}: ${describeFailure(error, root)}`);
      }
    }
    if (!wrote) break;
    current = await judge();
  }
  for (const [file, count] of [...made].sort(([a], [b]) => (a < b ? -1 : 1)))
    say(`mended ${file}: ${count} ${count === 1 ? 'finding' : 'findings'}`);
  return current;
}

function fixesByFile(findings: readonly Finding[], kind: Fix['kind']): Map<string, Fix[]> {
  const byFile = new Map<string, Fix[]>();
  for (const { file, fix } of findings) {
    if (!fix || (fix.kind === 'suggested' && kind === 'certain')) continue;
    const fixes = byFile.get(file);
    if (fixes) fixes.push(fix);
    else byFile.set(file, [fix]);
  }
  return byFile;
}

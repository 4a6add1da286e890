/**
 * Writes the list of rules into `docs/checker.md`, from the registry and the rules' own pages.
 * Run it with `node scripts/rules.ts` after adding a rule, or changing the first sentence of its page.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeRules, rules } from '../src/rules/registry.ts';
import { withGeneratedPart } from './generated-part.ts';

/** The page that holds the list. */
export const checkerPage = join(import.meta.dirname, '../docs/checker.md');

const part = { page: 'docs/checker.md', script: 'scripts/rules.ts', source: 'the pages of the rules' };

/**
 * The page with its list written again.
 * @throws when the page has lost the comments around the list
 */
export function withRules(page: string): string {
  return withGeneratedPart(page, part, list(rules) + aboutChange + list(changeRules));
}

const aboutChange = '\n\nThese compare the record with what it was, and run when `--base` names with what:\n\n';

function list(some: readonly { readonly id: string; readonly severity: string }[]): string {
  return some.map(({ id, severity }) => entry(id, severity)).join('\n');
}

function entry(id: string, severity: string): string {
  const file = join(import.meta.dirname, `../docs/rules/${id}.md`);
  const page = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const [, paragraph = ''] = /^# .*\n\n(.+)$/m.exec(page) ?? [];
  const sentence = /^.*?\.(?=\s|$)/.exec(paragraph)?.[0] ?? paragraph;
  return `- [${id}](rules/${id}.md) (${severity}): ${sentence.replaceAll('](../', '](')}`;
}

if (import.meta.main) {
  writeFileSync(checkerPage, withRules(readFileSync(checkerPage, 'utf8')));
  console.log('wrote docs/checker.md');
}

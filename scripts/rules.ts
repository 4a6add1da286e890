/**
 * Writes the list of rules into `docs/checker.md`, from the registry and the rules' own pages.
 * Run it with `node scripts/rules.ts` after adding a rule, or changing the first sentence of its page.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeRules, rules } from '../src/rules/registry.ts';

/** The page that holds the list. */
export const checkerPage = join(import.meta.dirname, '../docs/checker.md');

const opening = '<!-- Written by scripts/rules.ts: change the pages of the rules. -->\n\n';
const closing = '\n\n<!-- The end of what scripts/rules.ts writes. -->';

/**
 * The page with its list made anew.
 * @throws when the page has lost the marks around the list
 */
export function withRules(page: string): string {
  const [start, end] = [page.indexOf(opening), page.indexOf(closing)];
  if (start === -1 || end < start) throw new Error('docs/checker.md lacks the marks around the list of rules');
  return page.slice(0, start + opening.length) + list(rules) + aboutChange + list(changeRules) + page.slice(end);
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

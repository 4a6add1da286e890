import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkerPage, withRules } from '../scripts/rules.ts';
import { changeRules, rules } from '../src/rules/registry.ts';

const page = readFileSync(checkerPage, 'utf8');

test('docs/checker.md lists the rules as they are; `node scripts/rules.ts` writes the list anew', () => {
  expect(withRules(page)).toBe(page);
});

test.each([...rules, ...changeRules].map(({ id }) => id))('%s is listed with a sentence that says what it asks for', (id) => {
  expect(page).toMatch(new RegExp(`^- \\[${id}\\]\\(rules/${id}\\.md\\) \\((error|warning|off)\\): .+\\.$`, 'm'));
});

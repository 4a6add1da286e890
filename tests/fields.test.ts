import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fieldsMarkdown, fieldsPage } from '../scripts/fields.ts';

const page = fieldsMarkdown();

test('docs/fields.md is what the schemas say; `node scripts/fields.ts` writes it anew', () => {
  expect(readFileSync(fieldsPage, 'utf8')).toBe(page);
});

test('every key says whether it is required, what it holds and what it means', () => {
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));
  expect(rows.length).toBeGreaterThan(60);
  for (const row of rows) expect(row).toMatch(/^\| `[\w.[\]<>]+` \| (yes|no) \| [^|]+ \| [^|]+\. \|$/);
});

test('words that a community chooses are described, not listed', () => {
  expect(page).toContain('| `status` | yes | a state of the lifecycle |');
  expect(page).toContain('| `topics` | yes | a list: an id of a topic |');
});

test('keys of entries are listed below their key', () => {
  expect(page).toContain('| `skills[].need` | yes | `required`, `preferred` |');
  expect(page).toContain('| `verdicts.<id>.note` | yes | a line of text |');
});

/**
 * Writes the table of folders into `docs/design.md`, from `scripts/house.mjs`.
 * Run it with `node scripts/house.ts` after changing what a folder may import.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withGeneratedPart } from './generated-part.ts';
import { house } from './house.mjs';

/** The page that holds the table. */
export const designPage = join(import.meta.dirname, '../docs/design.md');

const part = { page: 'docs/design.md', script: 'scripts/house.ts', source: 'scripts/house.mjs' };

/**
 * The page with its table written again.
 * @throws when the page has lost the comments around the table
 */
export function withHouse(page: string): string {
  return withGeneratedPart(page, part, table());
}

/** As Prettier lays out a table: columns as wide as their widest cell. */
function table(): string {
  const rows = Object.entries(house).map(([folder, { question, imports }]) => [
    `\`src/${folder}/\``,
    question,
    imports.map((each) => `\`${each}\``).join(', '),
  ]);
  const all = [['folder', 'question it answers', 'imports'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = all;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

if (import.meta.main) {
  writeFileSync(designPage, withHouse(readFileSync(designPage, 'utf8')));
  console.log('wrote docs/design.md');
}

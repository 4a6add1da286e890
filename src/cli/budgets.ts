/** `npm run budgets`: what the built site weighs, against what it may weigh. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { exceeds, measureSite, unmeasured, type Figure } from '../budgets/measure.ts';
import { readSite } from '../budgets/site.ts';
import { typicalRfc } from '../budgets/typical.ts';
import { addressOf } from '../model/address.ts';
import { readContent } from '../record/content.ts';
import { loadConfig } from './load-config.ts';
import { findSite } from './site-folder.ts';

const shownPlaces = 10;

/**
 * Measures `dist/` of the project in `root` and prints a table; the places of what is exceeded follow it.
 * @returns the exit code: 1 when a budget is exceeded or there is nothing to measure
 */
export async function budgets(root: string): Promise<number> {
  const folder = await findSite(root, console.error);
  if (!existsSync(join(folder, 'index.html'))) {
    console.error('There is no built site in dist/ yet: run `npm run build` first.');
    return 1;
  }
  const [config, documents] = await Promise.all([loadConfig(root), readContent(root)]);
  const records = documents.flatMap(({ path }) => (path ? addressOf(path.kind, path.id) : []));
  const missing = records.find((address) => !existsSync(join(folder, address, 'index.html')));
  if (missing !== undefined) {
    console.error(`dist/ has no page ${missing}: the record has changed since. Run \`npm run build\` when content/ is as it should be.`);
    return 1;
  }
  const typical = typicalRfc(documents)?.path;
  const subjects = { records, ...(typical && { typicalRfc: addressOf(typical.kind, typical.id) }) };
  const figures = measureSite(readSite(folder, config.base), subjects);
  const exceeded = figures.filter(exceeds);
  console.log(budgetTable(figures));
  for (const sentence of unmeasured(subjects)) console.log(`\n${sentence}`);
  for (const figure of exceeded) console.error(`\n${describeExcess(figure)}`);
  console.log(exceeded.length === 0 ? '\nEvery budget is kept.' : `\n${exceeded.length} of ${figures.length} budgets are exceeded.`);
  return exceeded.length === 0 ? 0 : 1;
}

/** A line a figure: what it is, what was measured, what is allowed, and whether that is kept. */
export function budgetTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    amount(figure.measured, figure.unit),
    amount(figure.budget, figure.unit),
    exceeds(figure) ? 'EXCEEDED' : 'kept',
  ]);
  const all = [['figure', 'measured', 'budget', 'verdict'], ...rows];
  const widths = [0, 1, 2].map((column) => all.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0));
  return all
    .map(([name = '', measured = '', budget = '', verdict = '']) =>
      [name.padEnd(widths[0] ?? 0), measured.padStart(widths[1] ?? 0), budget.padStart(widths[2] ?? 0), verdict].join('  '),
    )
    .join('\n');
}

function describeExcess({ name, details }: Figure): string {
  const shown = details.slice(0, shownPlaces).map((detail) => `  ${detail}`);
  const more = details.length > shownPlaces ? [`  and ${details.length - shownPlaces} more`] : [];
  return [`${name}:`, ...shown, ...more].join('\n');
}

function amount(value: number, unit: Figure['unit']): string {
  if (value === Infinity) return 'none';
  return unit === 'count' ? String(value) : `${(value / 1000).toFixed(1)} kB`;
}

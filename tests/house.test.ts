/** The layout of `src/`: imports without circles, files that fit on a few screens, and a design page that shows both. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { expect, test } from 'vitest';
import { designPage, withHouse } from '../scripts/house.ts';
import { house } from '../scripts/house.mjs';

const source = join(import.meta.dirname, '../src');

/** Every file of code, from `src/`, and its text. */
const files = new Map(
  readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|astro)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(source, path).split(sep).join('/'), readFileSync(path, 'utf8')] as const),
);

/** The files that a file imports, types included: a circle of types is a circle for whoever reads them. */
function importsOf(file: string): string[] {
  const specifiers = [...files.get(file)!.matchAll(/(?:from|import\()\s*'(\.{1,2}\/[^']+)'/g)].map(([, specifier = '']) => specifier);
  return specifiers.map((each) => normalize(join(dirname(file), each))).filter((each) => files.has(each));
}

test('no files import each other in a circle', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, way: readonly string[]) => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (done.has(file) || way.includes(file)) return;
    for (const imported of importsOf(file)) visit(imported, [...way, file]);
    done.add(file);
  };
  for (const file of files.keys()) visit(file, []);
  expect(circles).toEqual([]);
});

test('no file is longer than 250 lines, and half of them are no longer than 60', () => {
  const lengths = [...files]
    .filter(([file]) => !file.endsWith('.test.ts'))
    .map(([file, text]) => ({ file, lines: text.split('\n').length - 1 }));
  expect(lengths.filter(({ lines }) => lines > 250)).toEqual([]);
  const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60);
});

test('every folder of src/ is in the house, and only those are', () => {
  // Git keeps no empty folder, and neither does the house.
  const folders = readdirSync(source, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && readdirSync(join(source, entry.name)).length > 0,
  );
  expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(house).sort());
});

test('docs/design.md has the table of folders as it is; `node scripts/house.ts` writes it', () => {
  const page = readFileSync(designPage, 'utf8');
  expect(withHouse(page)).toBe(page);
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { componentsMarkdown, componentsPage } from '../scripts/components.ts';
import { components, propTypes } from '../src/model/components.ts';

const src = join(import.meta.dirname, '../src');

test('docs/components.md is what the lists say; `node scripts/components.ts` writes it anew', () => {
  expect(readFileSync(componentsPage, 'utf8')).toBe(componentsMarkdown());
});

test('every component is implemented by a file of its name, and handed to the prose', () => {
  const prose = readFileSync(join(src, 'components/Prose.astro'), 'utf8');
  for (const name of Object.keys(components)) {
    expect(existsSync(join(src, `components/prose/${name}.astro`)), name).toBe(true);
    expect(prose).toContain(`import ${name} from './prose/${name}.astro'`);
  }
  const handed = /components=\{\{ ([^}]*) \}\}/.exec(prose)![1]!.split(', ');
  expect(handed.sort()).toEqual(Object.keys(components).sort());
});

test('every example is what its prop may hold', () => {
  for (const { props } of Object.values(components))
    for (const { type, example } of Object.values(props)) expect(propTypes[type].allows(example), example).toBe(true);
});

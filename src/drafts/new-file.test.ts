import { expect, test } from 'vitest';
import { forgeKinds, forgeSchema, newFilePage, type Forge } from '../model/forge.ts';
import { fileOnForge, longestAddress, newFile } from './new-file.ts';

const page = (kind: Forge['kind'], settings: Partial<Forge> = {}) =>
  newFilePage(forgeSchema.parse({ kind, owner: 'mirage', repository: 'record', ...settings }));
const path = 'content/rfcs/0008-crash-reports/index.mdx';

test.each([
  ['github', 'https://github.com/mirage/record/new/main?filename=content%2Frfcs%2F0008-crash-reports%2Findex.mdx&value=Short.%0A'],
  ['forgejo', 'https://codeberg.org/mirage/record/_new/main/?filename=content%2Frfcs%2F0008-crash-reports%2Findex.mdx&value=Short.%0A'],
] as const)('on %s the address carries the name of the file and its text', (kind, url) => {
  expect(newFile(page(kind), path, 'Short.\n')).toEqual({ url, holdsText: true });
});

test('on GitLab it carries the name alone, because the editor there takes no text', () => {
  expect(newFile(page('gitlab', { owner: 'group/sub', branch: 'trunk' }), path, 'Short.\n')).toEqual({
    url: 'https://gitlab.com/group/sub/record/-/new/trunk?file_name=content%2Frfcs%2F0008-crash-reports%2Findex.mdx',
    holdsText: false,
  });
});

test.each([
  'Lines\nand\n\nparagraphs\n',
  'a + b & c = d # e ? f % g / h',
  'title: "\\"quoted\\""\ttab',
  'Grüße, 你好, مرحبا, 🐫',
  '<img src=x onerror=alert(1)>"\'',
])('what is read out of the address is what was written: %j', (text) => {
  for (const kind of ['github', 'forgejo'] as const) {
    const url = new URL(newFile(page(kind), path, text).url);
    expect(Object.fromEntries(url.searchParams)).toEqual({ filename: path, value: text });
    expect(url.hash).toBe('');
  }
});

test('half a character becomes a mark in its place instead of an error', () => {
  const url = new URL(newFile(page('github'), path, 'a \ud83d b').url);
  expect(url.searchParams.get('value')).toBe('a \ufffd b');
});

test('a text that is too long stays out of the address, and one that just fits does not', () => {
  const fileOf = (text: string) => newFile(page('github'), path, text);
  // Signing in keeps the address inside another one.
  const text = 'a'.repeat(longestAddress - encodeURIComponent(fileOf('').url).length);
  const { url } = fileOf(text);
  expect(url).toContain(text);
  expect(encodeURIComponent(url)).toHaveLength(longestAddress);
  expect(fileOf(`${text}a`)).toEqual({ url: url.replace(/&value=.*/, ''), holdsText: false });
});

test('letters that take several bytes count as what they take', () => {
  expect(newFile(page('github'), path, 'a'.repeat(1200)).holdsText).toBe(true);
  expect(newFile(page('github'), path, '好'.repeat(1200)).holdsText).toBe(false);
});

test.each([
  ['at the top', {}, path],
  ['in a folder of its repository', { folder: 'docs/record' }, `docs/record/${path}`],
  ['in a submodule, which is content/ alone', { holdsContentOnly: true }, 'rfcs/0008-crash-reports/index.mdx'],
] as const)('a record %s has its new files there, on every forge', (_, where, file) => {
  for (const kind of forgeKinds) {
    const there = newFilePage({ ...forgeSchema.parse({ kind, owner: 'mirage', repository: 'record' }), ...where });
    expect(new URL(newFile(there, path, 'Short.\n').url).searchParams.get(there.name)).toBe(file);
    expect(fileOnForge(there, path)).toBe(file);
  }
});

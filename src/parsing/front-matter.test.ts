import { describe, expect, test } from 'vitest';
import { parseFrontMatter, splitFrontMatter, type KeyPath } from './front-matter.ts';

const source = `---
title: Größe 😀 zählt
status: held
authors: [ann, böb, cy]
skills:
  - name: OCaml
    level: strong
  - name: C
empty:
---

Body.
`;

/** Front matter of a whole file, and what a place in it reads like. */
function read(text: string) {
  const parts = splitFrontMatter(text)!;
  const frontMatter = parseFrontMatter(text, parts.yaml);
  const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return {
    ...frontMatter,
    rest: text.slice(parts.body),
    value: (...path: KeyPath) => slice(frontMatter.spanOf(path)),
    key: (...path: KeyPath) => slice(frontMatter.keySpanOf(path)),
    wrong: frontMatter.problems.map(({ message, span }) => [message, slice(span)]),
  };
}

describe.each([
  ['as it is', source],
  ['with Windows line ends', source.replaceAll('\n', '\r\n')],
  ['with a byte-order mark', `\uFEFF${source}`],
])('front matter %s', (_, text) => {
  const { value, key, values, rest } = read(text);

  test('gives plain values and leaves the body', () => {
    expect(values).toEqual({
      title: 'Größe 😀 zählt',
      status: 'held',
      authors: ['ann', 'böb', 'cy'],
      skills: [{ name: 'OCaml', level: 'strong' }, { name: 'C' }],
      empty: null,
    });
    expect(rest.trim()).toBe('Body.');
  });

  test('knows the place of every value', () => {
    expect(value('title')).toBe('Größe 😀 zählt');
    expect(value('status')).toBe('held');
    expect(value('authors', 1)).toBe('böb');
    expect(value('skills', 0, 'level')).toBe('strong');
    expect(value('skills', 1, 'name')).toBe('C');
  });

  test('knows the place of every key, and points at list items themselves', () => {
    expect(key('skills', 1, 'name')).toBe('name');
    expect(key('status')).toBe('status');
    expect(key('authors', 2)).toBe('cy');
  });

  test('points at the nearest thing above what is missing', () => {
    expect(value('skills', 1, 'level')).toBe(value('skills', 1));
    expect(value('skills', 1)).toMatch(/^name: C/);
    expect(key('authors', 7)).toBe('authors');
  });

  test('opens with its first line', () => {
    const { opening } = read(text);
    expect(text.slice(opening.start, opening.end).trim()).toBe('---');
  });
});

describe('where front matter begins and ends', () => {
  test('a file without it has none', () => {
    expect(splitFrontMatter('Body.\n')).toBeUndefined();
    expect(splitFrontMatter('Body.\n\n---\na: b\n---\n')).toBeUndefined();
    expect(splitFrontMatter('')).toBeUndefined();
  });

  test('it may be empty', () => expect(read('---\n---\nBody.\n')).toMatchObject({ values: {}, rest: 'Body.\n' }));

  test('without a closing line there is none', () => expect(splitFrontMatter('---\ntitle: x\n')).toBeUndefined());

  test('a line of hyphens inside a value does not close it', () => {
    expect(read('---\ntitle: a --- b\nsummary: x\n---\n').values).toEqual({ title: 'a --- b', summary: 'x' });
  });

  test('a YAML file is all front matter, with a byte-order mark or without', () => {
    for (const text of ['name: Ann\n', '\uFEFFname: Ann\n']) {
      const frontMatter = parseFrontMatter(text, { start: 0, end: text.length });
      const { start, end } = frontMatter.spanOf(['name']);
      expect(frontMatter.values).toEqual({ name: 'Ann' });
      expect(text.slice(start, end)).toBe('Ann');
    }
  });
});

describe('front matter that cannot be read', () => {
  test.each([
    ['title: a: b', 'Nested mappings are not allowed in compact mappings', 'a'],
    ['title: @thomas', 'Plain value cannot start with reserved character @', '@'],
    ['title: x\ntitle: y', 'Map keys must be unique', 't'],
    ['title: *Bold*', 'Alias *Bold* names an anchor that does not exist', '*Bold*'],
    ['a: &l [x, x]\nb: &m [*l, *l, *l, *l]\nc: &n [*m, *m, *m, *m]\nd: [*n, *n, *n, *n]', 'Aliases repeat too much of the text', undefined],
  ])('%s has no values and says why', (yaml, message, at) => {
    const { values, wrong } = read(`---\n${yaml}\n---\n`);
    expect(values).toBeUndefined();
    expect(wrong).toEqual([[message, at ?? `${yaml}\n`]]);
  });

  test('several problems are told together', () => expect(read('---\na: @x\nb: `y`\n---\n').wrong).toHaveLength(2));
});

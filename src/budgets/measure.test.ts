import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exceeds, measureSite, unmeasured, type Figure } from './measure.ts';
import { firstView, loadPage } from './page.ts';
import { firstResult } from './search.ts';
import { readSite } from './site.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'docket-budgets-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Bytes that do not become fewer when they are compressed. */
const noise = (bytes: number) => randomBytes(bytes);

/** Text that compresses to about so many bytes. */
const dense = (bytes: number) => randomBytes(bytes).toString('base64');

/** A small site that keeps every budget, with some files replaced or added; `undefined` takes one away. */
function site(changes: Record<string, string | Buffer | undefined> = {}, base = '/') {
  const head = `<link rel="stylesheet" href="${base}a.css"><link rel="icon" href="${base}icon.svg">`;
  const files: Record<string, string | Buffer | undefined> = {
    '/index.html': head,
    '/rfcs/0001-a/index.html': `${head}<script type="module" src="${base}a.js"></script>`,
    '/a.css': `@font-face{src:url("${base}up.woff2")}@font-face{font-style:italic;src:url(${base}italic.woff2)}`,
    '/a.js': 'import"./b.js";import("./late.js")',
    '/b.js': 'export{c}from"./c.js"',
    '/c.js': 'import{b}from"./b.js"',
    '/late.js': dense(9000),
    '/up.woff2': noise(20_000),
    '/italic.woff2': noise(12_000),
    '/icon.svg': '<svg/>',
    '/pagefind/pagefind-entry.json': '{"languages":{"en":{"hash":"en_1","wasm":"en"}}}',
    '/pagefind/pagefind.js': 'x',
    '/pagefind/pagefind-worker.js': 'x',
    '/pagefind/wasm.en.pagefind': noise(1000),
    '/pagefind/wasm.unknown.pagefind': noise(1000),
    '/pagefind/pagefind.en_1.pf_meta': noise(1000),
    '/pagefind/index/en_1.pf_index': noise(1000),
    '/pagefind/index/en_2.pf_index': noise(2000),
    '/pagefind/fragment/en_1.pf_fragment': noise(300),
    '/pagefind/fragment/en_2.pf_fragment': noise(200),
    '/pagefind/filter/en_1.pf_filter': noise(100),
    '/pagefind/filter/en_2.pf_filter': noise(100),
    '/pagefind/pagefind-ui.css': 'a{background:url(https://elsewhere.example/a.png)}',
    ...changes,
  };
  for (const [path, content] of Object.entries(files)) {
    if (content === undefined) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return readSite(folder, base);
}

const rfc = '/rfcs/0001-a/';
const subjects = { records: [rfc], typicalRfc: rfc };
const exceeded = (...changes: Parameters<typeof site>) =>
  measureSite(site(...changes), subjects)
    .filter(exceeds)
    .map(({ name }) => name);
const figure = (figures: readonly Figure[], name: string) => figures.find((each) => each.name === name)!;

describe('the first view of a page', () => {
  const view = (...changes: Parameters<typeof site>) => firstView(loadPage(site(...changes), `${rfc}index.html`));

  test('is the page, its styles, its scripts with what they import at once, its fonts and its icon', () => {
    expect(view()).toEqual([`${rfc}index.html`, '/a.css', '/a.js', '/b.js', '/c.js', '/up.woff2', '/icon.svg']);
  });

  test('is found under a base path', () => expect(view({}, '/records/')).toHaveLength(7));

  test.each([
    ['something is emphasised', { '/rfcs/0001-a/index.html': '<link rel="stylesheet" href="/a.css"><em>so</em>' }],
    [
      'a style asks for it',
      {
        '/rfcs/0001-a/index.html': '<link rel="stylesheet" href="/a.css">',
        '/a.css': '@font-face{font-style:italic;src:url(/italic.woff2)}q{font-style:italic}',
      },
    ],
  ])('holds the italic when %s', (_, changes) => expect(view(changes)).toContain('/italic.woff2'));

  test('finds fonts that inline styles offer, and leaves out those of the reader’s machine', () => {
    const html = '<style>@font-face{src:url("../../up.woff2")}@font-face{src:local("Arial")}</style>';
    expect(view({ '/rfcs/0001-a/index.html': html })).toEqual([`${rfc}index.html`, '/up.woff2']);
  });
});

test('a first result needs the index of records, and the scripts that wait for a query', () => {
  const search = {
    '/search/index.html': '<script type="module" src="/search.js"></script>',
    '/search.js': 'import"./shared.js";later(()=>import(`./answer.js`))',
    '/shared.js': '',
    '/answer.js': 'import"./shared.js";import"./names.js"',
    '/names.js': '',
    '/search/records.json': '{}',
  };
  expect(firstResult(site(search)).filter((path) => !path.startsWith('/pagefind/'))).toEqual([
    '/search.js',
    '/shared.js',
    '/answer.js',
    '/names.js',
    '/search/records.json',
  ]);
});

test('a first result needs one language, every filter, the largest chunk of the index and the largest result', () => {
  expect(firstResult(site()).map((path) => path.replace('/pagefind/', ''))).toEqual([
    'pagefind.js',
    'pagefind-worker.js',
    'pagefind-entry.json',
    'wasm.en.pagefind',
    'pagefind.en_1.pf_meta',
    'filter/en_1.pf_filter',
    'filter/en_2.pf_filter',
    'index/en_2.pf_index',
    'fragment/en_1.pf_fragment',
  ]);
});

describe('the budgets', () => {
  test('are kept by a small site', () => expect(exceeded()).toEqual([]));

  const script = 'document.title = 1';
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = (sources: string) => `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${sources}">`;

  test.each<[string, Record<string, string | Buffer | undefined>, string[]]>([
    ['a large style sheet', { '/a.css': dense(11_000) }, ['CSS of a page']],
    ['large inline styles', { '/index.html': `<style>${dense(11_000)}</style>` }, ['CSS of a page']],
    ['a large script, imported by another', { '/c.js': dense(7000) }, ['Initial JavaScript of a page']],
    ['a large preloaded script', { '/index.html': '<link rel="modulepreload" href="/late.js">' }, ['Initial JavaScript of a page']],
    ['large fonts', { '/up.woff2': noise(39_000) }, ['Fonts before italics']],
    [
      'a third font',
      {
        '/a.css': ['up', '2', '3'].map((name) => `@font-face{src:url(/${name}.woff2)}`).join(''),
        '/2.woff2': noise(9),
        '/3.woff2': noise(9),
      },
      ['Requests of that view', 'Font files before italics'],
    ],
    ['a large record', { '/rfcs/0001-a/index.html': dense(41_000) }, ['HTML of the largest record']],
    ['a large first view', { '/icon.svg': dense(50_000) }, ['First view of a typical RFC']],
    ['a large result', { '/pagefind/fragment/en_1.pf_fragment': noise(190_000) }, ['First search result']],
    ['no search index', { '/pagefind/pagefind-entry.json': undefined }, ['First search result']],
    ['a picture from elsewhere', { '/index.html': '<img src="//elsewhere.example/a.png">' }, ['Requests to other origins']],
    [
      'a second picture from elsewhere',
      { '/index.html': '<img srcset="/a.png, https://e.example/b.png 2x">' },
      ['Requests to other origins'],
    ],
    ['a style sheet from elsewhere', { '/a.css': '@import "https://e.example/a.css";' }, ['Requests to other origins']],
    ['a connection to elsewhere', { '/index.html': '<link rel="preconnect" href="https://e.example">' }, ['Requests to other origins']],
    ['a style attribute', { '/index.html': '<p style="color: red">' }, ['Style attributes']],
    ['an inline script without a policy', { '/index.html': `<script>${script}</script>` }, ['Inline scripts outside the policy']],
    [
      'a script that the policy does not list',
      { '/index.html': `${policy("'self'")}<script>${script}</script>` },
      ['Inline scripts outside the policy'],
    ],
    ['a handler in an attribute', { '/index.html': '<p onclick="go()">' }, ['Inline scripts outside the policy']],
  ])('notice %s', (_, changes, names) => expect(exceeded(changes)).toEqual(names));

  test.each([
    ['a script that the policy lists', `${policy(`'sha256-${hash}'`)}<script>${script}</script>`],
    ['data in a script', '<script type="application/ld+json">{}</script>'],
    ['links to elsewhere', '<link rel="canonical" href="https://e.example/"><a href="https://e.example/">e</a>'],
    ['a page that quotes HTML', '<code>&lt;p style="x"&gt; &lt;img src="https://e.example/"&gt;</code>'],
  ])('allow %s', (_, html) => expect(exceeded({ '/index.html': html })).toEqual([]));

  test('name the page or the file', () => {
    const figures = measureSite(site({ '/index.html': `<style>${dense(11_000)}</style><p style="a">` }), subjects);
    expect(figure(figures, 'CSS of a page').details).toEqual(['/index.html']);
    expect(figure(figures, 'Style attributes').details).toEqual(['/index.html has <p style="a">']);
  });
});

test('a page that the site lacks is an error', () => {
  expect(() => measureSite(site(), { ...subjects, typicalRfc: '/rfcs/0002-b/' })).toThrow('/rfcs/0002-b/');
});

describe('a record that has little in it', () => {
  const namesOf = (subjects: Parameters<typeof measureSite>[1]) => measureSite(site(), subjects).map(({ name }) => name);

  test('is measured without the view of an RFC while it has none, and that is said', () => {
    const names = namesOf({ records: ['/rfcs/0001-a/'] });
    expect(names).not.toContain('First view of a typical RFC');
    expect(names).toContain('HTML of the largest record');
    expect(unmeasured({ records: ['/rfcs/0001-a/'] })).toEqual(['The first view of an RFC was not measured: the record has none yet.']);
  });

  test('is measured without what every record needs while it has none, and that is said', () => {
    expect(namesOf({ records: [] })).toEqual([
      'CSS of a page',
      'Initial JavaScript of a page',
      'Font files before italics',
      'Fonts before italics',
      'Requests to other origins',
      'Style attributes',
      'Inline scripts outside the policy',
    ]);
    expect(unmeasured({ records: [] })).toHaveLength(2);
  });

  test('leaves nothing out of a record that has an RFC', () => expect(unmeasured(subjects)).toEqual([]));
});

import { markdownToHtml, mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { defineConfig } from '../model/config.ts';
import { buildGraph } from '../model/graph.ts';
import { readPath } from '../model/kinds.ts';
import type { AnyRecord } from '../model/record.ts';
import { siteMap } from '../model/site-map.ts';
import { addresses } from './addresses.ts';
import { references } from './references.ts';

const input = {
  name: 'Harbour',
  headline: 'What Harbour decided',
  description: 'The record of an invented community, for tests.',
  site: 'https://records.example.org',
  forge: { kind: 'github' as const, owner: 'harbour', repository: 'record' },
  topics: { water: { name: 'Water', description: 'Where it goes.' } },
  areas: ['Tools'],
  discussion: { name: 'the forum', url: 'https://forum.example.org' },
};

/** A record with nothing in it but what its page needs. */
function record(path: string, data: object, headings: string[] = []): AnyRecord {
  const body = { mentions: [], resolutions: [], actions: [], updates: [], examples: [], words: 0 };
  const all = headings.map((slug) => ({ depth: 2, text: slug, slug, span: { start: 0, end: 0 }, empty: false }));
  return { ...readPath(path)!, file: `content/${path}`, data, ...body, headings: all } as unknown as AnyRecord;
}

const records = [
  record('rfcs/0001-dock/index.mdx', { title: 'A dock', status: 'draft', created: '2016-01-01' }, ['goals']),
  record('rfcs/0001-dock/positions/wood.mdx', { title: 'Wood', outcome: 'open' }),
  record('decisions/0001-dock.mdx', { title: 'Build it', status: 'in-force', date: '2016-02-01' }),
  record('meetings/2016-03-02.mdx', { status: 'held' }, ['water']),
  record('people/ann-lee.yaml', { name: 'Ann Lee' }),
];
const assets = ['public/icon.svg', 'public/rfcs/plan.png', 'public/slides.pdf', 'content/decisions/dock.png'];

/** The plugins as a site below a path has them, for a decision's text. */
function plugins(base = '/') {
  const config = defineConfig({ ...input, base });
  const graph = buildGraph(records, config);
  const map = siteMap({ graph, config, assets });
  const context = {
    config,
    graph: () => graph,
    siteMap: () => map,
    pathOf: () => 'decisions/0001-dock.mdx',
    isPicture: () => true,
    recordAt: () => undefined,
    bodyAt: () => undefined,
    claimIds: () => () => true,
  };
  return { mdastPlugins: [addresses(context), references(context)], features: { rawHtml: true } };
}
const html = (source: string, base?: string) => markdownToHtml(source, plugins(base)).html;
const addressOf = (source: string, base?: string) => /(?:href|src)="([^"]*)"/.exec(html(source, base))?.[1];

const forge = 'https://github.com/harbour/record/blob/main/content';

test.each([
  ['a file beside the text', '[the slides](slides/d%C3%B6ck.pdf#page=2)', `${forge}/decisions/slides/d%C3%B6ck.pdf#page=2`],
  ['a drawing', '[the drawing](./dock.svg)', `${forge}/decisions/dock.svg`],
  ['a folder', '[all RFCs](../rfcs/)', `${forge}/rfcs`],
  ['a folder of a record', '[its positions](../rfcs/0001-dock/positions/)', `${forge}/rfcs/0001-dock/positions`],
  ['a file by its definition', '[the slides][s]\n\n[s]: ../slides.pdf', `${forge}/slides.pdf`],
])('a link to %s leads to it on the forge, because the site holds records alone', (_, source, address) =>
  expect(addressOf(source)).toBe(address),
);

test.each([
  'https://example.org/a.pdf',
  '/rfcs/',
  '#goals',
  '?a',
  'mailto:a@example.org',
  '../../README.md',
  '/nothing/',
  'https://records.example.org/nothing/',
])('the address %s stays', (url) => expect(addressOf(`[it](${url})`)).toBe(url));

test('a picture by its definition stays where it lies', () =>
  expect(html('![The dock][d]\n\n[d]: ./dock.png')).toContain('src="./dock.png"'));

describe.each(['/', '/records/', '/rfcs/', '/content/', '/a/', '/rfcs/0001-dock/'])('below %s', (base) => {
  const below = (path: string) => `${base}${path}`;
  test.each([
    ['the folder of a record', '../rfcs/0001-dock/', 'rfcs/0001-dock/'],
    ['the folder of a record, without a slash', '../rfcs/0001-dock#goals', 'rfcs/0001-dock/#goals'],
    ['the file of a record', '../rfcs/0001-dock/index.mdx#goals', 'rfcs/0001-dock/#goals'],
    ['a page that has no folder', '../meetings/2016-03-02/#water', 'meetings/2016-03-02/#water'],
    ['the history of a record', '../rfcs/0001-dock/history/', 'rfcs/0001-dock/history/'],
    ['a record from the root', '/rfcs/0001-dock/', 'rfcs/0001-dock/'],
    ['a position', '/rfcs/0001-dock/positions/wood/', 'rfcs/0001-dock/positions/wood/'],
    ['a record without a slash', '/decisions/0001-dock', 'decisions/0001-dock/'],
    ['a record by the name of its page', '/decisions/0001-dock/index.html?a=b#c', 'decisions/0001-dock/?a=b#c'],
    ['an encoded address', '/%72fcs/0001%2Ddock/', 'rfcs/0001-dock/'],
    ['a way round', '/decisions/./../rfcs/0001-dock/', 'rfcs/0001-dock/'],
    ['a short address', '/rfc/1/#goals', 'rfcs/0001-dock/#goals'],
    ['a short address of a decision', '/dr/1', 'decisions/0001-dock/'],
    ['a list', '/rfcs/', 'rfcs/'],
    ['home', '/', ''],
    ['the search', '/search/?q=dock#query', 'search/?q=dock#query'],
    ['a calendar', '/meetings/2016-03-02.ics', 'meetings/2016-03-02.ics'],
    ['a public file', '/slides.pdf#page=2', 'slides.pdf#page=2'],
    ['a topic', '/topics/water/', 'topics/water/'],
    ['a person', '/people/ann-lee/', 'people/ann-lee/'],
  ])('%s is found where it is published', (_, written, path) => {
    expect(addressOf(`[it](${written})`, base)).toBe(below(path));
    expect(addressOf(`[it][d]\n\n[d]: ${written}`, base)).toBe(below(path));
    if (written.startsWith('/')) {
      expect(addressOf(`<a href="${written}">it</a>`, base)).toBe(below(path));
      expect(mdxToJs(`It: <a href="${written}">it</a>\n`, plugins(base)).code).toContain(`href: "${below(path)}"`);
      expect(addressOf(`[it](https://records.example.org${base.slice(0, -1)}${written})`, base)).toBe(below(path));
    }
  });

  test.each([
    ['![it](/rfcs/plan.png)', 'rfcs/plan.png'],
    ['![it](/icon.svg "Icon")', 'icon.svg'],
    ['![it][d]\n\n[d]: /rfcs/plan.png', 'rfcs/plan.png'],
    ['<img src="/rfcs/plan.png" alt="it">', 'rfcs/plan.png'],
    ['<p><img alt="it" src=/icon.svg?a=b></p>', 'icon.svg?a=b'],
  ])('the picture %j is found where it is published', (source, path) => expect(addressOf(source, base)).toBe(below(path)));

  test('a picture in a link, both of them elements', () => {
    const { code } = mdxToJs('<a href="/rfc/1/">\n  <img src="/icon.svg" alt="it" />\n</a>\n', plugins(base));
    expect(code).toContain(`href: "${below('rfcs/0001-dock/')}"`);
    expect(code).toContain(`src: "${below('icon.svg')}"`);
  });
});

test('an address that has the base path in front is understood too, but what lies below the root comes first', () => {
  expect(addressOf('[it](/records/rfcs/0001-dock/)', '/records/')).toBe('/records/rfcs/0001-dock/');
  expect(addressOf('[it](/rfcs/rfcs/0001-dock/)', '/rfcs/')).toBe('/rfcs/rfcs/0001-dock/');
  expect(addressOf('[it](/rfcs/)', '/rfcs/')).toBe('/rfcs/rfcs/');
  expect(addressOf('![it](/rfcs/icon.svg)', '/rfcs/')).toBe('/rfcs/icon.svg');
  expect(addressOf('![it](/rfcs/plan.png)', '/rfcs/')).toBe('/rfcs/rfcs/plan.png');
  expect(addressOf('[it](/people/people/)', '/people/')).toBe('/people/people/');
});

test('a link to the page of a record says what the record is and where it stands, as one by reference does', () => {
  const said = /title="([^"]*)"/;
  const byReference = said.exec(html('[it](rfc:1)'))?.[1];
  expect(byReference).toBe('A dock (draft)');
  for (const url of ['/rfcs/0001-dock/', '/rfc/1/#goals', '../rfcs/0001-dock/', 'https://records.example.org/rfcs/0001-dock'])
    expect(said.exec(html(`[it](${url})`))?.[1]).toBe(byReference);
  expect(html('[it](/rfcs/0001-dock/history/)')).not.toContain('title');
});

test('what somebody wrote as the title of a link stays, also where the link leads to a record', () => {
  const titleOf = (source: string) => /title="([^"]*)"/.exec(html(source))?.[1];
  expect(titleOf('[her](person:ann-lee "The harbour master")')).toBe('The harbour master');
  expect(titleOf('[her][a]\n\n[a]: person:ann-lee "The harbour master"')).toBe('The harbour master');
  expect(titleOf('[her](/people/ann-lee/ "The harbour master")')).toBe('The harbour master');
  expect(titleOf('[her](person:ann-lee)')).toBe('Ann Lee');
});

test.each([
  'https://example.org/rfcs/0001-dock/',
  'https://records.example.org.evil.example/rfcs/0001-dock/',
  'https://records.example.org:8443/rfcs/0001-dock/',
  'https://records.example.org/other/rfcs/0001-dock/',
])('%s is an address of another site', (url) => expect(addressOf(`[it](${url})`, '/records/')).toBe(url));

test.each([
  ['in a link', '[see RFC 1](https://example.org/)', 1],
  ['in an element that is a link', 'A <a href="https://example.org/">see RFC 1</a> and RFC 1', 2],
  ['deeper in such an element', 'A <a href="https://example.org/">see *this* **RFC 1**</a> and *RFC 1*', 2],
])('a reference %s stays text', (_, source, links) => {
  expect(html(source).match(/<a /g)).toHaveLength(links);
  expect(mdxToJs(`${source}\n`, plugins()).code.match(/\.a, \{|"a", \{/g)).toHaveLength(links);
});

test('everything else in a piece of HTML stays as it is written', () => {
  const written = `<p title='a "b"'>x &amp; y<br><img   alt='c' src='/icon.svg'>\n<a href=/rfc/1/ title="t">z</a></p>`;
  expect(html(written, '/records/')).toContain('/records/icon.svg');
  expect(html(written, '/records/').replaceAll('/records/', '/').replace('/rfcs/0001-dock/', '/rfc/1/')).toBe(
    html(written.replace('/rfc/1/', '#'), '/').replace('"#"', '"/rfc/1/"'),
  );
});

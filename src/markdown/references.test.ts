import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { defineConfig } from '../model/config.ts';
import { resolveFileLink, resolveOtherFile } from '../model/file-link.ts';
import { buildGraph } from '../model/graph.ts';
import { references } from './references.ts';

const config = defineConfig({
  name: 'Harbour',
  headline: 'What Harbour decided',
  description: 'The record of an invented community, for tests.',
  site: 'https://records.example.org',
  forge: { kind: 'github', owner: 'harbour', repository: 'record' },
  topics: {},
  areas: ['Tools'],
  discussion: { name: 'the forum', url: 'https://forum.example.org' },
});

const plugin = references({
  config,
  graph: () => buildGraph([], config),
  resolveFileLink: (_, url) => resolveFileLink('decisions/0001-dock.mdx', url),
  resolveOtherFile: (_, url) => resolveOtherFile('decisions/0001-dock.mdx', url),
  isPicture: () => true,
  recordAt: () => undefined,
  bodyAt: () => undefined,
  claimIds: () => () => true,
});
const addressOf = (source: string) => /href="([^"]*)"/.exec(markdownToHtml(source, { mdastPlugins: [plugin] }).html)?.[1];

const forge = 'https://github.com/harbour/record/blob/main/content';

test.each([
  ['a file beside the text', '[the slides](slides/d%C3%B6ck.pdf#page=2)', `${forge}/decisions/slides/d%C3%B6ck.pdf#page=2`],
  ['a drawing', '[the drawing](./dock.svg)', `${forge}/decisions/dock.svg`],
  ['a folder', '[all RFCs](../rfcs/)', `${forge}/rfcs`],
  ['a file by its definition', '[the slides][s]\n\n[s]: ../slides.pdf', `${forge}/slides.pdf`],
])('a link to %s leads to it on the forge, because the site holds records alone', (_, source, address) =>
  expect(addressOf(source)).toBe(address),
);

test.each(['https://example.org/a.pdf', '/rfcs/', '#goals', '?a', 'mailto:a@example.org', '../../README.md'])(
  'the address %s stays',
  (url) => expect(addressOf(`[it](${url})`)).toBe(url),
);

test('a picture by its definition stays where it lies', () => {
  const { html } = markdownToHtml('![The dock][d]\n\n[d]: ./dock.png', { mdastPlugins: [plugin] });
  expect(html).toContain('src="./dock.png"');
});

test('what somebody wrote as the title of a link stays, also where the link leads to a record', () => {
  const person = {
    kind: 'person',
    id: 'ann-lee',
    file: 'content/people/ann-lee.yaml',
    data: { name: 'Ann Lee' },
    headings: [],
    mentions: [],
  };
  const graph = buildGraph([{ ...person, resolutions: [], actions: [], updates: [], examples: [], words: 0 } as never], config);
  const own = references({
    config,
    graph: () => graph,
    resolveFileLink: () => undefined,
    resolveOtherFile: () => undefined,
    isPicture: () => true,
    recordAt: () => undefined,
    bodyAt: () => undefined,
    claimIds: () => () => true,
  });
  const titleOf = (source: string) => /title="([^"]*)"/.exec(markdownToHtml(source, { mdastPlugins: [own] }).html)?.[1];
  expect(titleOf('[her](person:ann-lee "The harbour master")')).toBe('The harbour master');
  expect(titleOf('[her][a]\n\n[a]: person:ann-lee "The harbour master"')).toBe('The harbour master');
  expect(titleOf('[her](person:ann-lee)')).toBe('Ann Lee');
});

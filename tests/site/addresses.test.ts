/** Built sites of a record that is hard on addresses: every id stands once on its page, and every link within the site finds its end. */
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defineConfig } from '../../src/model/config.ts';
import { kindOfFolder, type Kind } from '../../src/model/kinds.ts';
import { reservedIds } from '../../src/model/page-ids.ts';
import { readSiteAddress } from '../../src/model/site-address.ts';
import { siteMap } from '../../src/model/site-map.ts';
import { readAssets } from '../../src/record/assets.ts';
import { readContent } from '../../src/record/content.ts';
import { readSide } from '../../src/rules/check.ts';
import { readSite, type BuiltSite } from '../e2e/support/built-site.ts';
import { makeProject } from '../temporary-project.ts';

const community = join(import.meta.dirname, '../fixtures/community');

/** Headings, marks, footnotes and links of every kind, laid over the record of the fixture. */
const hard = `## Positions

See [the page's own](#positions-1), [the part below](#positions-compared), [what follows](#trail), [all of it](#content), [a note](#user-content-fn-mast),
[the second](#twice-1), [that with signs alone](#section), [Ünï](#ünïcödé), [Ünï, encoded](#%C3%BCn%C3%AFc%C3%B6d%C3%A9) and [the top](#top).

## Trail

[![The icon](/icon.svg)](/rfcs/0002-ten-minute-means/#the-line-that-is-sent) and [RFC 1](/rfc/1/), [DR 2](/dr/2/#trail), [the list](/rfcs/),
[minutes](/meetings/2025-03-04/#the-budget-of-a-winter-week), [the same](../../meetings/2025-03-04/#measure-lighthouse), [a calendar](/meetings/2025-03-04.ics),
[a neighbour](../0002-ten-minute-means/positions/ring-buffer/#verdicts), [its folder](../0002-ten-minute-means/), [its file](../0002-ten-minute-means/index.mdx#what-stays),
[Noor](/people/noor-haddad/), [search](/search/?q=mast), [a form](/contribute/rfc/#file), [the past](./history/), [sampling](/topics/sampling#timeline),
[encoded](/%72fcs/0002%2Dten-minute-means/index.html), [in full](https://heron.example{base}rfcs/0002-ten-minute-means#positions), @noor-haddad and RFC 2.

## Content[^mast]

## Mentioned in

## Twice

### Twice

## !!!

## Ünïcödé

Two
lines[^mast]
---

## Task store a day

## Footnote label

## User content fn mast

[^mast]: A note, see [above](#content-1) and [below](#user-content-fnref-mast-2).

    #### In the note

| A | B |
| --- | --- |
| [One](#two-lines) | [Two][two] |

[two]: #footnote-label
`;

const frontMatter = (title: string) =>
  `---\ntitle: ${title}\nstatus: sketch\nauthors: [noor-haddad]\ncreated: 2025-01-20\nsummary: Hard on addresses.\ntopics: [housing]\ncriteria:\n  - id: content\n    question: Is it?\n---\n\n`;
const position = (title: string, body: string) =>
  `---\ntitle: ${title}\nadvocates: [noor-haddad]\noutcome: open\nsummary: A view.\nverdicts:\n  content:\n    rating: good\n    note: It is.\n---\n\n${body}`;
const mark = (id: string) => `<Action id="${id}" owner="noor-haddad">\n  Take care of ${id}.\n</Action>\n\n`;

const files: Record<string, string> = {
  'content/rfcs/0005-hard-markdown/index.md': `${frontMatter('Hard Markdown')}${hard.replace('#positions-compared', '#trail')}
<details>
<summary>More</summary>

### In an element

<p>See <a href="/rfcs/0002-ten-minute-means/#trail">the trail</a>, <a href=#twice>twice</a> and <img src="/icon.svg" alt="an icon">, <a href="/rfc/3/">RFC 3</a>.</p>

</details>
`,
  'content/rfcs/0006-hard-mdx/index.mdx': `${frontMatter('Hard MDX')}${hard}
<details>
  ### In an element

  See <a href="/rfcs/0002-ten-minute-means/#trail">the trail</a>, <a href="#twice">twice</a> and <img src="/icon.svg" alt="an icon" />, <a href="/rfc/3/">RFC 3</a>.
</details>
`,
  'content/rfcs/0006-hard-mdx/positions/one.mdx': position(
    'One way',
    '## Verdicts\n\n## Argue\n\n<Example task="store-a-day">\n```c\nint a;\n```\n</Example>\n\n<Example task="s">\n```c\nint b;\n```\n</Example>\n',
  ),
  'content/rfcs/0006-hard-mdx/positions/other.md': position(
    'Another way',
    '## Content\n\n## Task store a day\n\nSee [the first](one/#argue-1).\n',
  ),
  'content/meetings/2025-04-08.mdx': `---\nstatus: held\nchair: noor-haddad\npresent: [noor-haddad, nobody, content]\nagenda: [Wind]\n---\n\n## Outcome\n\n${['content', 'outcome', 'outcome-1', 'mine', 'mine', 'agenda'].map(mark).join('')}## Agenda\n\n## Goals\n\nFrom RFC 6, [the outcome](#outcome) and [the topic](#outcome-1) to [mine](#mine).\n\n<Resolution id="goals">\n  Agreed with @content.\n</Resolution>\n\n<Action id="first" owner="content">\n  One.\n</Action>\n\n<Action id="second" owner="nobody">\n  Two.\n</Action>\n\n<Action id="third">\n  Three.\n</Action>\n`,
  'content/decisions/0004-hard.md': `---\ntitle: Hard\ndate: 2025-04-09\nstatus: in-force\nsummary: Hard on addresses.\ntopics: []\n---\n\n## Succession\n\n## Trail\n\nSee [the trail](#trail) and [ours](#trail-1).\n`,
  'content/projects/hard.md': `---\ntitle: Hard\nsummary: Hard on addresses.\narea: instruments\nstatus: open\ndifficulty: easy\nsize: [small]\nskills: []\nmentors:\n  - person: noor-haddad\n    confirmed: true\nprogrammes: []\nexpected_outcomes:\n  - Something.\nlast_reviewed: 2025-04-01\n---\n\n## Expected outcomes\n\n## What it should bring\n`,
  'content/people/nobody.yaml': 'name: No One\n',
  'content/people/content.yaml': 'name: Con Tent\n',
};

/** The configuration of the fixture with a base path, and with rules that let through what pages have to withstand. */
function configured(base: string): string {
  const source = readFileSync(join(community, 'docket.config.ts'), 'utf8');
  const own = `  rules: { 'mark-values': 'warning', 'required-sections': { severity: 'warning', rfc: ['Positions', 'Positions!', 'Positions hint'] } },\n  areas: ['Instruments', 'instruments', 'Software'],\n`;
  return source
    .replace("base: '/records/'", `base: '${base}'`)
    .replace(/ {2}areas: \[.*\],\n/, own)
    .replace(
      '  lifecycle: {\n',
      "  lifecycle: {\n    all: { label: 'All', explanation: 'A state with the name of a list.', phase: 'open', next: [] },\n    content: { label: 'Content', explanation: 'A state with the name of a part.', phase: 'open', next: [] },\n",
    );
}

function write(root: string, all: Record<string, string>) {
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

async function build(root: string) {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['src/cli/main.ts', 'build'], { cwd: root });
  return stdout + stderr;
}

type Page = {
  readonly path: string;
  readonly ids: readonly string[];
  readonly links: readonly string[];
  readonly proseIds: readonly string[];
};

/** The ids and links of a page, as browsers read it. */
function pageOf({ path, html }: BuiltSite['pages'][number]): Page {
  const ids: string[] = [];
  const links: string[] = [];
  const proseIds: string[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node, inProse: boolean) => {
    if ('attrs' in node) {
      const value = (name: string) => node.attrs.find((each) => each.name === name)?.value;
      const id = value('id');
      if (id !== undefined) ids.push(id);
      if (id !== undefined && inProse) proseIds.push(id);
      const href = node.tagName === 'a' ? value('href') : undefined;
      if (href !== undefined) links.push(href);
      inProse ||= value('class') === 'prose';
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, inProse);
  };
  walk(parse(html), false);
  return { path, ids, links, proseIds };
}

/** Links within the site that lead to no page, or to an id that does not stand there exactly once. */
function deadLinks({ files: all }: BuiltSite, pages: readonly Page[], base: string): string[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return pages.flatMap(({ path, links }) =>
    links.flatMap((href) => {
      const url = new URL(href, `https://heron.example${path}`);
      if (url.host !== 'heron.example' || !url.pathname.startsWith(base)) return [];
      const page = byPath.get(decodeURI(url.pathname));
      if (!page) return all.has(decodeURI(url.pathname)) ? [] : [`${path}: ${href} leads to no page`];
      const [raw, id] = [url.hash.slice(1), decodeURIComponent(url.hash.slice(1))];
      if (raw === '' || id === 'top') return [];
      const times = page.ids.filter((each) => each === id || each === raw).length;
      return times === 1 ? [] : [`${path}: ${href} finds ${times} places`];
    }),
  );
}

describe.each(['/records/', '/rfcs/'])('a site below %s', { timeout: 300_000 }, (base) => {
  const { root, remove } = makeProject(community);
  let site: BuiltSite;
  let pages: Page[];

  beforeAll(async () => {
    write(root, Object.fromEntries(Object.entries(files).map(([file, text]) => [file, text.replaceAll('{base}', base)])));
    writeFileSync(join(root, 'docket.config.ts'), configured(base));
    await build(root);
    site = readSite(join(root, 'dist'), base);
    pages = site.pages.map(pageOf);
  }, 300_000);
  afterAll(remove);

  test('has no id twice on a page', () => {
    const twice = pages.flatMap(({ path, ids }) => ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path}#${id}`));
    expect(twice).toEqual([]);
  });

  test('has no link that leads nowhere, or to a place that is not there once', () => {
    expect(pages.length).toBeGreaterThan(40);
    expect(deadLinks(site, pages, base)).toEqual([]);
  });

  test('leads from prose to the records that addresses name, and lists it where they are mentioned', () => {
    for (const record of ['rfcs/0005-hard-markdown/', 'rfcs/0006-hard-mdx/']) {
      const { links } = pages.find(({ path }) => path === base + record)!;
      for (const target of [
        'rfcs/0002-ten-minute-means/#the-line-that-is-sent',
        'rfcs/0001-daily-means/',
        'decisions/0002-ten-minutes/#trail',
        'rfcs/0002-ten-minute-means/',
        'rfcs/0002-ten-minute-means/#what-stays',
        'meetings/2025-03-04/#measure-lighthouse',
        'rfcs/0003-plain-text-archive/',
      ])
        expect(links).toContain(base + target);
      expect(links.filter((href) => href.includes('codeberg.org') && href.includes('ten-minute'))).toEqual([]);
    }
    for (const record of [
      'rfcs/0002-ten-minute-means/',
      'rfcs/0003-plain-text-archive/',
      'meetings/2025-03-04/',
      'decisions/0002-ten-minutes/',
    ])
      expect(
        pages.find(({ path }) => path === base + record)!.links.some((href) => href.startsWith(`${base}rfcs/0005-hard-markdown/`)),
      ).toBe(true);
  });

  test('has every part of a page that is no prose in the one list of such parts', () => {
    const kindOf = (path: string): Kind | undefined => kindOfFolder(`${path.slice(base.length)}index.md`);
    const unlisted = pages.flatMap(({ path, ids, proseIds }) => {
      if (!/^(?:rfcs\/\d|decisions\/.|meetings\/.|projects\/.)/.test(path.slice(base.length)) || /\/(?:history|argue)\/$/.test(path))
        return [];
      const reserved = reservedIds(/\/positions\/.+\/$/.test(path) ? 'position' : kindOf(path));
      return ids
        .filter((id) => !proseIds.includes(id) && !reserved.has(id) && !/^(?:task|compared)-/.test(id))
        .map((id) => `${path}#${id}`);
    });
    expect(unlisted).toEqual([]);
  });

  test('is as the map of the site has it: no page, file or id is missing there, and none too much', async () => {
    const config = defineConfig({
      ...((await import(join(root, 'docket.config.ts'))) as { default: Parameters<typeof defineConfig>[0] }).default,
    });
    const [documents, assets] = await Promise.all([readContent(root), readAssets(root)]);
    const map = siteMap({ graph: readSide(documents, config).graph, config, assets: assets.keys() });
    const find = (path: string) => {
      const address = readSiteAddress('', `https://heron.example${path}`, config);
      return address && map.find(address);
    };
    const unknown = [...site.files].filter((file) => !/\/(?:pagefind|_astro)\/|revisions\.json$/.test(file) && !find(file));
    expect(unknown).toEqual([]);
    const built = new Set([...site.files].map((file) => file.replace(/\/index\.html$/, '') || '/'));
    const under = base.slice(0, -1);
    expect([...map.paths].filter((path) => !built.has(path === '/' ? under : under + path))).toEqual([]);
    const ids = pages.flatMap(({ path, ids: all }) => all.filter((id) => find(path)?.hasId(id) === false).map((id) => `${path}#${id}`));
    expect(ids.filter((id) => !/\/rfc\/|\/dr\//.test(id))).toEqual([]);
  });
});

test('prose is rendered again when only the configuration has changed', { timeout: 300_000 }, async () => {
  const { root, remove } = makeProject(community);
  try {
    write(root, {
      'content/rfcs/0005-links/index.md': `${frontMatter('Links').replace(/criteria:[^]*?---/, '---')}See heron/station#15, [slides](slides.pdf), RFC 2 and [home](/).\n`,
      'content/rfcs/0005-links/slides.pdf': '%PDF',
    });
    const page = (base: string) =>
      readFileSync(join(root, 'dist/rfcs/0005-links/index.html'), 'utf8').replaceAll(new RegExp(`(?<![a-z])${base}`, 'g'), '/BASE/');
    await build(root);
    const before = page('/records/');
    expect(before).toContain('https://codeberg.org/heron/station/issues/15');
    expect(before).toContain('https://codeberg.org/heron/records/src/branch/trunk/content/rfcs/0005-links/slides.pdf');
    expect(before).toContain('(last look)');
    const config = readFileSync(join(root, 'docket.config.ts'), 'utf8');
    writeFileSync(
      join(root, 'docket.config.ts'),
      config
        .replace("kind: 'forgejo', owner: 'heron'", "kind: 'github', owner: 'egret'")
        .replace("label: 'Last look'", "label: 'Last call'")
        .replace("base: '/records/'", "base: '/elsewhere/'"),
    );
    await build(root);
    const after = page('/elsewhere/');
    expect(after).toContain('https://github.com/heron/station/issues/15');
    expect(after).toContain('https://github.com/egret/records/blob/trunk/content/rfcs/0005-links/slides.pdf');
    expect(after).toContain('(last call)');
    expect(after).not.toMatch(/codeberg\.org|last look|\/records\/rfcs/);
  } finally {
    remove();
  }
});

/** The addresses of a built site that people may have written down: its files, and the places of a page that can be linked to. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** Files whose names change with their bytes, or that only our own scripts ask for. */
const internal = /^(?:_astro|pagefind)\//;

/**
 * Every address below `folder`, in order, as `/rfcs/0001-error-handling/` and `/rfcs/0001-error-handling/#the-problem`. A place of
 * a page counts when it is a heading, or when a link of the site leads to it.
 */
export function addressesOf(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !internal.test(file));
  const pages = new Map(
    files
      .filter((file) => file.endsWith('.html'))
      .map((file) => [addressOf(file), readPage(addressOf(file), readFileSync(join(folder, file), 'utf8'))]),
  );
  const targets = new Set([...pages.values()].flatMap(({ links }) => links));
  const places = [...pages].flatMap(([page, { ids, headings }]) =>
    ids
      .map((id) => ({ id, address: `${page}#${id}` }))
      .flatMap(({ id, address }) => (headings.has(id) || targets.has(address) ? [address] : [])),
  );
  return [...new Set([...files.map(addressOf), ...places])].sort();
}

function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

type Page = { readonly ids: string[]; readonly headings: Set<string>; readonly links: string[] };

function readPage(address: string, html: string): Page {
  const page: Page = { ids: [], headings: new Set(), links: [] };
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if ('tagName' in node) {
      const attribute = (name: string) => node.attrs.find((each) => each.name === name)?.value;
      const [id, href] = [attribute('id'), attribute('href')];
      if (id !== undefined) page.ids.push(id);
      if (id !== undefined && /^h[1-6]$/.test(node.tagName)) page.headings.add(id);
      if (href?.includes('#')) {
        const url = new URL(href, `http://site.test${address}`);
        page.links.push(decodeURIComponent(url.pathname + url.hash));
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return page;
}

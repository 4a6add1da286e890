/** Every page of a built site as a browser's own parser reads it, and what is wrong with the site as a whole. */
import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { BuiltPage, BuiltSite } from './built-site.ts';

/** What the checks need to know of a page. */
export type PageFacts = BuiltPage & {
  readonly titles: readonly string[];
  readonly descriptions: readonly string[];
  readonly canonical: readonly string[];
  readonly headings: number;
  /** Every `id`, as often as it occurs. */
  readonly ids: readonly string[];
  /** Addresses of links, as written. */
  readonly links: readonly string[];
  /** Addresses of scripts, styles, fonts, pictures and other formats, as written. */
  readonly assets: readonly string[];
  /** Where a page that forwards sends its readers. */
  readonly forwardsTo: string | undefined;
  readonly inlineStyles: readonly string[];
  readonly eventHandlers: readonly string[];
  /** The text of scripts and styles that stand in the page itself. */
  readonly inlineCode: readonly string[];
  readonly policy: string;
  /** The names of tags in the order in which the parser writes them out again. */
  readonly tags: readonly string[];
};

/** Parses every page of a site. `page` may show anything; it lends its parser. */
export async function crawl(site: BuiltSite, page: Page): Promise<PageFacts[]> {
  const facts = await page.evaluate(
    (sources) =>
      sources.map((source) => {
        const document = new DOMParser().parseFromString(source, 'text/html');
        const all = (selector: string) => [...document.querySelectorAll(selector)];
        const values = (selector: string, name: string) => all(selector).map((element) => element.getAttribute(name) ?? '');
        return {
          titles: all('head > title').map((element) => element.textContent.trim()),
          descriptions: values('meta[name=description]', 'content'),
          canonical: values('link[rel=canonical]', 'href'),
          headings: all('h1').length,
          ids: values('[id]', 'id'),
          links: values('a[href]', 'href'),
          assets: [
            ...values('[src]', 'src'),
            ...values('link[rel~=icon], link[rel=stylesheet], link[rel=preload], link[rel=alternate]', 'href'),
          ],
          forwardsTo: values('meta[http-equiv=refresh]', 'content')[0]?.replace(/^\d+; url=/, ''),
          inlineStyles: all('[style]').map((element) => element.outerHTML.slice(0, 120)),
          eventHandlers: all('*').flatMap((element) => element.getAttributeNames().filter((name) => name.startsWith('on'))),
          inlineCode: all('script:not([src]), style').map((element) => element.textContent),
          policy: values('meta[http-equiv=content-security-policy]', 'content').join(' '),
          tags: [...document.documentElement.outerHTML.matchAll(/<\/?([a-z][a-z0-9-]*)/g)].map(([tag]) => tag),
        };
      }),
    site.pages.map(({ html }) => html),
  );
  return site.pages.map((each, index) => ({ ...each, ...facts[index]! }));
}

/** Links, fragments and assets that lead nowhere, each with the page it stands on. */
export function brokenAddresses(site: BuiltSite, pages: readonly PageFacts[]): string[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return pages.flatMap((page) => {
    const broken = [...page.links, ...(page.forwardsTo ? [page.forwardsTo] : [])].filter((address) => {
      const target = inside(address, page);
      if (!target) return false;
      const found = byPath.get(decodeURI(target.pathname));
      if (!found) return !site.files.has(decodeURI(target.pathname));
      return target.hash !== '' && !found.ids.includes(decodeURIComponent(target.hash.slice(1)));
    });
    const missing = page.assets.filter((address) => {
      const target = inside(address, page);
      return target && !site.files.has(decodeURI(target.pathname));
    });
    return [...broken, ...missing].map((address) => `${page.path} points to ${address}`);
  });
}

/** Pages that no way along links leads to from home; pages that forward are typed, not linked. */
export function unreachablePages(site: BuiltSite, pages: readonly PageFacts[]): string[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const reached = new Set([site.base]);
  for (const path of reached) {
    const page = byPath.get(path);
    for (const address of page?.links ?? []) {
      const target = inside(address, page!);
      if (target && byPath.has(target.pathname)) reached.add(target.pathname);
    }
  }
  return pages.filter(({ path, forwards }) => !reached.has(path) && !forwards && !path.endsWith('/404.html')).map(({ path }) => path);
}

/** Scripts and styles in a page that its content-security policy does not know by their hash. */
export function codeWithoutHash({ inlineCode, policy }: PageFacts): string[] {
  return inlineCode.filter((code) => !policy.includes(`'sha256-${createHash('sha256').update(code).digest('base64')}'`));
}

/** Where the parser had to move, close or drop a tag: the first place at which what it read differs from what is written. */
export function mendedMarkup({ html, tags }: PageFacts): string | undefined {
  const written = [...html.replaceAll(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/g, '$1</$2>').matchAll(/<\/?([a-z][a-z0-9-]*)/g)].map(
    ([tag]) => tag,
  );
  if (written.join() === tags.join()) return undefined;
  const differs = written.findIndex((tag, index) => tag !== tags[index]);
  const at = differs === -1 ? written.length : differs;
  return `${written.slice(Math.max(0, at - 3), at + 2).join(' ')} is read as ${tags.slice(Math.max(0, at - 3), at + 2).join(' ')}`;
}

/** What occurs more than once. */
export function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** An address within the site, resolved; nothing for addresses elsewhere. */
function inside(address: string, page: BuiltPage): URL | undefined {
  const url = new URL(address, `http://site.invalid${page.path}`);
  return url.host === 'site.invalid' ? url : undefined;
}

/** Where a link of prose leads once it is published. */
import { withBase } from '../model/address.ts';
import type { Config } from '../model/config.ts';
import { resolveFileLink, resolveOtherFile } from '../model/file-link.ts';
import { sourceUrl } from '../model/forge.ts';
import type { Graph, Target } from '../model/graph.ts';
import { isReferenceUrl, parseReference } from '../model/reference.ts';
import { readSiteAddress } from '../model/site-address.ts';
import type { SiteMap } from '../model/site-map.ts';
import { describeState } from '../model/state.ts';

/** What links are looked up in. */
export type LinkContext = { readonly config: Config; readonly graph: Graph; readonly siteMap: SiteMap };

/** An address as the page has it, and what the link says of it to whoever points at it. */
export type LinkTarget = { readonly url: string; readonly title?: string };

/**
 * The address that takes the place of a written one; `undefined` where the written one stays. References, files of the record and
 * addresses of the site lead to pages of the site; a file or folder that is no record leads to the forge, because the site has none.
 * @param from the path of the text below the content folder
 */
export function linkTarget(from: string, url: string, context: LinkContext): LinkTarget | undefined {
  const { config, graph, siteMap } = context;
  const reference = isReferenceUrl(url) ? parseReference(url) : resolveFileLink(from, url);
  if (reference) {
    const target = graph.resolve(reference);
    return 'missing' in target ? undefined : { url: withBase(config.base, target.address), title: describe(target, context) };
  }
  const address = readSiteAddress(from, url, config);
  const place = address && siteMap.find(address);
  const rooted = /^(?:\/|https?:)/i.test(url);
  if (address && place && (rooted || place.of)) {
    const rest = address.query + (address.fragment === undefined ? '' : `#${address.fragment}`);
    const { record } = place;
    const title = record && graph.resolve({ kind: record.kind, target: '', id: record.id });
    return {
      url: withBase(config.base, encodeURI(place.address)) + rest,
      ...(title && 'record' in title && { title: describe(title, context) }),
    };
  }
  if (url.startsWith('/')) return { url: withBase(config.base, url) };
  // The site holds records alone: whatever else lies beside them is read where it lies.
  const file = resolveOtherFile(from, url);
  return file && { url: sourceUrl(config.forge, `content/${file.path}`) + file.rest };
}

/** `Error handling in MirageOS interfaces (implemented)`. */
export function describe({ record, title }: Target, { graph, config }: Pick<LinkContext, 'graph' | 'config'>): string {
  const state = record && describeState(record, graph, config);
  return state ? `${title} (${state.label.toLowerCase()})` : title;
}

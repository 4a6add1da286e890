/** Mentions in prose become links that say where they lead. */
import type { Link, PhrasingContent } from 'mdast';
import { defineMdastPlugin } from 'satteri';
import type { Config } from '../model/config.ts';
import { forgeLink } from '../model/forge.ts';
import type { Graph } from '../model/graph.ts';
import type { PathFacts } from '../model/kinds.ts';
import { opensLink } from '../model/prose-tree.ts';
import { findMentions, type ForgeReference, type Reference } from '../model/reference.ts';
import type { SiteMap } from '../model/site-map.ts';
import { onOneLine } from '../model/title.ts';
import { withBase } from '../model/address.ts';
import type { BodyFacts } from '../model/record.ts';
import type { ClaimIds, IsPicture } from './inert.ts';
import { describe } from './link-target.ts';

/** What prose needs to know about the rest of the record. */
export type ProseContext = {
  readonly config: Config;
  /** The record as it is now: asked at every use, since it changes under the dev server. */
  readonly graph: () => Graph;
  /** What stands at the addresses of the site, as it is now. */
  readonly siteMap: () => SiteMap;
  /** The path of the file with the given URL, below the content folder. */
  readonly pathOf: (file: URL | undefined) => string | undefined;
  readonly isPicture: IsPicture;
  /** What the path of the file with the given URL says of its record. */
  readonly recordAt: (file: URL | undefined) => PathFacts | undefined;
  /** What the body of the file with the given URL says, as it was judged. */
  readonly bodyAt: (file: URL | undefined) => BodyFacts | undefined;
  readonly claimIds: ClaimIds;
};

/** Where a mention stays text: a link cannot hold another, and a heading's words are its address. */
const textOnly = new Set(['link', 'linkReference', 'definition', 'heading']);

/** The plugin: `RFC 1`, `@thomas-leonard`, `mirage/mirage#357`. */
export function references({ config, graph }: Pick<ProseContext, 'config' | 'graph'>) {
  return defineMdastPlugin({
    name: 'references',

    text(node, context) {
      const mentions = findMentions(node.value);
      if (mentions.length === 0 || staysText(node, context)) return;
      const parts: PhrasingContent[] = [];
      let from = 0;
      for (const mention of mentions) {
        const link =
          'forge' in mention ? outwardLink(mention.forge, mention.text, config) : recordLink(mention.record, mention.text, graph(), config);
        if (!link) continue;
        if (mention.start > from) parts.push({ type: 'text', value: node.value.slice(from, mention.start) });
        parts.push(link);
        from = mention.end;
      }
      if (parts.length === 0) return;
      if (from < node.value.length) parts.push({ type: 'text', value: node.value.slice(from) });
      context.replaceNode(node, parts);
    },
  });
}

/** A link to a record: people are called by their name, everything else as it was written. */
export function recordLink(reference: Reference, written: string, graph: Graph, config: Config): Link | undefined {
  const target = graph.resolve(reference);
  if ('missing' in target) return undefined;
  const isPerson = reference.kind === 'person';
  return {
    type: 'link',
    url: withBase(config.base, target.address),
    title: isPerson ? null : describe(target, { graph, config }),
    children: [{ type: 'text', value: isPerson ? target.title : onOneLine(written) }],
  };
}

function outwardLink(reference: ForgeReference, written: string, config: Config): Link | undefined {
  const link = forgeLink(config.forge, reference, written);
  return link && { type: 'link', url: link.href, title: null, children: [{ type: 'text', value: link.name }] };
}

/** As much of a node around a text as tells whether a link may stand there. */
type Around = { readonly type: string; readonly name?: string | null; readonly children: readonly { type: string; value?: string }[] };

/** Whether a text stands in something that holds no link, or behind a piece of raw HTML that opens one. */
function staysText(text: object, context: { parent(node: never): unknown; indexOf(node: never): number | undefined }): boolean {
  const parentOf = (node: object) => context.parent(node as never) as Around | undefined;
  let at = text;
  for (let parent = parentOf(at); parent; parent = parentOf(at)) {
    if (textOnly.has(parent.type) || parent.name === 'a') return true;
    const before = parent.children
      .slice(0, context.indexOf(at as never))
      .findLast((each) => each.type === 'html' && opensLink(each.value ?? '') !== undefined);
    if (before && opensLink(before.value ?? '')) return true;
    at = parent;
  }
  return false;
}

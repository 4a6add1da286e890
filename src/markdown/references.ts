/** Mentions and reference links in prose become links that say where they lead. */
import type { Link, PhrasingContent } from 'mdast';
import { defineMdastPlugin } from 'satteri';
import { pictureProblem } from '../model/address-safety.ts';
import type { Config } from '../model/config.ts';
import type { OtherFile } from '../model/file-link.ts';
import { forgeLink, sourceUrl } from '../model/forge.ts';
import type { Graph, Target } from '../model/graph.ts';
import type { PathFacts } from '../model/kinds.ts';
import { findMentions, isReferenceUrl, parseReference, type ForgeReference, type Reference } from '../model/reference.ts';
import { describeState } from '../model/state.ts';
import { onOneLine } from '../model/title.ts';
import { withBase } from '../model/address.ts';
import type { BodyFacts } from '../model/record.ts';
import type { ClaimIds, IsPicture } from './inert.ts';

/** What prose needs to know about the rest of the record. */
export type ProseContext = {
  readonly config: Config;
  /** The record as it is now: asked at every use, since it changes under the dev server. */
  readonly graph: () => Graph;
  /** Reads `../meetings/2015-02-11.mdx` in the file with the given URL as a reference. */
  readonly resolveFileLink: (from: URL | undefined, url: string) => Reference | undefined;
  /** Reads `slides.pdf` in the file with the given URL as a file that is no record. */
  readonly resolveOtherFile: (from: URL | undefined, url: string) => OtherFile | undefined;
  readonly isPicture: IsPicture;
  /** What the path of the file with the given URL says of its record. */
  readonly recordAt: (file: URL | undefined) => PathFacts | undefined;
  /** What the body of the file with the given URL says, as it was judged. */
  readonly bodyAt: (file: URL | undefined) => BodyFacts | undefined;
  readonly claimIds: ClaimIds;
};

/** Where a mention stays text: a link cannot hold another, and a heading's words are its address. */
const textOnly = new Set(['link', 'linkReference', 'definition', 'heading']);

/** The plugin: `RFC 1`, `@thomas-leonard`, `mirage/mirage#357`, `[text](rfc:1)` and links to other files. */
export function references({ config, graph, resolveFileLink, resolveOtherFile, isPicture }: ProseContext) {
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

    link(node, context) {
      // The parser takes the end of “mirage-www.” for an address; a host without a dot is none.
      if (/^http:\/\/www\.?$/.test(node.url)) {
        context.replaceNode(node, [...node.children]);
        return;
      }
      retarget(context.fileURL, node, (key, value) => context.setProperty(node, key, value));
    },

    definition(node, context) {
      // A picture that is named by a definition is taken along into the site from where it lies.
      if (pictureProblem(node.url) === undefined && isPicture(context.fileURL, node.url)) return;
      retarget(context.fileURL, node, (key, value) => context.setProperty(node, key, value));
    },
  });

  function retarget(
    from: URL | undefined,
    { url, title }: { readonly url: string; readonly title?: string | null | undefined },
    set: (key: 'url' | 'title', value: string) => void,
  ) {
    const reference = isReferenceUrl(url) ? parseReference(url) : resolveFileLink(from, url);
    if (!reference) {
      // The site holds records alone: whatever else lies beside them is read where it lies.
      const file = resolveOtherFile(from, url);
      if (file) set('url', sourceUrl(config.forge, `content/${file.path}`) + file.rest);
      return;
    }
    const target = graph().resolve(reference);
    if ('missing' in target) return;
    set('url', withBase(config.base, target.address));
    // What somebody wrote there is theirs.
    if (!title) set('title', describe(target, graph(), config));
  }
}

/** A link to a record: people are called by their name, everything else as it was written. */
export function recordLink(reference: Reference, written: string, graph: Graph, config: Config): Link | undefined {
  const target = graph.resolve(reference);
  if ('missing' in target) return undefined;
  const isPerson = reference.kind === 'person';
  return {
    type: 'link',
    url: withBase(config.base, target.address),
    title: isPerson ? null : describe(target, graph, config),
    children: [{ type: 'text', value: isPerson ? target.title : onOneLine(written) }],
  };
}

function outwardLink(reference: ForgeReference, written: string, config: Config): Link | undefined {
  const link = forgeLink(config.forge, reference, written);
  return link && { type: 'link', url: link.href, title: null, children: [{ type: 'text', value: link.name }] };
}

/** `Error handling in MirageOS interfaces (implemented)`. */
function describe({ record, title }: Target, graph: Graph, config: Config): string {
  const state = record && describeState(record, graph, config);
  return state ? `${title} (${state.label.toLowerCase()})` : title;
}

function staysText(node: object, context: { parent(node: never): unknown }): boolean {
  for (let at = context.parent(node as never) as { type: string } | undefined; at; at = context.parent(at as never) as typeof at) {
    if (textOnly.has(at.type)) return true;
  }
  return false;
}

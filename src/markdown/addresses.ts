/** Links and pictures of prose, in Markdown and in elements, get the addresses that they have on the site. */
import { defineMdastPlugin, type MdxJsxFlowElement } from 'satteri';
import { pictureProblem } from '../model/address-safety.ts';
import { addressAttribute, withAddresses } from './html-addresses.ts';
import { linkTarget, type LinkTarget } from './link-target.ts';
import type { ProseContext } from './references.ts';

type JsxElement = { readonly name: string | null; readonly attributes: readonly MdxJsxFlowElement['attributes'][number][] };

/** The plugin; it must come before any that writes links itself, whose addresses are those of the site already. */
export function addresses({ config, graph, siteMap, pathOf, isPicture }: ProseContext) {
  const targetOf = (file: URL | undefined, url: string): LinkTarget | undefined => {
    const from = pathOf(file);
    return from === undefined ? undefined : linkTarget(from, url, { config, graph: graph(), siteMap: siteMap() });
  };
  /** A picture beside the text stays where it lies, from where it is taken along into the site. */
  const pictureOf = (file: URL | undefined, url: string) => (url.startsWith('/') ? targetOf(file, url)?.url : undefined);

  /** The attributes of an element with another address; nothing where none is exchanged. */
  const attributesOf = ({ name: element, attributes: before }: JsxElement, file: URL | undefined) => {
    const name = addressAttribute[element ?? ''];
    const attributes = before.map((attribute) => {
      if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== name || typeof attribute.value !== 'string') return attribute;
      const value = name === 'src' ? pictureOf(file, attribute.value) : targetOf(file, attribute.value)?.url;
      if (value === undefined) return attribute;
      return { ...attribute, value };
    });
    return attributes.some((attribute, index) => attribute !== before[index]) ? attributes : undefined;
  };

  return defineMdastPlugin({
    name: 'addresses',

    link(node, context) {
      // The parser takes the end of “mirage-www.” for an address; a host without a dot is none.
      if (/^http:\/\/www\.?$/.test(node.url)) {
        context.replaceNode(node, [...node.children]);
        return;
      }
      const target = targetOf(context.fileURL, node.url);
      if (!target) return;
      context.setProperty(node, 'url', target.url);
      // What somebody wrote there is theirs.
      if (target.title !== undefined && !node.title) context.setProperty(node, 'title', target.title);
    },

    definition(node, context) {
      // A picture that is named by a definition stays beside the text too.
      if (!node.url.startsWith('/') && pictureProblem(node.url) === undefined && isPicture(context.fileURL, node.url)) return;
      const target = targetOf(context.fileURL, node.url);
      if (!target) return;
      context.setProperty(node, 'url', target.url);
      // What somebody wrote there is theirs.
      if (target.title !== undefined && !node.title) context.setProperty(node, 'title', target.title);
    },

    image(node, context) {
      const url = pictureOf(context.fileURL, node.url);
      if (url !== undefined) context.setProperty(node, 'url', url);
    },

    html(node, context) {
      const { fileURL } = context;
      const value = withAddresses(node.value, (url, name) => (name === 'src' ? pictureOf(fileURL, url) : targetOf(fileURL, url)?.url));
      if (value !== node.value) context.setProperty(node, 'value', value);
    },

    mdxJsxFlowElement(node, context) {
      const attributes = attributesOf(node, context.fileURL);
      if (attributes) context.replaceNode(node, { ...node, attributes });
    },

    mdxJsxTextElement(node, context) {
      const attributes = attributesOf(node, context.fileURL);
      if (attributes) context.replaceNode(node, { ...node, attributes });
    },
  });
}

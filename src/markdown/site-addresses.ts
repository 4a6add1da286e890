/** Addresses that begin with a slash are meant from the root of the record: they get the base path below which it is published. */
import { defineHastPlugin, type MdxJsxFlowElementHast, type MdxJsxTextElementHast } from 'satteri';
import { withBase } from '../model/address.ts';

/** The plugin: for links and pictures, in Markdown and in elements. */
export function siteAddresses(base: string) {
  const moved = (url: unknown): string | undefined =>
    typeof url === 'string' && url.startsWith('/') && !url.startsWith(base) ? withBase(base, url) : undefined;
  const holderOf = (name: string | null) => (name === 'img' ? 'src' : 'href');
  const writtenIn = ({ name, attributes }: Readonly<MdxJsxFlowElementHast | MdxJsxTextElementHast>) =>
    attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === holderOf(name))?.value;

  return defineHastPlugin({
    name: 'site-addresses',
    element: {
      filter: ['a', 'img'],
      visit(node, context) {
        const url = moved(node.properties[holderOf(node.tagName)]);
        if (url !== undefined) context.setProperty(node, holderOf(node.tagName), url);
      },
    },
    mdxJsxFlowElement: {
      filter: ['a', 'img'],
      visit(node, context) {
        const url = moved(writtenIn(node));
        if (url !== undefined) context.setProperty(node, holderOf(node.name), url);
      },
    },
    mdxJsxTextElement: {
      filter: ['a', 'img'],
      visit(node, context) {
        const url = moved(writtenIn(node));
        if (url !== undefined) context.setProperty(node, holderOf(node.name), url);
      },
    },
  });
}

/** Small questions about nodes of a Markdown tree. */
import type { Html, Image, Node, Parent, Text } from 'mdast';
import type { Span } from '../model/finding.ts';
import { withoutControls } from '../model/invisible.ts';
import { literalText } from '../model/safety.ts';
import { htmlLabel } from './html.ts';

/** An MDX element; only the parts that are read here. */
export type Element = Parent & {
  name: string | null;
  attributes: { type: string; name?: string; value?: unknown }[];
};

export function isParent(node: Node): node is Parent {
  return 'children' in node;
}

export function isElement(node: Node): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The place of a node in the file. */
export function spanOf(node: Node): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** True for an element whose words stand in it without a paragraph: `<Action id="a">Ask @ann.</Action>` on a line of its own. */
export function holdsWords(node: Node): boolean {
  return isElement(node) && node.children.some(({ type }) => type === 'text');
}

/** The text of a node and everything in it, as a reader sees it. */
export function plainText(node: Node): string {
  if (!isParent(node)) return ownText(node);
  const between = node.type === 'mdxJsxFlowElement' && !holdsWords(node) ? ' ' : '';
  let text = '';
  node.children.forEach((child, at) => (text += (at > 0 ? between : '') + plainText(child)));
  return text;
}

/** What a heading or a link says: its text, and what stands for the pictures in it. */
export function labelOf(node: Node): string {
  if (node.type === 'image' || node.type === 'imageReference') return withoutControls((node as Image).alt ?? '');
  if (node.type === 'html') return htmlLabel((node as Html).value);
  if (isElement(node) && node.name === 'img') return attributeOf(node, 'alt') ?? '';
  return isParent(node) ? node.children.map(labelOf).join('') : plainText(node);
}

/** The text that a node without children adds to its paragraph; line breaks count as spaces. */
export function ownText(node: Node): string {
  if (node.type === 'text' || node.type === 'inlineCode') return oneSpaced(withoutControls((node as Text).value));
  if (node.type === 'mdxTextExpression') return literalText((node as Text).value) ?? '';
  return node.type === 'break' ? ' ' : '';
}

/** Every run of white space as one space; most text has only single spaces, and is returned as it is. */
function oneSpaced(text: string): string {
  return /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

/** The value of an element's attribute when it is plain text. */
export function attributeOf(node: Element, name: string): string | undefined {
  const value = node.attributes.find((each) => each.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
}

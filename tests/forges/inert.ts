/** What a forge would make of a comment, by a second parser of GitHub's Markdown, and what it may make of one. */
import type { Html, Link, Node } from 'mdast';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { expect } from 'vitest';
import { findInvisible } from '../../src/model/invisible.ts';
import { parseMarkdown } from '../../src/parsing/markdown.ts';
import { isParent } from '../../src/parsing/nodes.ts';
import { breaker } from '../../src/review/escape.ts';

type HtmlNode = DefaultTreeAdapterMap['node'];

/** The elements of Docket's own comments. */
const elements = new Set(['h2', 'h3', 'p', 'ul', 'li', 'strong', 'code', 'ins', 'del', 'a']);
const nodes = new Set(['root', 'heading', 'paragraph', 'list', 'listItem', 'strong', 'inlineCode', 'text', 'html', 'link']);
const html = /^(?:<!-- docket-review -->|<\/?(?:ins|del)>)$/;

/** What forges react to in the text of a page, when nothing stands in between. */
const reactions: readonly RegExp[] = [
  /@[\p{L}\p{N}_.-]/u,
  /[#!~%&^*$][\p{L}\p{N}]/u,
  /\p{L}-\d/u,
  /[0-9a-f]{7}/i,
  /www\./i,
  /:\/\//,
  /(?:mailto|xmpp):/i,
  /:[\w+-]+:/,
  /\[\w+:\S/,
  /(?<!\u200b)\$/,
];

/**
 * Expects that a comment holds Docket's own elements and otherwise only text in which no forge sees anything.
 * @param allowedLinks the addresses that links may have; none when left out
 */
export function expectInert(markdown: string, allowedLinks: ReadonlySet<string> = new Set()): void {
  expect([...inHtml(markdown, allowedLinks), ...inTree(markdown, allowedLinks)]).toEqual([]);
}

/** What is wrong with the page that GitHub's Markdown makes of it. */
function inHtml(markdown: string, allowedLinks: ReadonlySet<string>): string[] {
  return htmlNodes(toHtml(markdown)).flatMap((node) => {
    if ('data' in node) return node.data.trim() === 'docket-review' ? [] : [`a comment: ${node.data}`];
    if ('value' in node) return reactionsTo(node.value, inCode(node));
    if (!('tagName' in node)) return [];
    return [
      ...(elements.has(node.tagName) ? [] : [`an element: ${node.tagName}`]),
      ...node.attrs.flatMap(({ name, value }) =>
        node.tagName === 'a' && name === 'href' && allowedLinks.has(value) ? [] : [`an attribute: ${name}="${value}"`],
      ),
    ];
  });
}

/** What is wrong with the tree that the site's own parser makes of it. */
function inTree(markdown: string, allowedLinks: ReadonlySet<string>): string[] {
  const parsed = parseMarkdown(markdown, 'md');
  if (!('tree' in parsed)) return [parsed.problem];
  const look = (node: Node): string[] => [
    ...(nodes.has(node.type) ? [] : [`a node: ${node.type}`]),
    ...(node.type !== 'html' || html.test((node as Html).value.trim()) ? [] : [`raw HTML: ${(node as Html).value}`]),
    ...(node.type !== 'link' || allowedLinks.has((node as Link).url) ? [] : [`a link: ${(node as Link).url}`]),
    ...(isParent(node) ? node.children.flatMap(look) : []),
  ];
  return look(parsed.tree);
}

/** What forges see in a piece of text, and what readers of it do not. Forges leave code alone. */
function reactionsTo(text: string, isCode: boolean): string[] {
  return [
    ...findInvisible(isCode ? text : text.replaceAll(breaker, '')).map(({ name }) => `what nobody sees: ${name}`),
    ...(isCode ? [] : reactions.flatMap((reaction) => (reaction.test(text) ? [`${reaction} in ${JSON.stringify(text)}`] : []))),
  ];
}

/** Every word that readers of the comment see, without what stands in between for the forge's sake. */
export function readersSee(markdown: string): string {
  return htmlNodes(toHtml(markdown))
    .flatMap((node) => ('value' in node ? [node.value] : []))
    .join('')
    .replaceAll(breaker, '');
}

function toHtml(markdown: string): HtmlNode {
  const options = { allowDangerousHtml: true, allowDangerousProtocol: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] };
  return parseFragment(micromark(markdown, options));
}

function inCode(node: HtmlNode): boolean {
  const parent = 'parentNode' in node ? node.parentNode : null;
  return parent !== null && (parent.nodeName === 'code' || inCode(parent));
}

function htmlNodes(node: HtmlNode): HtmlNode[] {
  return [node, ...('childNodes' in node ? node.childNodes.flatMap(htmlNodes) : [])];
}

/** What a document's body says: headings, mentions, resolutions, actions. One walk over the tree. */
import Slugger from 'github-slugger';
import type { Link, LinkReference, Node, Parent, Root, Text } from 'mdast';
import type { Action, ActionUpdate, BodyFacts, Heading, Mention, Resolution } from '../model/record.ts';
import { findMentions, isReferenceUrl, parseReference } from '../model/reference.ts';
import { actionStatuses, type ActionStatus } from '../model/words.ts';
import type { Span } from '../model/finding.ts';

/** An MDX element; only the parts that are read here. */
type Element = Parent & {
  name: string | null;
  attributes: { type: string; name?: string; value?: unknown }[];
};

/** Looks up where a relative link to another file of the record leads: `../meetings/2015-02-11.mdx#tls`. */
export type ResolveFileLink = (url: string) => ReturnType<typeof parseReference>;

const phrasing = new Set(['paragraph', 'heading', 'tableCell']);
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Everything the tree says. `source` gives mentions their exact place. */
export function readBody(tree: Root, source: string, resolveFileLink: ResolveFileLink): BodyFacts {
  const slugger = new Slugger();
  const headings: Heading[] = [];
  const mentions: Mention[] = [];
  const resolutions: Resolution[] = [];
  const actions: Action[] = [];
  const updates: ActionUpdate[] = [];
  let section: string | undefined;
  let words = 0;

  const definitions = new Map(tree.children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url] as const] : [])));

  const walk = (node: Node) => {
    if (node.type === 'heading') {
      const text = plainText(node);
      const slug = slugger.slug(text);
      const { depth } = node as Node & { depth: number };
      if (depth === 2) section = slug;
      headings.push({ depth, text, slug, span: spanOf(node) });
    }
    if (isElement(node)) readMark(node);
    if (phrasing.has(node.type)) readPhrasing(node);
    else if (isParent(node)) node.children.forEach(walk);
  };

  const readMark = (node: Element) => {
    const attribute = (name: string) => {
      const value = node.attributes.find((each) => each.name === name)?.value;
      return typeof value === 'string' ? value : undefined;
    };
    const mark = { span: spanOf(node), text: plainText(node).trim(), ...(section && { section }) };
    const id = attribute('id') ?? '';
    if (node.name === 'Resolution') {
      const decision = attribute('decision');
      resolutions.push({ ...mark, id, ...(decision && { decision }) });
    } else if (node.name === 'Action') {
      const due = attribute('due');
      const owners = (attribute('owner') ?? '').split(/[\s,]+/).filter(Boolean);
      actions.push({ ...mark, id, owners, ...(due && { due }) });
    } else if (node.name === 'ActionUpdate') {
      const status = actionStatuses.find((word) => word === attribute('status')) ?? ('open' satisfies ActionStatus);
      updates.push({ ...mark, of: attribute('of') ?? '', status });
    }
  };

  const readPhrasing = (container: Node) => {
    const whole = plainText(container);
    words += whole.split(/\s+/).filter(Boolean).length;
    const inContext = (at: number) => ({ sentence: sentenceAt(whole, at), ...(section && { section }) });
    let at = 0;

    const visit = (node: Node, linked: boolean) => {
      if (node.type === 'text' && !linked) {
        const { value } = node as Text;
        const whole = spanOf(node);
        let from = whole.start;
        for (const mention of findMentions(value)) {
          const span = placeOf(mention.text, source, { start: from, end: whole.end }) ?? whole;
          if (span !== whole) from = span.end;
          const what = 'record' in mention ? { record: mention.record } : { forge: mention.forge };
          mentions.push({ span, written: mention.text.replace(/\s+/, ' '), ...inContext(at + mention.start), ...what });
        }
      }
      if (node.type === 'link' || node.type === 'linkReference') {
        const url = node.type === 'link' ? (node as Link).url : definitions.get((node as LinkReference).identifier);
        const record = url === undefined ? undefined : isReferenceUrl(url) ? parseReference(url) : resolveFileLink(url);
        if (url !== undefined && record) mentions.push({ span: spanOf(node), written: url, ...inContext(at), record });
        linked = true;
      }
      if (isParent(node)) node.children.forEach((child) => visit(child, linked));
      else at += ownText(node).length;
    };
    visit(container, false);
  };

  tree.children.forEach(walk);
  return { headings, mentions, resolutions, actions, updates, words };
}

/** The text of a node and everything in it, as a reader sees it. */
export function plainText(node: Node): string {
  return isParent(node) ? node.children.map(plainText).join(isBlock(node) ? ' ' : '') : ownText(node);
}

const isBlock = (node: Node) => isElement(node) && node.type === 'mdxJsxFlowElement';

function ownText(node: Node): string {
  if (node.type === 'text' || node.type === 'inlineCode') return (node as Text).value.replace(/\s+/g, ' ');
  return node.type === 'break' ? ' ' : '';
}

/** Finds text in a stretch of the source, where a line break may carry indentation or the `>` of a quotation. */
function placeOf(text: string, source: string, within: Span): Span | undefined {
  const words = text.split(/\s+/).map((word) => word.replace(/[.+]/g, '\\$&'));
  const match = new RegExp(words.join('[\\s>]+')).exec(source.slice(within.start, within.end));
  if (!match) return undefined;
  const start = within.start + match.index;
  return { start, end: start + match[0].length };
}

function sentenceAt(text: string, offset: number): string {
  const sentence = sentences.segment(text).containing(Math.min(offset, Math.max(0, text.length - 1)))?.segment ?? text;
  return sentence.trim();
}

function isParent(node: Node): node is Parent {
  return 'children' in node;
}

function isElement(node: Node): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function spanOf(node: Node): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

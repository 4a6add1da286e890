/**
 * A revision as blocks, for comparing. The HTML is built here, out of text and a few harmless elements: whatever an old revision
 * holds, nothing of it can run.
 */
import type { Image, Link, List, Node, Parent, PhrasingContent, Table, TableRow, Text } from 'mdast';
import type { Block } from '../difference/block.ts';
import { isSafeUrl } from '../model/address-safety.ts';
import { escapeHtml } from '../model/escape-html.ts';
import { showInvisible, type Setting } from '../model/invisible.ts';
import { isElement, isParent } from './nodes.ts';

/** The title of a compared text is an `h3` of its page, below the revision; the text's own sections, `##`, stand below the title. */
const belowTitle = 2;

/** The blocks of a part of a text; none for front matter and for what makes no text of its own. */
export function blocksOf(node: Node): Block[] {
  switch (node.type) {
    case 'yaml':
    case 'definition':
    case 'html':
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
      return [];
    case 'heading':
      return [block(`h${Math.min(6, (node as Node & { depth: number }).depth + belowTitle)}`, node)];
    case 'paragraph':
      return [block('p', node)];
    case 'code':
      return [{ tag: 'pre', html: legibleHtml((node as Text).value, 'code') }];
    case 'list': {
      const { ordered, start, children } = node as List;
      return children.map((item, index) => ({
        tag: 'li',
        ...(ordered ? { within: 'ol', value: (start ?? 1) + index } : { within: 'ul' }),
        html: flow(item),
      }));
    }
    case 'table':
      return (node as Table).children.map((row, index) => tableRow(row, index === 0));
    case 'blockquote':
      return [{ tag: 'blockquote', html: flow(node as Parent) }];
    case 'thematicBreak':
      return [{ tag: 'p', html: '* * *' }];
    default:
      return isParent(node) ? [...elementBlock(node), ...node.children.flatMap(blocksOf)] : [];
  }
}

/** A component of MDX by its name and what it was given, which readers see in one form or another. */
function elementText(node: Node): string | undefined {
  if (!isElement(node) || !/^[A-Z]/.test(node.name ?? '')) return undefined;
  const given = node.attributes.flatMap(({ name, value }) => (name ? [typeof value === 'string' ? `${name} ${value}` : name] : []));
  return `${node.name}${given.length > 0 ? ` (${given.join(', ')})` : ''}:`;
}

function elementBlock(node: Node): Block[] {
  const text = elementText(node);
  return text === undefined ? [] : [{ tag: 'p', html: legibleHtml(text) }];
}

function block(tag: string, node: Node): Block {
  return { tag, html: phrases(node) };
}

function tableRow(row: TableRow, head: boolean): Block {
  const cell = head ? 'th' : 'td';
  const html = row.children.map((each) => `<${cell}>${phrases(each)}</${cell}>`).join('');
  return { tag: 'tr', within: head ? 'thead' : 'tbody', html };
}

/** Block content inside an item or a quotation: lists stay lists, everything else becomes lines of text. */
function flow(node: Parent): string {
  return node.children
    .map((child) => {
      if (child.type === 'list') {
        const tag = child.ordered ? 'ol' : 'ul';
        return `<${tag}>${child.children.map((item) => `<li>${flow(item)}</li>`).join('')}</${tag}>`;
      }
      if (child.type === 'code') return `<code>${legibleHtml(child.value, 'code')}</code>`;
      return isParent(child) && child.type !== 'paragraph' ? flow(child) : phrases(child);
    })
    .join(' ');
}

const plainElements: Partial<Record<string, string>> = { emphasis: 'em', strong: 'strong', delete: 's' };

/** Inline content as HTML. */
function phrases(node: Node): string {
  if (node.type === 'text') return legibleHtml(inOneLine((node as Text).value));
  if (node.type === 'inlineCode') return `<code>${legibleHtml((node as Text).value, 'code')}</code>`;
  if (node.type === 'break') return '<br>';
  if (node.type === 'image') return legibleHtml(`[picture: ${(node as Image).alt ?? ''}]`);
  if (node.type === 'footnoteReference') return `[${legibleHtml((node as Node & { identifier: string }).identifier)}]`;
  if (!isParent(node)) return '';
  const given = elementText(node);
  const inner = (given === undefined ? '' : `${legibleHtml(given)} `) + (node.children as PhrasingContent[]).map(phrases).join('');
  if (node.type === 'link' && /^https?:/i.test((node as unknown as Link).url) && isSafeUrl((node as unknown as Link).url))
    return `<a href="${legibleHtml((node as unknown as Link).url)}">${inner}</a>`;
  const tag = plainElements[node.type];
  return tag ? `<${tag}>${inner}</${tag}>` : inner;
}

/** A text with one space wherever it had any, as HTML shows it. */
export function inOneLine(text: string): string {
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

/** Text as HTML that shows it, and everything that would hide in it. */
export function legibleHtml(text: string, setting: Setting = 'prose'): string {
  // Most texts hold nothing of the kind, which is quick to see.
  if (!/[&<>"]|[^\t\n\r -~]/.test(text)) return text;
  return escapeHtml(showInvisible(text, setting));
}

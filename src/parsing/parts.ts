/** The parts of a Markdown text, read revision by revision: what stood in the text before is not read again. */
import { hash } from 'node:crypto';
import type { Definition, Node, Root, Text } from 'mdast';
import type { Block } from '../difference/block.ts';
import { blocksOf, inOneLine } from './blocks.ts';
import { firstExcess } from './excess.ts';
import { parseMarkdown } from './markdown.ts';
import { isParent, spanOf } from './nodes.ts';

/** A block and a hash of it: revisions share most of their blocks. */
export type NamedBlock = readonly [id: string, block: Block];

/** A paragraph, a list, a table or another part of a body that stands in nothing else. */
export type Part = {
  /** A hash of what readers see, the same for two parts that differ only in formatting; empty when only the author sees the part. */
  readonly essence: string;
  readonly blocks: readonly NamedBlock[];
};

/** Reads the parts of one text after another; nothing for a text that cannot be parsed. The answers are the same in any order. */
export function partsReader(): (source: string, format: 'md' | 'mdx') => Part[] | undefined {
  let before = new Map<string, Part>();
  return (source, format) => {
    const parsed = parseMarkdown(source, format);
    if (!('tree' in parsed) || firstExcess(parsed.tree)) return undefined;
    // What a part means depends on its own lines, indentation included, and on what its brackets can refer to.
    const context = `${format} ${definedIn(parsed.tree, source)}`;
    const now = new Map<string, Part>();
    const parts = parsed.tree.children.map((node) => {
      if (!node.position) return readPart(node);
      const { start, end } = spanOf(node);
      const key = `${context} ${node.type} ${source.slice(source.lastIndexOf('\n', start - 1) + 1, end)}`;
      const part = before.get(key) ?? readPart(node);
      now.set(key, part);
      return part;
    });
    before = now;
    return parts;
  };
}

/** The names of all link and footnote definitions, wherever they stand. */
function definedIn(tree: Root, source: string): string {
  if (!source.includes(']:')) return '';
  const names: string[] = [];
  const walk = (node: Node) => {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') names.push(`${node.type} ${(node as Definition).identifier}`);
    if (isParent(node)) node.children.forEach(walk);
  };
  walk(tree);
  return names.join('\n');
}

function readPart(node: Node): Part {
  const plain = canonical(node);
  const essence = plain === null ? '' : hash('sha256', JSON.stringify(plain), 'base64url');
  return { essence, blocks: blocksOf(node).map(named) };
}

/** A block with its name. */
export function named(each: Block): NamedBlock {
  const { tag, within = '', value = '', html } = each;
  return [hash('sha256', `${tag} ${within} ${value} ${html}`, 'base64url').slice(0, 22), each];
}

const invisible = new Set(['position', 'data', 'spread']);

/**
 * A tree without what only its author sees: places, line breaks within a paragraph, comments, which characters mark a list or an
 * emphasis (the tree never had those). Code keeps every space.
 */
function canonical(node: Node): unknown {
  if (node.type === 'yaml' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return null;
  if (node.type === 'html' && /^(?:<!--(?:(?!-->)[\s\S])*-->\s*)+$/.test((node as Text).value)) return null;
  const kept = Object.entries(node).filter(([key, value]) => !invisible.has(key) && key !== 'children' && value !== undefined);
  const own = kept.map(([key, value]: [string, unknown]) => [
    key,
    key === 'value' && (node.type === 'text' || node.type === 'html') ? inOneLine(String(value)) : withoutPlaces(value),
  ]);
  return isParent(node) ? [own, node.children.map(canonical).filter((child) => child !== null)] : own;
}

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, each]) => (invisible.has(key) ? [] : [[key, withoutPlaces(each)]])));
}

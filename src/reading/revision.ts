/** One revision's text, read: what of it readers could tell from another, and its blocks for comparing. Pure. */
import { hash } from 'node:crypto';
import type { Node, Text } from 'mdast';
import type { Block } from '../difference/block.ts';
import { legibleHtml, inOneLine, readBlocks } from './blocks.ts';
import { firstTooDeep } from './depth.ts';
import { isYaml } from './document.ts';
import { parseFrontMatter, splitFrontMatter } from './front-matter.ts';
import { parseMarkdown } from './markdown.ts';
import { isParent } from './nodes.ts';

/** What a revision says, apart from its blocks. */
export type RevisionFacts = {
  /** The state in its front matter. */
  readonly state?: string;
  /** A hash of everything else that readers see: the same for two texts that differ only in formatting. */
  readonly essence: string;
};

/** A block and a hash of it: revisions share most of their blocks. */
export type NamedBlock = readonly [id: string, block: Block];

/** What a revision says. */
export type RevisionText = RevisionFacts & { readonly blocks: readonly NamedBlock[] };

/** Reads a whole file; `path` tells its format. Never throws: what cannot be parsed any more is said in a block. */
export function readRevision(path: string, source: string): RevisionText {
  const parts = isYaml(path) ? { yaml: { start: 0, end: source.length }, body: source.length } : splitFrontMatter(source);
  const yaml = parts && valuesOf(source.slice(parts.yaml.start, parts.yaml.end));
  const { status, ...facts } = (typeof yaml === 'object' && yaml !== null ? yaml : {}) as Record<string, unknown>;
  const state = typeof status === 'string' ? status : undefined;
  const parsed = isYaml(path) ? undefined : parseMarkdown(source, path.endsWith('.mdx') ? 'mdx' : 'md');
  const tree = parsed && 'tree' in parsed && !firstTooDeep(parsed.tree) ? parsed.tree : undefined;
  const body = tree ? canonical(tree) : source.slice(parts?.body ?? 0).replace(/\s+/g, ' ');
  const head = yaml === undefined ? source.slice(0, parts?.body ?? 0) : sorted(facts);
  return {
    ...(state !== undefined && { state }),
    essence: hash('sha256', JSON.stringify([head, body]), 'base64url'),
    blocks: [...headBlocks(facts, state), ...(tree ? readBlocks(tree) : isYaml(path) ? [] : [unreadable])].map(named),
  };
}

/** The last front matter that was read: revisions of one text follow one another, and most leave it alone. */
let last: { readonly text: string; readonly values: unknown } | undefined;

function valuesOf(text: string): unknown {
  if (last?.text !== text) last = { text, values: parseFrontMatter(text, { start: 0, end: text.length }).values };
  return last.values;
}

/** Stands for a body that cannot be read. */
export const unreadable: Block = block('p', 'The text of this revision can no longer be read.');

function named(each: Block): NamedBlock {
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

/** Plain values with the keys of every mapping in order: front matter says the same in any order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, each]) => [key, sorted(each)]);
}

/** What the front matter says: the title and the summary as on the page, and every other fact as an item of a list. */
function headBlocks({ title, name, summary, ...others }: Record<string, unknown>, state: string | undefined): Block[] {
  const heading = typeof title === 'string' ? title : name;
  return [
    ...(typeof heading === 'string' ? [block('h3', heading)] : []),
    ...(typeof summary === 'string' ? [block('p', summary)] : []),
    ...factLines({ ...(state !== undefined && { state }), ...others }).map((line) => ({ ...block('li', line), within: 'ul' })),
  ];
}

/** `Authors: ann-lee, ben`; one line for each part of a fact that has parts: `Criteria, 1, id: safe`. */
function factLines(value: unknown, path: readonly string[] = []): string[] {
  const label = path.join(', ').replaceAll('_', ' ');
  const term = label.charAt(0).toUpperCase() + label.slice(1);
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object'))
    return value.length > 0 ? [`${term}: ${value.join(', ')}`] : [];
  if (typeof value !== 'object' || value === null) return [`${term}: ${(value as string | number | boolean | null) ?? 'nothing'}`];
  const entries = Array.isArray(value) ? value.map((each, index) => [String(index + 1), each] as const) : Object.entries(value);
  return entries.flatMap(([key, each]) => factLines(each, [...path, key]));
}

function block(tag: string, text: string): Block {
  return { tag, html: legibleHtml(text) };
}

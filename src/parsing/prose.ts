/** The words of a text and nothing else: what two sides of a change are compared by. Pure. */
import type { Html, Image, Node, Text } from 'mdast';
import type { ProseBlock } from '../difference/prose.ts';
import { firstExcess } from './excess.ts';
import { isYaml } from '../model/content-path.ts';
import { parseFrontMatter, splitFrontMatter } from './front-matter.ts';
import { parseMarkdown } from './markdown.ts';
import { isParent, ownText } from './nodes.ts';

/**
 * Everything that a file says in words, front matter first: no states, dates, names, formatting or addresses of links.
 * `path` tells the format. A body that cannot be parsed is taken as it is written.
 */
export function readProse(path: string, source: string): ProseBlock[] {
  const parts = isYaml(path) ? { yaml: { start: 0, end: source.length }, body: source.length } : splitFrontMatter(source);
  const head = parts ? wordsOfValues(parseFrontMatter(source, parts.yaml).values) : [];
  const body = source.slice(parts?.body ?? 0);
  if (body.trim() === '') return head;
  const parsed = parseMarkdown(source, path.endsWith('.mdx') ? 'mdx' : 'md');
  const tree = 'tree' in parsed && !firstExcess(parsed.tree) ? parsed.tree : undefined;
  return [...head, ...(tree ? blocksOf(tree) : body.split(/\n\s*\n/).map(text))];
}

/** The values of front matter that are sentences. */
function wordsOfValues(values: unknown): ProseBlock[] {
  if (typeof values !== 'object' || values === null) return [];
  const { title, name, summary, criteria, verdicts, agenda, expected_outcomes, first_tasks, outcome } = values as Record<string, unknown>;
  const inLists = [criteria, agenda, expected_outcomes, first_tasks].flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : []));
  const inVerdicts: unknown[] = typeof verdicts === 'object' && verdicts !== null ? Object.values(verdicts) : [];
  const within = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? ((value as Record<string, unknown>).question ?? (value as Record<string, unknown>).note)
      : value;
  // The outcome of a position is one word, a state; that of a project is a sentence.
  const sentence = typeof outcome === 'string' && /\s/.test(outcome) ? outcome : undefined;
  return [title, name, summary, ...[...inLists, ...inVerdicts].map(within), sentence].flatMap((value) =>
    typeof value === 'string' ? text(value) : [],
  );
}

const phrasing = new Set(['paragraph', 'heading', 'tableRow']);

function blocksOf(node: Node): ProseBlock[] {
  if (node.type === 'code') return [{ code: true, text: (node as Text).value }];
  if (node.type === 'html') return [text(withoutTags((node as Html).value))].filter((block) => block.text.trim() !== '');
  if (phrasing.has(node.type)) return [text(words(node))];
  return isParent(node) ? node.children.flatMap(blocksOf) : [];
}

function words(node: Node): string {
  if (node.type === 'image') return (node as Image).alt ?? '';
  if (!isParent(node)) return ownText(node);
  return node.children.map(words).join(node.type === 'tableRow' ? ' ' : '');
}

/** Comments and tags end where the first sign says so: this is for comparing, and nothing of it is shown as HTML. */
function withoutTags(html: string): string {
  return html.replace(/<[^<>]*>/g, ' ');
}

function text(value: string): ProseBlock {
  return { code: false, text: value };
}

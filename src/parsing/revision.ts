/** The revisions of a record, read: what of each readers could tell from another, and its blocks for comparing. */
import { hash } from 'node:crypto';
import type { Block } from '../difference/block.ts';
import { legibleHtml } from './blocks.ts';
import { isYaml } from '../model/content-path.ts';
import { parseFrontMatter, splitFrontMatter } from './front-matter.ts';
import { named, partsReader, type NamedBlock } from './parts.ts';

/** What a revision says, apart from its blocks. */
export type RevisionFacts = {
  /** The state in its front matter. */
  readonly state?: string;
  /** A hash of everything else that readers see: the same for two texts that differ only in formatting. */
  readonly essence: string;
};

/** What a revision says. */
export type RevisionText = RevisionFacts & { readonly blocks: readonly NamedBlock[] };

/** Reads a whole file; `path` tells its format. Never throws: what cannot be parsed any more is said in a block. */
export type ReadRevision = (path: string, source: string) => RevisionText;

/**
 * Reads the revisions of one record, one after another. What a text has in common with the one before it, which is most of it, is
 * not read again; the answers are the same in any order.
 */
export function revisionReader(): ReadRevision {
  const valuesOf = frontMatterReader();
  const partsOf = partsReader();
  return (path, source) => {
    const format = isYaml(path) ? 'yaml' : path.endsWith('.mdx') ? 'mdx' : 'md';
    const split = format === 'yaml' ? { yaml: { start: 0, end: source.length }, body: source.length } : splitFrontMatter(source);
    const yaml = split && valuesOf(source.slice(split.yaml.start, split.yaml.end));
    const { status, ...facts } = (typeof yaml === 'object' && yaml !== null ? yaml : {}) as Record<string, unknown>;
    const state = typeof status === 'string' ? status : undefined;
    const parts = format === 'yaml' ? [] : partsOf(source, format);
    const body = parts?.map(({ essence }) => essence).filter(Boolean) ?? source.slice(split?.body ?? 0).replace(/\s+/g, ' ');
    const head = yaml === undefined ? source.slice(0, split?.body ?? 0) : sorted(facts);
    return {
      ...(state !== undefined && { state }),
      essence: hash('sha256', JSON.stringify([head, body]), 'base64url'),
      blocks: [...headBlocks(facts, state).map(named), ...(parts?.flatMap(({ blocks }) => blocks) ?? [named(unreadable)])],
    };
  };
}

function frontMatterReader(): (text: string) => unknown {
  let last: { readonly text: string; readonly values: unknown } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, values: parseFrontMatter(text, { start: 0, end: text.length }).values };
    return last.values;
  };
}

/** Stands for a body that cannot be read. */
export const unreadable: Block = block('p', 'The text of this revision can no longer be read.');

/** A text that is not read: git does not have it, or it is larger than a file of the record may be. `id` tells it from others. */
export function unreadText(id: string): RevisionText {
  return { essence: id, blocks: [named(unreadable)] };
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

/**
 * `Authors: ann-lee, ben`; one line for each part of a fact that has parts: `Limits, rain: 5`. The items of a list are known by what
 * they begin with, not by their number, which changes when one is put before them: `Criteria: safe, question: Is it safe?`
 */
function factLines(value: unknown, path: readonly string[] = []): string[] {
  const label = words(path.join(', '));
  const term = label.charAt(0).toUpperCase() + label.slice(1);
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object'))
    return value.length > 0 ? [`${term}: ${value.join(', ')}`] : [];
  if (typeof value !== 'object' || value === null) return [`${term}: ${(value as string | number | boolean | null) ?? 'nothing'}`];
  if (Array.isArray(value) && value.every(hasPlainParts))
    return value.map(
      (item) =>
        `${term}: ${Object.entries(item)
          .map(([key, each], index) => (index === 0 ? '' : `${words(key)}: `) + String(each))
          .join(', ')}`,
    );
  const entries = Array.isArray(value) ? value.map((each, index) => [String(index + 1), each] as const) : Object.entries(value);
  return entries.flatMap(([key, each]) => factLines(each, [...path, key]));
}

const words = (key: string) => key.replaceAll('_', ' ');

function hasPlainParts(item: unknown): item is Readonly<Record<string, string | number | boolean>> {
  return typeof item === 'object' && item !== null && Object.values(item).every((each) => each !== null && typeof each !== 'object');
}

function block(tag: string, text: string): Block {
  return { tag, html: legibleHtml(text) };
}

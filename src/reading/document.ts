/** Bytes to a document: one file, read once, nothing judged yet. */
import { posix } from 'node:path';
import type { Root } from 'mdast';
import { kindOfFolder, readPath, type Kind, type PathFacts } from '../model/kinds.ts';
import { referenceTarget } from '../model/graph.ts';
import type { BodyFacts } from '../model/record.ts';
import type { Reference } from '../model/reference.ts';
import type { Span } from '../model/finding.ts';
import { parseFrontMatter, splitFrontMatter, type FrontMatter } from './front-matter.ts';
import { parseMarkdown } from './markdown.ts';
import { readBody } from './body.ts';

/** A file of `content/` as it was read. Rules judge it; valid ones become records. */
export type Document = {
  /** Path from the root of the project, with forward slashes: `content/meetings/2015-02-11.mdx`. */
  readonly file: string;
  /** The whole text, without a byte-order mark. */
  readonly source: string;
  /** What the path says; absent when the path fits no kind. */
  readonly path?: PathFacts;
  /** The kind, also of a misnamed file in a kind's folder. */
  readonly kind?: Kind;
  /** Absent when the file has none. */
  readonly frontMatter?: FrontMatter;
  readonly body: BodyFacts;
  /** The tree of the body; absent for YAML and for a body that could not be parsed. */
  readonly tree?: Root;
  /** Why the body could not be parsed. */
  readonly bodyProblem?: { readonly message: string; readonly span: Span };
};

const emptyBody: BodyFacts = { headings: [], mentions: [], resolutions: [], actions: [], updates: [], words: 0 };

/** Reads the text of one file. `contentFolder` is the first part of `file`, usually `content`. */
export function readDocument(file: string, text: string, contentFolder = 'content'): Document {
  // The Markdown parser drops a byte-order mark and counts from behind it; so does everybody else.
  const source = text.replace(/^\uFEFF/, '');
  const below = file.slice(contentFolder.length + 1);
  const path = readPath(below);
  const kind = path?.kind ?? kindOfFolder(below);
  const known = { file, source, ...(path && { path }), ...(kind && { kind }) };

  if (/\.ya?ml$/.test(file)) {
    return { ...known, frontMatter: parseFrontMatter(source, { start: 0, end: source.length }), body: emptyBody };
  }
  const parts = splitFrontMatter(source);
  const frontMatter = parts && parseFrontMatter(source, parts.yaml);
  const parsed = parseMarkdown(source, file.endsWith('.mdx') ? 'mdx' : 'md');
  const withFrontMatter = { ...known, ...(frontMatter && { frontMatter }) };
  if (!('tree' in parsed)) {
    return { ...withFrontMatter, body: emptyBody, bodyProblem: { message: parsed.problem, span: parsed.span } };
  }
  const body = readBody(parsed.tree, source, (url) => resolveFileLink(below, url));
  return { ...withFrontMatter, body, tree: parsed.tree };
}

/** `../meetings/2015-02-11.mdx#tls`, seen from a file below the content folder, as a reference. */
export function resolveFileLink(from: string, url: string): Reference | undefined {
  const [path = '', section] = url.split('#', 2);
  if (!/\.(mdx?|yaml)$/.test(path) || /^[a-z]+:|^\//i.test(path)) return undefined;
  const facts = readPath(posix.join(posix.dirname(from), decodePath(path)));
  if (!facts) return undefined;
  return { kind: facts.kind, target: referenceTarget(facts), ...(section && { section: decodePath(section) }) };
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Bytes to a document: one file, read once, nothing judged yet. */
import { isYaml, pathBelow } from '../model/content-path.ts';
import { kindOfFolder, readPath, type Kind, type PathFacts } from '../model/kinds.ts';
import type { BodyFacts } from '../model/record.ts';
import { noSyntax, type SyntaxFacts } from '../model/syntax.ts';
import { conflictsIn, type Conflict } from './conflicts.ts';
import { readOpening, type FenceProblem } from './fences.ts';
import type { FileProblem } from './file.ts';
import { parseFrontMatter, type FrontMatter } from './front-matter.ts';
import { emptyBody, type BodyProblem, type ParsedBody } from './parse-body.ts';

/** A file of `content/` as it was read. Rules judge it; valid ones become records. */
export type Document = {
  /** Path from the root of the project, with forward slashes: `content/meetings/2015-02-11.mdx`. */
  readonly file: string;
  /** The whole text, without a byte-order mark; empty when the file could not be read. */
  readonly source: string;
  /** What the path says; absent when the path fits no kind. */
  readonly path?: PathFacts;
  /** The kind, also of a misnamed file in a kind's folder. */
  readonly kind?: Kind;
  /** Absent when the file has none. */
  readonly frontMatter?: FrontMatter;
  /** What was meant as front matter and is none; the file has no body then, since nobody can tell where it would begin. */
  readonly fenceProblem?: FenceProblem;
  /** Merge conflicts that were left in the text; absent when there are none. */
  readonly conflicts?: readonly Conflict[];
  readonly body: BodyFacts;
  readonly syntax: SyntaxFacts;
  /** Why the body could not be parsed. */
  readonly bodyProblem?: BodyProblem;
  /** Why the file was not read at all. */
  readonly fileProblem?: FileProblem;
};

/** A document whose body is still to be read. */
export function openDocument(file: string, source: string): Document {
  const path = readPath(pathBelow(file));
  const kind = path?.kind ?? kindOfFolder(pathBelow(file));
  const opening = isYaml(file) ? { yaml: { start: 0, end: source.length } } : readOpening(source);
  const conflicts = conflictsIn(source);
  return {
    file,
    source,
    ...(conflicts.length > 0 && { conflicts }),
    body: emptyBody,
    syntax: noSyntax,
    ...(path && { path }),
    ...(kind && { kind }),
    ...(opening && ('yaml' in opening ? { frontMatter: parseFrontMatter(source, opening.yaml) } : { fenceProblem: opening.problem })),
  };
}

/** The same document with what its body says. */
export function withBody(document: Document, { body, syntax, problem }: ParsedBody): Document {
  return { ...document, body, syntax, ...(problem && { bodyProblem: problem }) };
}

/** A document for a file that could not be read. */
export function unreadableDocument(file: string, problem: FileProblem): Document {
  return { ...openDocument(file, ''), fileProblem: problem };
}

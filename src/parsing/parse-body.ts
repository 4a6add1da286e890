/** One body, parsed and read. Pure: the same source gives the same answer, in whichever process it is asked. */
import type { Span } from '../model/finding.ts';
import { kindOfFolder, readPath } from '../model/kinds.ts';
import type { BodyFacts } from '../model/record.ts';
import { linkedRecord } from '../model/site-address.ts';
import { noSyntax, type SyntaxFacts } from '../model/syntax.ts';
import { readBody } from './body.ts';
import { firstExcess } from './excess.ts';
import { proseOf } from './fences.ts';
import { parseMarkdown } from './markdown.ts';
import { spanOf } from './nodes.ts';
import { readSyntax } from './syntax.ts';

/** Why a body could not be read: where, unless it is all of it, and what to do, where that is known. */
export type BodyProblem = { readonly message: string; readonly span?: Span; readonly help?: string };

/** What a body says and is made of, or why it could not be read. */
export type ParsedBody = {
  readonly body: BodyFacts;
  readonly syntax: SyntaxFacts;
  readonly problem?: BodyProblem;
};

/** A body that says nothing. */
export const emptyBody: BodyFacts = { headings: [], mentions: [], resolutions: [], actions: [], updates: [], examples: [], words: 0 };

/** Parses the Markdown or MDX of `source`; `path` is the file's, below the content folder. Never throws. */
export function parseBody(path: string, source: string): ParsedBody {
  // Front matter that is none is one fault; what the rest would say as prose, nobody wrote.
  if (proseOf(source) === undefined) return { body: emptyBody, syntax: noSyntax };
  const parsed = parseMarkdown(source, path.endsWith('.mdx') ? 'mdx' : 'md');
  if (!('tree' in parsed)) return unreadable(parsed.problem, parsed.span);
  const excess = firstExcess(parsed.tree);
  if (excess) return unreadable(excess.message, spanOf(excess.node), excess.help);
  const kind = readPath(path)?.kind ?? kindOfFolder(path);
  return { body: readBody(parsed.tree, source, kind, (url) => linkedRecord(path, url)), syntax: readSyntax(parsed.tree, source) };
}

function unreadable(message: string, span: Span, help?: string): ParsedBody {
  return { body: emptyBody, syntax: noSyntax, problem: { message, span, ...(help !== undefined && { help }) } };
}

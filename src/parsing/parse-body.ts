/** One body, parsed and read. Pure: the same source gives the same answer, in whichever process it is asked. */
import type { Span } from '../model/finding.ts';
import { kindOfFolder, readPath } from '../model/kinds.ts';
import type { BodyFacts } from '../model/record.ts';
import { linkedRecord } from '../model/site-address.ts';
import { noSyntax, type SyntaxFacts } from '../model/syntax.ts';
import { readBody, type ReadLink } from './body.ts';
import { firstExcess } from './excess.ts';
import { proseOf } from './fences.ts';
import { parseFrontMatter, splitFrontMatter } from './front-matter.ts';
import { parseMarkdown } from './markdown.ts';
import { spanOf } from './nodes.ts';
import { readSentence } from './sentence.ts';
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
  const readLink: ReadLink = (url) => linkedRecord(path, url);
  const read = { body: readBody(parsed.tree, source, kind, readLink), syntax: readSyntax(parsed.tree, source) };
  return kind === 'position' ? withReason(read, source, readLink) : read;
}

/** The same with the reason in the front matter of a position: whatever it names and links to is judged like the body. */
function withReason({ body, syntax }: ParsedBody, source: string, readLink: ReadLink): ParsedBody {
  const head = splitFrontMatter(source);
  const reason = head && readSentence(parseFrontMatter(source, head.yaml), 'reason', source, readLink);
  if (!reason) return { body, syntax };
  return {
    body: { ...body, reason: reason.parts, mentions: [...reason.mentions, ...body.mentions] },
    syntax: { ...syntax, links: [...reason.links, ...syntax.links] },
  };
}

function unreadable(message: string, span: Span, help?: string): ParsedBody {
  return { body: emptyBody, syntax: noSyntax, problem: { message, span, ...(help !== undefined && { help }) } };
}

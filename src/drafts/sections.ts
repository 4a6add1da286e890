/** The sections that a document of a kind begins with, each with the words that ask for its text. */
import type { Kind } from '../model/kinds.ts';
import { unwritten, unwrittenParagraph } from '../model/unwritten.ts';

/** Texts by the heading that they belong under. */
export type Written = Readonly<Record<string, string>>;

/** Headings by kind, in order, and what belongs under each. Meetings have the headings of their agenda, people no prose. */
const usual: Partial<Record<Kind, Readonly<Record<string, string>>>> = {
  rfc: {
    'The problem': 'what is wrong today, and for whom',
    'The proposal': 'what should be different, and how it would work',
    'Alternatives considered': 'what else would help, and why it is not proposed',
    'Open questions': 'what is not settled yet, or that nothing is open',
  },
  position: {
    'The argument': 'why this is the right answer',
    'What it costs': 'what speaks against it, and who would have to do what',
  },
  decision: {
    Context: 'what made a decision necessary, and what was weighed',
    Decision: 'what applies from now on, in a sentence that can be quoted',
    Consequences: 'what becomes easier, what becomes harder, and who has to act',
  },
  project: {
    'The idea': 'what is missing today, and what this would make of it',
    'How to begin': 'what to read, what to build and who to ask first',
  },
};

/** A section of a new document: its heading, and what belongs under it, as `unwritten` takes it. */
export type Section = { readonly heading: string; readonly asked: string };

/**
 * The sections of a kind, in order.
 * @param required the headings that the community requires of the kind (its setting of `required-sections`): where there are some,
 * they are the headings
 */
export function sectionsAsked(kind: Kind, required: readonly string[] = []): Section[] {
  const known = usual[kind] ?? {};
  const headings = required.length > 0 ? required : Object.keys(known);
  return headings.map((heading) => {
    const asked = Object.hasOwn(known, heading) ? known[heading] : undefined;
    return { heading, asked: asked ?? 'what belongs under this heading' };
  });
}

/**
 * The body of a new document: the headings of its kind, each with its text or the words that ask for it.
 * @param required as for `sectionsAsked`
 * @param written Markdown by heading, for the sections that are written already
 */
export function sectionsOf(kind: Kind, required?: readonly string[], written: Written = {}): string[] {
  return sectionsAsked(kind, required).flatMap(({ heading, asked }) => [
    `## ${heading}`,
    (Object.hasOwn(written, heading) ? written[heading]?.trim() : '') || unwrittenParagraph(asked),
  ]);
}

/** What stands in for a summary that nobody has written yet. */
export const unwrittenSummary = unwritten('one or two plain sentences that lists and search results show');

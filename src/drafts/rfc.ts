/** An RFC as it begins. */
import { documentText, type Draft } from './draft.ts';
import { padded } from '../model/numbers.ts';
import { fileNameOf, oneLine } from './names.ts';
import { sectionsOf, unwrittenSummary, type Written } from './sections.ts';
import { listLine, textLine, wordLine } from './yaml.ts';

/** What is known of an RFC before it is written. */
export type RfcInput = {
  /** The next free number. */
  readonly number: number;
  /** What is proposed, in a few words. */
  readonly title: string;
  /** The first state of the community's lifecycle. */
  readonly status: string;
  /** Ids of people. */
  readonly authors: readonly string[];
  /** The day, as an ISO date. */
  readonly created: string;
  /** Asked for in the text when left out. */
  readonly summary?: string;
  readonly topics?: readonly string[];
  /** The name of its folder after the number; made of the title when left out. */
  readonly slug?: string;
  /** The headings that the community requires; Docket's own when there are none. */
  readonly sections?: readonly string[];
  /** The sections that are written already. */
  readonly written?: Written;
};

/** The file of a new RFC. */
export function rfcDraft(input: RfcInput): Draft {
  const { number, title, status, authors, created, summary, topics = [], slug = fileNameOf(title, 'rfc'), sections, written } = input;
  return {
    path: `content/rfcs/${padded(number)}-${slug}/index.mdx`,
    text: documentText(
      [
        textLine('title', oneLine(title)),
        wordLine('status', status),
        listLine('authors', authors),
        wordLine('created', created),
        textLine('summary', oneLine(summary ?? '') || unwrittenSummary),
        listLine('topics', topics),
      ],
      sectionsOf('rfc', sections, written),
    ),
  };
}

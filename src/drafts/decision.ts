/** A decision as it begins. */
import type { DecisionStatus } from '../model/words.ts';
import { documentText, type Draft } from './draft.ts';
import { padded } from '../model/numbers.ts';
import { fileNameOf, oneLine } from './names.ts';
import { sectionsOf, unwrittenSummary, type Written } from './sections.ts';
import { listLine, textLine, wordLine } from './yaml.ts';

/** What is known of a decision before it is written. References are written as in front matter: `rfc:1`. */
export type DecisionInput = {
  /** The next free number. */
  readonly number: number;
  /** What was decided, as a sentence. */
  readonly title: string;
  /** The day on which it was made, as an ISO date. */
  readonly date: string;
  readonly status: DecisionStatus;
  /** Asked for in the text when left out. */
  readonly summary?: string;
  readonly topics?: readonly string[];
  readonly decides?: readonly string[];
  readonly adopts?: readonly string[];
  /** `meeting:2015-10-28#logging`. */
  readonly madeIn?: string;
  /** Ids of people. */
  readonly deciders?: readonly string[];
  readonly supersedes?: readonly string[];
  readonly amends?: readonly string[];
  /** The name of its file after the number; made of the title when left out. */
  readonly slug?: string;
  /** The headings that the community requires; Docket's own when there are none. */
  readonly sections?: readonly string[];
  /** The sections that are written already. */
  readonly written?: Written;
};

/** The file of a new decision. */
export function decisionDraft(input: DecisionInput): Draft {
  const { number, title, date, status, summary, topics = [], slug = fileNameOf(title, 'decision'), sections, written } = input;
  return {
    path: `content/decisions/${padded(number)}-${slug}.mdx`,
    text: documentText(
      [
        textLine('title', oneLine(title)),
        wordLine('date', date),
        wordLine('status', status),
        textLine('summary', oneLine(summary ?? '') || unwrittenSummary),
        listLine('topics', topics),
        someOf('decides', input.decides),
        someOf('adopts', input.adopts),
        wordLine('made_in', input.madeIn),
        someOf('deciders', input.deciders),
        someOf('supersedes', input.supersedes),
        someOf('amends', input.amends),
      ],
      sectionsOf('decision', sections, written),
    ),
  };
}

function someOf(key: string, values: readonly string[] | undefined): string | undefined {
  return values && values.length > 0 ? listLine(key, values) : undefined;
}

/** A position on an RFC as it begins: with a place for the verdict on every criterion of the RFC. */
import { unwritten } from '../model/unwritten.ts';
import type { Rating } from '../model/words.ts';
import { documentText, type Draft } from './draft.ts';
import { fileNameOf, oneLine } from './names.ts';
import { sectionsOf, unwrittenSummary, type Written } from './sections.ts';
import { listLine, textLine, yamlText } from './yaml.ts';

/** How a position fares against a criterion: each part is asked for in the text when left out. */
export type Verdict = { readonly rating?: Rating; readonly note?: string };

/** What is known of a position before it is written. */
export type PositionInput = {
  /** The id of the RFC that it answers: `0001-error-handling`. */
  readonly rfc: string;
  /** The position in a few words. */
  readonly title: string;
  /** Ids of people. */
  readonly advocates: readonly string[];
  /** Asked for in the text when left out. */
  readonly summary?: string;
  /** Ids of the criteria of the RFC. */
  readonly criteria?: readonly string[];
  /** Verdicts that are given already, by criterion. */
  readonly verdicts?: Readonly<Record<string, Verdict>>;
  /** The name of its file; made of the title when left out. */
  readonly slug?: string;
  /** The headings that the community requires; Docket's own when there are none. */
  readonly sections?: readonly string[];
  /** The sections that are written already. */
  readonly written?: Written;
};

/** The file of a new position. */
export function positionDraft(input: PositionInput): Draft {
  const { rfc, title, advocates, summary, criteria = [], verdicts = {}, slug = fileNameOf(title, 'position'), sections, written } = input;
  const verdict = (id: string) => {
    const { rating = 'unknown', note } = (Object.hasOwn(verdicts, id) ? verdicts[id] : undefined) ?? {};
    const why = oneLine(note ?? '') || unwritten('how this position fares, in a sentence');
    return [`  ${yamlText(id)}:`, `    rating: ${rating}`, `    note: ${yamlText(why)}`];
  };
  return {
    path: `content/rfcs/${rfc}/positions/${slug}.mdx`,
    text: documentText(
      [
        textLine('title', oneLine(title)),
        textLine('summary', oneLine(summary ?? '') || unwrittenSummary),
        listLine('advocates', advocates),
        'outcome: open',
        ...(criteria.length > 0 ? ['verdicts:', ...criteria.flatMap(verdict)] : []),
      ],
      sectionsOf('position', sections, written),
    ),
  };
}

/** A position on an RFC as it begins: with a place for the verdict on every criterion of the RFC. */
import { unwritten } from '../model/unwritten.ts';
import { documentText, type Draft } from './draft.ts';
import { fileNameOf, oneLine } from './names.ts';
import { sectionsOf, unwrittenSummary } from './sections.ts';
import { listLine, textLine, yamlText } from './yaml.ts';

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
  /** The name of its file; made of the title when left out. */
  readonly slug?: string;
  /** The headings that the community requires; Docket's own when there are none. */
  readonly sections?: readonly string[];
};

/** The file of a new position. */
export function positionDraft(input: PositionInput): Draft {
  const { rfc, title, advocates, summary, criteria = [], slug = fileNameOf(title, 'position'), sections } = input;
  const verdict = (id: string) => [
    `  ${yamlText(id)}:`,
    '    rating: unknown',
    `    ${textLine('note', unwritten('how this position fares, in a sentence')) ?? ''}`,
  ];
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
      sectionsOf('position', sections),
    ),
  };
}

/** An idea for a project as it begins. */
import { unwritten } from '../model/unwritten.ts';
import type { ProjectStatus } from '../model/words.ts';
import { documentText, type Draft } from './draft.ts';
import { fileNameOf, oneLine } from './names.ts';
import { sectionsOf, unwrittenSummary, type Written } from './sections.ts';
import { linesUnder, listLine, textLine, wordLine } from './yaml.ts';

/** What is known of a project before it is written. */
export type ProjectInput = {
  /** What is to be done, beginning with a verb. */
  readonly title: string;
  /** One of the community's areas; here and below, the words that ask for it stand for what nobody has chosen yet. */
  readonly area: string;
  /** One of `difficulties`. */
  readonly difficulty: string;
  /** Some of `sizes`. */
  readonly size: readonly string[];
  /** The day, as an ISO date. */
  readonly lastReviewed: string;
  /** `proposed` when left out: an idea wants a mentor first. */
  readonly status?: ProjectStatus;
  /** Asked for in the text when left out. */
  readonly summary?: string;
  /** Words for what one must know; each is noted as required, at a working level. */
  readonly skills?: readonly string[];
  /** Ids of people; whether they have said yes is left to them. */
  readonly mentors?: readonly string[];
  /** Ids of programmes. */
  readonly programmes?: readonly string[];
  /** What will exist when it is done; asked for in the text when there is none. */
  readonly expectedOutcomes?: readonly string[];
  readonly topics?: readonly string[];
  /** Where to ask. */
  readonly contact?: string;
  /** The name of its file; made of the title when left out. */
  readonly slug?: string;
  /** The headings that the community requires; Docket's own when there are none. */
  readonly sections?: readonly string[];
  /** The sections that are written already. */
  readonly written?: Written;
};

/** The file of a new project. */
export function projectDraft(input: ProjectInput): Draft {
  const { title, area, status = 'proposed', skills = [], mentors = [], programmes = [], topics } = input;
  const { slug = fileNameOf(title, 'project'), sections, written } = input;
  const outcomes = (input.expectedOutcomes ?? []).map(oneLine).filter((outcome) => outcome !== '');
  return {
    path: `content/projects/${slug}.mdx`,
    text: documentText(
      [
        textLine('title', oneLine(title)),
        textLine('summary', oneLine(input.summary ?? '') || unwrittenSummary),
        textLine('area', area),
        wordLine('status', status),
        textLine('difficulty', input.difficulty),
        listLine('size', input.size),
        under(
          'skills',
          skills.map((skill) => [textLine('name', oneLine(skill)) ?? '', 'level: working', 'need: required']),
        ),
        under(
          'mentors',
          mentors.map((person) => [`person: ${person}`, 'confirmed: false']),
        ),
        listLine('programmes', programmes),
        linesUnder('expected_outcomes', outcomes.length > 0 ? outcomes : [unwritten('what will exist when it is done')]),
        wordLine('last_reviewed', input.lastReviewed),
        textLine('contact', input.contact),
        topics && topics.length > 0 ? listLine('topics', topics) : undefined,
      ],
      sectionsOf('project', sections, written),
    ),
  };
}

/** A list whose items have keys of their own. */
function under(key: string, items: readonly (readonly string[])[]): string {
  if (items.length === 0) return `${key}: []`;
  return [`${key}:`, ...items.flatMap((lines) => lines.map((line, index) => (index === 0 ? `  - ${line}` : `    ${line}`)))].join('\n');
}

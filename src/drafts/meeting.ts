/** A meeting to come, or the minutes of one that was held, as they begin. */
import { unwrittenParagraph } from '../model/unwritten.ts';
import type { MeetingStatus } from '../model/words.ts';
import { documentText, type Draft } from './draft.ts';
import { oneLine } from './names.ts';
import { markdownText } from './prose.ts';
import { linesUnder, listLine, textLine, wordLine } from './yaml.ts';

/** What is known of a meeting before its minutes are written. */
export type MeetingInput = {
  /** Its day, or the first of several, as an ISO date; the name of its file begins with it. */
  readonly date: string;
  /** What it is called beside another meeting of its day: the rest of the name of its file, lower-case words joined by hyphens. */
  readonly slug?: string;
  /** Its last day, where it takes several. */
  readonly until?: string;
  readonly status: MeetingStatus;
  /** A person's id, or `unknown`. */
  readonly chair: string;
  readonly scribe?: string;
  /** `16:00`. */
  readonly start?: string;
  /** An IANA name, where it is not the community's own. */
  readonly timeZone?: string;
  /** In minutes. */
  readonly duration?: number;
  readonly location?: string;
  /** Where it was announced. */
  readonly announcement?: string;
  readonly present?: readonly string[];
  /** What it will talk about, or talked about. */
  readonly agenda?: readonly string[];
  /** Actions that earlier meetings left open. */
  readonly openActions?: readonly OpenAction[];
};

/** An action that is carried over. */
export type OpenAction = {
  /** `meeting:2015-02-11#write-entropy-post`. */
  readonly of: string;
  /** What is to be done, as plain text. */
  readonly text: string;
};

/** The heading under which actions are carried over. */
const carriedOver = 'Open actions';

/**
 * The file of a new meeting. One to come has its agenda in front matter; minutes have a heading for every item of it, to write under.
 * Open actions are told as open until somebody changes the word.
 */
export function meetingDraft(input: MeetingInput): Draft {
  const { date, slug, status, chair, present = [], openActions = [] } = input;
  const agenda = [...new Set((input.agenda ?? []).map(oneLine))].filter((item) => item !== '');
  const minutes = status === 'held' ? (agenda.length > 0 ? agenda : ['Notes']) : [];
  return {
    path: `content/meetings/${date}${slug === undefined ? '' : `-${slug}`}.mdx`,
    text: documentText(
      [
        wordLine('status', status),
        wordLine('until', input.until),
        wordLine('chair', chair),
        wordLine('scribe', input.scribe),
        input.start === undefined ? undefined : `start: ${JSON.stringify(input.start)}`,
        textLine('time_zone', input.timeZone),
        wordLine('duration', input.duration),
        textLine('location', input.location),
        textLine('announcement', input.announcement),
        listLine('present', present),
        linesUnder('agenda', agenda),
      ],
      [
        ...(openActions.length > 0 ? [`## ${carriedOver}`, ...openActions.map(stillOpen)] : []),
        ...minutes.flatMap((item) => [`## ${markdownText(item)}`, unwrittenParagraph('what was said, and what was agreed')]),
      ],
    ),
  };
}

function stillOpen({ of, text }: OpenAction): string {
  return `<ActionUpdate of="${of}" status="open">\n  ${markdownText(oneLine(text))}\n</ActionUpdate>`;
}

/** The state that readers see beside a record, of whatever kind, and how it is drawn. */
import type { Config } from './config.ts';
import type { Graph } from './graph.ts';
import type { Kind } from './kinds.ts';
import type { Phase } from './lifecycle.ts';
import { longDate } from './dates.ts';
import { outcomeOf, type PositionOutcome } from './outcome.ts';
import { endingOf, type Ending, type Endings } from './project-standing.ts';
import type { AnyRecord } from './record.ts';
import type { ProjectData } from './schemas.ts';
import type { DecisionStatus, MeetingStatus, Outcome, ProjectStatus } from './words.ts';

/** A state as readers see it: a word, a shape and colour, and a sentence. */
export type ShownState = {
  /** `Final comment`. */
  readonly label: string;
  /** Which shape and colour goes with the word. */
  readonly phase: Phase;
  /** What it means, as one sentence. */
  readonly explanation: string;
};

const superseded: ShownState = { label: 'Superseded', phase: 'closed', explanation: 'Another record has taken its place.' };

const ofDecision: Record<DecisionStatus, ShownState> = {
  proposed: { label: 'Proposed', phase: 'open', explanation: 'It awaits a decision and does not apply yet.' },
  'in-force': { label: 'In force', phase: 'done', explanation: 'Applies today.' },
  deprecated: { label: 'Deprecated', phase: 'closed', explanation: 'It no longer applies, and no decision replaces it.' },
};

const ofMeeting: Record<MeetingStatus, ShownState> = {
  scheduled: { label: 'Scheduled', phase: 'open', explanation: 'It has not taken place yet.' },
  held: { label: 'Held', phase: 'done', explanation: 'It took place; these are its minutes.' },
  cancelled: { label: 'Cancelled', phase: 'closed', explanation: 'It did not take place.' },
};

const ofProject: Record<ProjectStatus, ShownState> = {
  proposed: { label: 'Proposed', phase: 'preparing', explanation: 'An idea that still needs a mentor or a plan.' },
  open: { label: 'Open', phase: 'open', explanation: 'It is looking for someone to take it up.' },
  'in-progress': { label: 'In progress', phase: 'closing', explanation: 'Someone is working on it.' },
  completed: { label: 'Completed', phase: 'done', explanation: 'It is finished; see its outcome.' },
  inactive: { label: 'Inactive', phase: 'paused', explanation: 'No one is working on it, and it is not looking for anyone now.' },
};

const ofPosition: Record<Outcome, ShownState> = {
  open: { label: 'Open', phase: 'open', explanation: 'It is still being argued.' },
  adopted: { label: 'Adopted', phase: 'done', explanation: 'It was adopted.' },
  declined: { label: 'Declined', phase: 'closed', explanation: 'Not adopted.' },
  merged: { label: 'Merged', phase: 'agreed', explanation: 'It became part of another position.' },
};

/** The state of a record, derived ones included; people have none. */
export function describeState(record: AnyRecord, graph: Graph, config: Pick<Config, 'lifecycle'> & Endings): ShownState | undefined {
  switch (record.kind) {
    case 'rfc':
      return graph.supersededBy(record).length > 0 ? superseded : config.lifecycle[record.data.status];
    case 'decision':
      return graph.supersededBy(record).length > 0 ? superseded : ofDecision[record.data.status];
    case 'position': {
      const outcome = outcomeOf(record, graph, config);
      return outcome && { ...ofPosition[outcome.what], ...explained(outcome) };
    }
    case 'meeting':
      return ofMeeting[record.data.status];
    case 'project': {
      const ending = endingOf(record.data, config);
      return ending ? endedState(record.data, ending) : ofProject[record.data.status];
    }
    case 'person':
      return undefined;
  }
}

/** What became of a position, with what decided it: `Adopted in DR 14.`, `Not adopted. DR 14 chose Plain text and Tables.` */
function explained(outcome: PositionOutcome): Pick<ShownState, 'explanation'> | undefined {
  const by = outcome.what !== 'open' && outcome.by ? `DR ${outcome.by.number}` : undefined;
  if (by === undefined) return undefined;
  if (outcome.what === 'adopted') return { explanation: `Adopted in ${by}.` };
  if (outcome.what !== 'declined' || outcome.chosen.length === 0) return undefined;
  return { explanation: `Not adopted. ${by} chose ${and.format(outcome.chosen.map(({ data }) => data.title))}.` };
}

const and = new Intl.ListFormat('en-GB');

const was: Partial<Record<ProjectStatus, string>> = {
  proposed: 'It was proposed',
  open: 'It was open',
  'in-progress': 'It was in progress',
};

/** The state of a project whose idea ended: what it was on that day. */
function endedState({ status }: Pick<ProjectData, 'status'>, { on }: Ending): ShownState {
  return { label: 'Ended', phase: 'closed', explanation: `${was[status] ?? 'It went on'} until it ended, on ${longDate(on)}.` };
}

/** The word for a state as it stands in front matter. Old revisions may hold states that are none today: those are their own word. */
export function stateWord(kind: Kind, state: string, config: Pick<Config, 'lifecycle'>): string {
  const words: Partial<Record<Kind, Partial<Record<string, { readonly label: string }>>>> = {
    rfc: config.lifecycle,
    decision: ofDecision,
    meeting: ofMeeting,
    project: ofProject,
  };
  return words[kind]?.[state]?.label ?? state;
}

/** The words of a project's status, for filters and groups that show more than one. */
export function projectState(status: ProjectStatus): ShownState {
  return ofProject[status];
}

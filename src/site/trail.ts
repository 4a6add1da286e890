/** The trail of an RFC or a decision: everything that happened to it, oldest first, derived from the record and its history. */
import { dayOf, inTurn } from '../model/meeting-time.ts';
import { updateAddress } from '../model/actions.ts';
import { byCode } from '../model/order.ts';
import type { AnyRecord, DecisionRecord, RfcRecord } from '../model/record.ts';
import { parseReference } from '../model/reference.ts';
import { stateWord } from '../model/state.ts';
import { numberLabel, titleOf } from '../model/title.ts';
import { actionsAbout } from './actions.ts';
import { compiledNote } from './history.ts';
import { personOf } from './people.ts';
import { readable } from './readable.ts';
import { config, graph, href, hrefOf, revisionsOf } from './record.ts';
import { placeOf, resolutions } from './resolutions.ts';

/** What an entry of the trail is about; readers filter by it. */
export const trailTypes = {
  text: 'Text',
  state: 'State',
  position: 'Positions',
  meeting: 'Meetings',
  action: 'Actions',
  decision: 'Decisions',
} as const;

const turns = inTurn(graph.all('meeting'));

/** One thing that happened. */
export type TrailEntry = {
  readonly date: string;
  /** More than one for a revision that changed both the text and the state. */
  readonly types: readonly (keyof typeof trailTypes)[];
  readonly what: string;
  readonly href: string;
  /** What was said, as a quotation. */
  readonly sentence?: string | undefined;
  /** A turn in the story: published, a new state, decided, superseded. */
  readonly turn?: boolean;
};

const named = (record: AnyRecord) => [numberLabel(record), titleOf(record)].filter(Boolean).join(': ');

/** The trail of a record. */
export function trailOf(record: RfcRecord | DecisionRecord): TrailEntry[] {
  const entries = [
    ...beginning(record),
    ...revised(record),
    ...discussed(record),
    ...taken(record),
    ...(record.kind === 'rfc' ? [...argued(record), ...graph.decisionsOn(record).map(decided)] : [...resolved(record), ...settled(record)]),
    ...graph.supersededBy(record).map((by) => followed(by, 'Superseded by')),
    ...graph.amendedBy(record).map((by) => followed(by, 'Amended by')),
  ];
  return entries.sort((a, b) => byCode(a.date.slice(0, 10), b.date.slice(0, 10)) || Number(b.turn ?? false) - Number(a.turn ?? false));
}

/** What is said once of a trail that tells of revisions made by whoever put the record together. */
export function trailNote(record: RfcRecord | DecisionRecord): string | undefined {
  const positions = record.kind === 'rfc' ? graph.positionsOf(record) : [];
  return compiledNote([...(revisionsOf(record) ?? []).slice(1), ...positions.flatMap((position) => revisionsOf(position)?.[0] ?? [])]);
}

function beginning(record: RfcRecord | DecisionRecord): TrailEntry[] {
  const href = revisionsOf(record)?.length ? `${hrefOf(record)}history/#revision-1` : '#content';
  if (record.kind === 'decision') return [{ date: record.data.date, types: ['decision'], what: 'Decided', href, turn: true }];
  return [{ date: record.data.created, types: ['text'], what: 'Proposed', href, turn: true }];
}

/** Revisions after the first, and the states that they brought. */
function revised(record: AnyRecord): TrailEntry[] {
  return (revisionsOf(record) ?? []).flatMap(({ date, change, state, subject }, index): TrailEntry[] => {
    if (index === 0) return [];
    const href = `${hrefOf(record)}history/#revision-${index + 1}`;
    const moved = `Moved to ${state === undefined ? 'no state' : stateWord(record.kind, state, config)}`;
    if (change === 'text') return [{ date, types: ['text'], what: `Revision ${index + 1}`, href, sentence: subject }];
    const both = change === 'text-and-state';
    const what = both ? `${moved}, with changes to the text` : moved;
    return [{ date, types: both ? ['state', 'text'] : ['state'], what, href, sentence: subject, turn: true }];
  });
}

/** The resolutions that a decision records, in their own words. */
function resolved(decision: DecisionRecord): TrailEntry[] {
  return resolutions.of(decision).map((made): TrailEntry => {
    const { meeting, heading, href } = placeOf(made);
    return {
      date: dayOf(made.meeting),
      types: ['meeting'],
      what: [meeting, heading].filter(Boolean).join(': '),
      href,
      sentence: `Resolved: ${readable(made.resolution.text)}`,
      turn: true,
    };
  });
}

/** The topics of meetings that speak of it, each with the sentence that does; where something was resolved, that says it. */
function discussed(record: RfcRecord | DecisionRecord): TrailEntry[] {
  const known = record.kind === 'decision' ? resolutions.of(record) : [];
  return graph
    .backlinks(record)
    .toSorted(({ from: a }, { from: b }) => turns(a, b))
    .filter(
      ({ from, section }) => from.kind === 'meeting' && !known.some((made) => made.meeting === from && made.resolution.section === section),
    )
    .map(({ from, section, heading, sentence }) => ({
      date: dayOf(from),
      types: ['meeting'],
      what: heading ? `${titleOf(from)}: ${heading}` : titleOf(from),
      href: `${hrefOf(from)}${section ? `#${section}` : ''}`,
      sentence: sentence === undefined ? undefined : readable(sentence),
    }));
}

/** Actions about it, from the day they were taken to the day they were done. */
function taken(record: AnyRecord): TrailEntry[] {
  return actionsAbout(record).flatMap(({ meeting, action, updates }): TrailEntry[] => {
    const owners = action.owners.map((owner) => personOf(owner).name).join(', ');
    const opened: TrailEntry = {
      date: dayOf(meeting),
      types: ['action'],
      what: owners ? `Action for ${owners}` : 'Action without an owner',
      href: `${hrefOf(meeting)}#${action.id}`,
      sentence: readable(action.text),
    };
    const later = updates.map(({ meeting: at, update }): TrailEntry => ({
      date: dayOf(at),
      types: ['action'],
      what: update.status === 'open' ? 'Action still open' : `Action ${update.status}`,
      href: href(updateAddress(at, update)),
      sentence: readable(update.text || action.text),
    }));
    return [opened, ...later];
  });
}

/** When each position on an RFC was first argued. */
function argued(rfc: RfcRecord): TrailEntry[] {
  return graph.positionsOf(rfc).flatMap((position): TrailEntry[] => {
    const first = revisionsOf(position)?.[0];
    return first
      ? [{ date: first.date, types: ['position'], what: `Position argued: ${position.data.title}`, href: hrefOf(position) }]
      : [];
  });
}

function decided(decision: DecisionRecord): TrailEntry {
  return {
    date: decision.data.date,
    types: ['decision'],
    what: `Decided in ${named(decision)}`,
    href: hrefOf(decision),
    sentence: decision.data.summary,
    turn: true,
  };
}

/** The RFCs that a decision settles, from the day they were proposed. */
function settled(decision: DecisionRecord): TrailEntry[] {
  return (decision.data.decides ?? []).flatMap((text): TrailEntry[] => {
    const reference = parseReference(text);
    const target = reference && graph.resolve(reference);
    if (!target || 'missing' in target || target.record?.kind !== 'rfc') return [];
    return [
      { date: target.record.data.created, types: ['text'], what: `Proposed as ${named(target.record)}`, href: hrefOf(target.record) },
    ];
  });
}

function followed(by: AnyRecord, how: string): TrailEntry {
  const date = by.kind === 'decision' ? by.data.date : by.kind === 'rfc' ? by.data.created : '';
  return { date, types: ['decision'], what: `${how} ${named(by)}`, href: hrefOf(by), turn: true };
}

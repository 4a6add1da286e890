/** Which parts a record's page has besides its prose, and the ids that links may end in. */
import { chainsIn } from './chain.ts';
import type { Graph } from './graph.ts';
import { headingIds, partIds, proseIds, reservedIds } from './page-ids.ts';
import type { ActionUpdate, AnyRecord, MeetingRecord, PositionRecord, RfcRecord } from './record.ts';
import { parseReference } from './reference.ts';

/** A part that stands in the outline of its page and is no prose. It comes below the prose unless it says that it comes above. */
export type PagePart = { readonly id: string; readonly title: string; readonly above?: boolean };

/** The parts of a record's page that its outline lists besides headings of prose, in their order. */
export function outlinedParts(record: AnyRecord, graph: Graph): PagePart[] {
  const part = (shown: boolean, id: string, title: string): PagePart[] => (shown ? [{ id, title }] : []);
  const past = () => [...part(isInChain(record, graph), partIds.succession, 'Succession'), ...part(true, partIds.trail, 'Timeline')];
  const after = part(graph.backlinks(record).length > 0, partIds.mentionedIn, 'Mentioned in');
  switch (record.kind) {
    case 'rfc': {
      const positions = graph.positionsOf(record);
      return [
        ...part(positions.length > 0, partIds.positions, 'Positions'),
        ...part(isCompared(record, positions), partIds.comparison, 'Positions compared'),
        ...part(tasksIn(positions).length > 0, partIds.tasks, 'The same task, each way'),
        ...past(),
        ...after,
      ];
    }
    case 'decision':
      return [...past(), ...after];
    case 'position': {
      const criteria = graph.find('rfc', record.rfc ?? '')?.data.criteria ?? [];
      return [...part(criteria.length > 0, partIds.verdicts, 'Verdicts'), ...part(true, partIds.argue, 'Disagree?'), ...after];
    }
    case 'project':
      return [...part(true, partIds.expectedOutcomes, 'Expected outcomes'), ...after];
    case 'meeting':
      return [...meetingParts(record), ...after];
    case 'person':
      return [];
  }
}

/** Every id on a record's page that is no prose's own. */
export function pageIds(record: AnyRecord, graph: Graph): Set<string> {
  const outlined = outlinedParts(record, graph);
  const ids: string[] = [partIds.content, ...outlined.map(({ id }) => id)];
  if (isOutlined(record.headings, outlined)) ids.push(partIds.outline);
  if ((record.footnotes ?? []).length > 0) ids.push(partIds.footnotes);
  if (record.kind === 'rfc') for (const id of [...taskIds(record, graph).values(), ...columnIds(record, graph).values()]) ids.push(id);
  if (record.kind === 'meeting') for (const id of updateIds(record).values()) ids.push(id);
  return new Set(ids);
}

/** What stands above minutes: what was planned, and what came of it. */
function meetingParts({ data, resolutions, actions }: MeetingRecord): PagePart[] {
  return [
    ...((data.agenda ?? []).length > 0 ? [{ id: partIds.agenda, title: 'Agenda', above: true }] : []),
    ...(resolutions.length + actions.length > 0 ? [{ id: partIds.outcome, title: 'What came of it', above: true }] : []),
  ];
}

/** Whether a page has an outline: two sections need none. */
export function isOutlined(headings: AnyRecord['headings'], parts: readonly PagePart[]): boolean {
  return headings.filter(inOutline).length + parts.length > 2;
}

/** Whether a heading stands in the outline: those of two ranks do, if there is anything to read in them. */
export function inOutline({ depth, text }: { readonly depth: number; readonly text: string }): boolean {
  return (depth === 2 || depth === 3) && text.trim() !== '';
}

/** The id of each task that positions of an RFC answer. They are named by positions, so they keep clear of the prose of the RFC. */
export function taskIds(rfc: RfcRecord, graph: Graph): ReadonlyMap<string, string> {
  const idFor = headingIds([...reservedIds('rfc'), ...proseIds(rfc)]);
  return new Map(tasksIn(graph.positionsOf(rfc)).map((name) => [name, idFor(`task-${name}`)]));
}

/** The id of each position's column where the positions of an RFC are compared, by the position's own id. They keep clear of tasks too. */
export function columnIds(rfc: RfcRecord, graph: Graph): ReadonlyMap<string, string> {
  const positions = graph.positionsOf(rfc);
  if (!isCompared(rfc, positions)) return new Map();
  const idFor = headingIds([...reservedIds('rfc'), ...proseIds(rfc), ...taskIds(rfc, graph).values()]);
  return new Map(positions.map(({ id }) => [id, idFor(`compared-${id.split('/')[1] ?? id}`)]));
}

function isCompared({ data }: RfcRecord, positions: readonly PositionRecord[]): boolean {
  return positions.length > 0 && (data.criteria ?? []).length > 0;
}

const idsOfUpdates = new WeakMap<MeetingRecord, ReadonlyMap<ActionUpdate, string>>();

/**
 * The id of each report in minutes on an earlier action, `measure-lighthouse-done`, so that a link leads to the very words. They are made
 * of what the marks say, so they keep clear of the ids that people wrote.
 */
export function updateIds(meeting: MeetingRecord): ReadonlyMap<ActionUpdate, string> {
  const known = idsOfUpdates.get(meeting);
  if (known) return known;
  const idFor = headingIds([...reservedIds('meeting'), ...proseIds(meeting)]);
  const ids = new Map(
    meeting.updates.map((update) => [update, idFor(`${parseReference(update.of)?.section ?? 'action'}-${update.status}`)]),
  );
  idsOfUpdates.set(meeting, ids);
  return ids;
}

function tasksIn(positions: readonly PositionRecord[]): string[] {
  return [...new Set(positions.flatMap(({ examples }) => examples.map(({ task }) => task)))];
}

const chains = new WeakMap<Graph, ReturnType<typeof chainsIn>>();

function isInChain(record: AnyRecord, graph: Graph): boolean {
  const known = chains.get(graph) ?? chainsIn(graph);
  chains.set(graph, known);
  return known.has(record);
}

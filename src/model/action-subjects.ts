/** What actions are about: the RFCs and decisions in whose trail they belong. */
import type { TakenAction } from './actions.ts';
import type { Config } from './config.ts';
import type { Graph } from './graph.ts';
import type { AnyRecord, Mention } from './record.ts';
import { parseReference, type Reference } from './reference.ts';
import { subjectOf } from './subjects.ts';
import { sayingTopic } from './topics-of-meeting.ts';

/**
 * The actions about each RFC and each decision, in the order in which they are given.
 *
 * An action is about what its own words name. Where they name nothing, it is about what its topic speaks of, unless that is more than
 * one subject: a position, the decision on an RFC and what it superseded are one subject with that RFC. Routine topics, such as “Any
 * other business”, are about nothing.
 *
 * Work grows linearly with actions and with the mentions under their topics.
 */
export function actionsBySubject(
  graph: Graph,
  actions: readonly TakenAction[],
  routine: Config['routineTopics'],
): ReadonlyMap<AnyRecord, readonly TakenAction[]> {
  const saysSomething = sayingTopic(routine);
  const found = new Map<AnyRecord, TakenAction[]>();
  const mentionsIn = mentionsBySection(graph);
  const rootOf = rootFinder(graph);
  for (const taken of actions) {
    const { meeting, action } = taken;
    const around = mentionsIn.get(meeting)?.get(action.section) ?? [];
    const own = around.filter(({ span }) => span.start >= action.span.start && span.end <= action.span.end);
    let subjects = subjectsOf(graph, referencesOf(own));
    if (subjects.size === 0 && action.section !== undefined && saysSomething({ slug: action.section })) {
      const resolved = meeting.resolutions.flatMap(({ section, decision }) => (section === action.section && decision ? [decision] : []));
      subjects = subjectsOf(graph, [...referencesOf(around), ...resolved.flatMap((text) => parseReference(text) ?? [])]);
      if (new Set(subjects.values().map(rootOf)).size !== 1) continue;
    }
    for (const subject of subjects) {
      const list = found.get(subject);
      if (list) list.push(taken);
      else found.set(subject, [taken]);
    }
  }
  return found;
}

function mentionsBySection(graph: Graph): Map<AnyRecord, Map<string | undefined, Mention[]>> {
  return new Map(graph.all('meeting').map((meeting) => [meeting, Map.groupBy(meeting.mentions, ({ section }) => section)]));
}

function referencesOf(mentions: readonly Mention[]): Reference[] {
  return mentions.flatMap((mention) => ('record' in mention ? [mention.record] : []));
}

/** The RFCs and decisions that references lead to; a position leads to its RFC. */
function subjectsOf(graph: Graph, references: readonly Reference[]): Set<AnyRecord> {
  return new Set(
    references.flatMap((reference) => {
      const subject = subjectOf(graph, reference);
      return subject && subject.kind !== 'project' ? [subject] : [];
    }),
  );
}

/** Finds the one record that stands for a subject: the RFC that a decision, or what superseded it, decides; else the last decision. */
function rootFinder(graph: Graph): (record: AnyRecord) => AnyRecord {
  const known = new Map<AnyRecord, AnyRecord>();
  const rootOf = (record: AnyRecord, behind: ReadonlySet<AnyRecord>): AnyRecord => {
    const root = known.get(record);
    if (root) return root;
    const [decided] = record.kind === 'decision' ? (record.data.decides ?? []) : [];
    const reference = decided === undefined ? undefined : parseReference(decided);
    const [next] = [reference && subjectOf(graph, reference), ...graph.supersededBy(record)].filter((each) => each !== undefined);
    // A record of which the checker complains may supersede itself.
    const found = next && !behind.has(next) ? rootOf(next, new Set([...behind, record])) : record;
    known.set(record, found);
    return found;
  };
  return (record) => rootOf(record, new Set([record]));
}

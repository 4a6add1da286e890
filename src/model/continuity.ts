/** How a subject goes on from meeting to meeting: where a topic of minutes was taken up before, and where next. */
import type { Config } from './config.ts';
import type { Graph } from './graph.ts';
import type { AnyRecord, Heading, MeetingRecord } from './record.ts';
import { parseReference, type Reference } from './reference.ts';
import { sayingTopic, topicsOfMeeting } from './topics-of-meeting.ts';

/** A topic of another meeting's minutes that goes on with the same subject. */
export type Continuation = {
  readonly meeting: MeetingRecord;
  readonly heading: Heading;
  /** The RFCs, decisions and projects that both speak of; empty when it is the heading that they share. */
  readonly about: readonly AnyRecord[];
};

/** Where a topic comes from and where it goes on. */
export type Continuity = { readonly earlier?: Continuation; readonly later?: Continuation };

/** A topic, and what it is about: `#slug` for its heading, `kind:id` with the record for everything that it mentions. */
type Topic = {
  readonly meeting: MeetingRecord;
  readonly heading: Heading;
  readonly subjects: ReadonlyMap<string, AnyRecord | undefined>;
};

/**
 * The continuity of every topic, by its place: `2015-02-11#tls-merge-progress`.
 *
 * A topic is a `##` section of minutes. Two topics of different meetings share a subject when their headings have the same slug, or
 * when the text or a resolution under both names the same RFC, decision or project; a position stands for its RFC. A topic comes from the nearest
 * earlier meeting that has a topic sharing a subject with it, and goes on in the nearest later one. Where that meeting has several,
 * the one with the same heading is meant, else the one that shares the most records, else the first; of the topics of one meeting
 * that mention a record, the first stands for all.
 *
 * Routine topics (`routineTopics` in the configuration) say nothing of what was talked about: they continue nothing and nothing
 * continues in them. The list is the community's own, and not counted out of the record, so that new minutes never take links from
 * old ones.
 *
 * Work grows linearly with the number of topics and mentions.
 */
export function continuityOf(graph: Graph, routine: Config['routineTopics']): ReadonlyMap<string, Continuity> {
  const meetings = topicsByMeeting(graph, sayingTopic(routine));
  const earlier = nearestBefore(meetings);
  const later = nearestBefore(meetings.toReversed());
  return new Map(
    meetings.flat().map((topic) => {
      const [from, to] = [earlier.get(topic), later.get(topic)];
      return [placeOf(topic.meeting, topic.heading), { ...(from && { earlier: from }), ...(to && { later: to }) }];
    }),
  );
}

/** The key of a topic in {@link continuityOf}. */
export function placeOf(meeting: Pick<MeetingRecord, 'id'>, heading: Pick<Heading, 'slug'>): string {
  return `${meeting.id}#${heading.slug}`;
}

/** The topics that take part, by meeting, oldest first. */
function topicsByMeeting(graph: Graph, saysSomething: (heading: Heading) => boolean): Topic[][] {
  return graph.all('meeting').map((meeting) => {
    const mentioned = new Map<string, Map<string, AnyRecord>>();
    const note = (section: string | undefined, reference: Reference | undefined) => {
      const subject = reference && subjectOf(graph, reference);
      if (!subject || section === undefined) return;
      const found = mentioned.get(section) ?? new Map<string, AnyRecord>();
      mentioned.set(section, found.set(`${subject.kind}:${subject.id}`, subject));
    };
    for (const mention of meeting.mentions) if ('record' in mention) note(mention.section, mention.record);
    for (const { section, decision } of meeting.resolutions) if (decision) note(section, parseReference(decision));
    return topicsOfMeeting(meeting)
      .filter(saysSomething)
      .map((heading) => ({
        meeting,
        heading,
        subjects: new Map<string, AnyRecord | undefined>([[`#${heading.slug}`, undefined], ...(mentioned.get(heading.slug) ?? [])]),
      }));
  });
}

/** The record that a mention makes a topic be about. */
function subjectOf(graph: Graph, { kind, target }: Reference): AnyRecord | undefined {
  if (kind !== 'rfc' && kind !== 'position' && kind !== 'decision' && kind !== 'project') return undefined;
  const found = graph.resolve({ kind, target });
  const record = 'missing' in found ? undefined : found.record;
  return record?.kind === 'position' ? graph.find('rfc', record.rfc ?? '') : record;
}

/** For every topic, the nearest one in the meetings that stand before its own in the list. */
function nearestBefore(meetings: readonly (readonly Topic[])[]): Map<Topic, Continuation> {
  const nearest = new Map<Topic, Continuation>();
  /** By subject: the first topic about it in the meeting that dealt with it last, and the place of that meeting in the list. */
  const last = new Map<string, { topic: Topic; at: number }>();
  meetings.forEach((topics, index) => {
    for (const topic of topics) {
      const found = nearestOf(topic, last);
      if (found) nearest.set(topic, found);
    }
    for (const topic of topics) {
      for (const subject of topic.subjects.keys()) if (last.get(subject)?.at !== index) last.set(subject, { topic, at: index });
    }
  });
  return nearest;
}

function nearestOf(topic: Topic, last: ReadonlyMap<string, { topic: Topic; at: number }>): Continuation | undefined {
  const shared = [...topic.subjects].flatMap(([subject, record]) => {
    const found = last.get(subject);
    return found ? [{ ...found, record }] : [];
  });
  const nearest = Math.max(...shared.map(({ at }) => at));
  const candidates = Map.groupBy(
    shared.filter(({ at }) => at === nearest),
    ({ topic: candidate }) => candidate,
  );
  const ranked = [...candidates].map(([candidate, reasons]) => {
    const about = reasons.flatMap(({ record }) => record ?? []);
    return { meeting: candidate.meeting, heading: candidate.heading, about: about.length === reasons.length ? about : [] };
  });
  return ranked.sort(
    (a, b) =>
      Number(a.about.length > 0) - Number(b.about.length > 0) ||
      b.about.length - a.about.length ||
      a.heading.span.start - b.heading.span.start,
  )[0];
}

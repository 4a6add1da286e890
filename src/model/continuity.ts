/** How subjects go on from meeting to meeting: where what a topic of minutes is about was taken up before, and where next. */
import type { Config } from './config.ts';
import type { Graph } from './graph.ts';
import { inTurn } from './meeting-time.ts';
import type { AnyRecord, Heading, MeetingRecord } from './record.ts';
import { parseReference, type Reference } from './reference.ts';
import { subjectOf } from './subjects.ts';
import { sayingTopic, topicsOfMeeting } from './topics-of-meeting.ts';

/** A topic of another meeting's minutes that goes on with a subject. */
export type Continuation = {
  readonly meeting: MeetingRecord;
  readonly heading: Heading;
  /** The RFCs, decisions and projects that join the two; empty when the same heading does. */
  readonly about: readonly AnyRecord[];
};

/** Where a topic comes from and where it goes on, the nearest meeting first. */
export type Continuity = { readonly earlier: readonly Continuation[]; readonly later: readonly Continuation[] };

/** What a topic is about, `#slug` for its heading and `kind:id` for a record, and how often it speaks of it. */
type Subject = { readonly record?: AnyRecord; readonly times: number };

type Topic = { readonly meeting: MeetingRecord; readonly heading: Heading; readonly subjects: ReadonlyMap<string, Subject> };

/** Topics of other meetings, and the records that join them with one; `undefined` stands for the heading. */
type Joined = Map<Topic, (AnyRecord | undefined)[]>;

/**
 * The continuity of every topic, by its place: `2015-02-11#tls-merge-progress`.
 *
 * A topic is a `##` section of minutes. It is about its heading, and about every RFC, decision and project that its text or a
 * resolution under it names; a position stands for its RFC. Every subject is a thread through the meetings that deal with it: from
 * each of them to the next, so that both ends of a link agree and a reader who follows a subject comes to its end. Where several
 * topics of one meeting speak of a record, the one that does so most often is in the thread, else the first.
 *
 * Routine topics (`routineTopics` in the configuration) say nothing of what was talked about: they continue nothing and nothing
 * continues in them. The list is the community's own, and not counted out of the record, so that new minutes never take links from
 * old ones.
 *
 * Work grows linearly with the number of topics and mentions.
 */
export function continuityOf(graph: Graph, routine: Config['routineTopics']): ReadonlyMap<string, Continuity> {
  const links = new Map<Topic, { earlier: Joined; later: Joined }>();
  const none = (): Joined => new Map();
  const linksOf = (topic: Topic) => {
    const found = links.get(topic) ?? { earlier: none(), later: none() };
    links.set(topic, found);
    return found;
  };
  const join = (to: Joined, topic: Topic, record: AnyRecord | undefined) => to.set(topic, [...(to.get(topic) ?? []), record]);

  const turns = inTurn(graph.all('meeting'));
  const last = new Map<string, Topic>();
  for (const topics of topicsByMeeting(graph, sayingTopic(routine))) {
    for (const [subject, topic] of inThread(topics)) {
      const before = last.get(subject);
      last.set(subject, topic);
      if (!before) continue;
      const { record } = topic.subjects.get(subject) ?? {};
      join(linksOf(before).later, topic, record);
      join(linksOf(topic).earlier, before, record);
    }
  }
  return new Map(
    [...links].map(([topic, { earlier, later }]) => [
      placeOf(topic.meeting, topic.heading),
      { earlier: inOrder(earlier, turns).reverse(), later: inOrder(later, turns) },
    ]),
  );
}

/** The topic of a meeting that goes on with each of its subjects. */
function inThread(topics: readonly Topic[]): Map<string, Topic> {
  const chosen = new Map<string, Topic>();
  for (const topic of topics) {
    for (const [subject, { times }] of topic.subjects) {
      if (times > (chosen.get(subject)?.subjects.get(subject)?.times ?? 0)) chosen.set(subject, topic);
    }
  }
  return chosen;
}

/** Topics of other meetings, oldest first. */
function inOrder(topics: Joined, turns: ReturnType<typeof inTurn>): Continuation[] {
  return [...topics]
    .map(([{ meeting, heading }, by]) => ({ meeting, heading, about: by.every((record) => record !== undefined) ? by : [] }))
    .sort((a, b) => turns(a.meeting, b.meeting) || a.heading.span.start - b.heading.span.start);
}

/** The key of a topic in {@link continuityOf}. */
export function placeOf(meeting: Pick<MeetingRecord, 'id'>, heading: Pick<Heading, 'slug'>): string {
  return `${meeting.id}#${heading.slug}`;
}

/** The topics that take part, by meeting, oldest first. */
function topicsByMeeting(graph: Graph, saysSomething: (heading: Heading) => boolean): Topic[][] {
  return graph.all('meeting').map((meeting) => {
    const mentioned = new Map<string, Map<string, Subject>>();
    const note = (section: string | undefined, reference: Reference | undefined) => {
      const record = reference && subjectOf(graph, reference);
      if (!record || section === undefined) return;
      const found = mentioned.get(section) ?? new Map<string, Subject>();
      const key = `${record.kind}:${record.id}`;
      mentioned.set(section, found.set(key, { record, times: (found.get(key)?.times ?? 0) + 1 }));
    };
    for (const mention of meeting.mentions) if ('record' in mention) note(mention.section, mention.record);
    for (const { section, decision } of meeting.resolutions) if (decision) note(section, parseReference(decision));
    return topicsOfMeeting(meeting)
      .filter(saysSomething)
      .map((heading) => ({
        meeting,
        heading,
        subjects: new Map<string, Subject>([[`#${heading.slug}`, { times: 1 }], ...(mentioned.get(heading.slug) ?? [])]),
      }));
  });
}

/** Everything about a topic, in the order of time. */
import type { Graph } from './graph.ts';
import { kinds } from './kinds.ts';
import { inTurn } from './meeting-time.ts';
import { byCode } from './order.ts';
import type { AnyRecord, Heading } from './record.ts';
import { parseReference, type Reference } from './reference.ts';
import { dateOf } from './title.ts';

/** A record that is filed under a topic, or a section of minutes that speaks of it. */
export type TopicEntry = {
  readonly record: AnyRecord;
  /** The section of the minutes; absent for records, and where minutes speak of it before their first heading. */
  readonly heading?: Heading;
  /** The sentence that speaks of it first; absent for records. */
  readonly sentence?: string;
};

/**
 * The entries of every topic that has any, by its id, oldest first; entries of one day by kind, then in the order of their text.
 *
 * A record belongs to the topics that its front matter names. Minutes name none: a section of theirs belongs to a topic when it
 * refers to the topic itself, or to an RFC, decision or project of it, in prose or as what a resolution led to; a position counts as
 * its RFC. Each section comes once. Work grows linearly with the number of records, mentions and their topics.
 */
export function topicTimelines(graph: Graph): ReadonlyMap<string, readonly TopicEntry[]> {
  const timelines = new Map<string, TopicEntry[]>();
  const add = (topic: string, entry: TopicEntry) => {
    const entries = timelines.get(topic);
    if (entries) entries.push(entry);
    else timelines.set(topic, [entry]);
  };
  for (const record of graph.records) for (const topic of topicsOf(record)) add(topic, { record });

  for (const meeting of graph.all('meeting')) {
    const headings = new Map(meeting.headings.map((heading) => [heading.slug, heading]));
    const noted = new Set<string>();
    const note = (reference: Reference | undefined, section: string | undefined, sentence: string) => {
      const heading = section === undefined ? undefined : headings.get(section);
      for (const topic of reference ? topicsMeant(graph, reference) : []) {
        const place = `${topic}#${section ?? ''}`;
        if (noted.has(place)) continue;
        noted.add(place);
        add(topic, { record: meeting, sentence, ...(heading && { heading }) });
      }
    };
    for (const mention of meeting.mentions) if ('record' in mention) note(mention.record, mention.section, mention.sentence);
    for (const { decision, section, text } of meeting.resolutions) if (decision) note(parseReference(decision), section, text);
  }
  const turns = inTurn(graph.all('meeting'));
  for (const entries of timelines.values()) entries.sort((a, b) => inTime(a, b, turns));
  return timelines;
}

/** The topics that front matter files a record under. */
export function topicsOf(record: AnyRecord): readonly string[] {
  return 'topics' in record.data ? (record.data.topics ?? []) : [];
}

function topicsMeant(graph: Graph, { kind, target }: Reference): readonly string[] {
  if (kind === 'topic') return [target];
  if (kind === 'meeting' || kind === 'person') return [];
  const found = graph.resolve({ kind, target });
  const record = 'missing' in found ? undefined : found.record;
  const filed = record?.kind === 'position' ? graph.find('rfc', record.rfc ?? '') : record;
  return filed ? topicsOf(filed) : [];
}

function inTime(a: TopicEntry, b: TopicEntry, turns: ReturnType<typeof inTurn>): number {
  return (
    byCode(dateOf(a.record) ?? '', dateOf(b.record) ?? '') ||
    kinds.indexOf(a.record.kind) - kinds.indexOf(b.record.kind) ||
    (a.record.kind === 'meeting' ? turns(a.record, b.record) : 0) ||
    (a.record.number ?? 0) - (b.record.number ?? 0) ||
    (a.heading?.span.start ?? 0) - (b.heading?.span.start ?? 0)
  );
}

/** What belongs to a topic. */
import { dateOf, numberLabel, summaryOf, titleOf } from '../model/title.ts';
import { kindFacts, kinds, type Kind } from '../model/kinds.ts';
import { alphabetically } from '../model/order.ts';
import type { ShownState } from '../model/state.ts';
import { topicTimelines, type TopicEntry } from '../model/topic-timeline.ts';
import { kindNames } from './facets.ts';
import { readable } from './readable.ts';
import { config, graph, hrefOf, stateOf } from './record.ts';

/** Something about a topic as its page shows it. */
export type TimelineEntry = {
  readonly date: string;
  /** What readers call it: `RFC`, `Decision`, `Minutes`. */
  readonly kind: string;
  readonly title: string;
  readonly href: string;
  readonly state?: ShownState | undefined;
  /** What it is about, or the sentence of the minutes that speaks of the topic. */
  readonly sentence?: string | undefined;
  /** True for records that are filed under the topic; false for minutes that speak of it. */
  readonly turn: boolean;
};

/** A topic of the configuration, and all that is about it, oldest first. */
export type Topic = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly entries: readonly TimelineEntry[];
  /** `2 RFCs, 3 minutes`; empty when nothing is about it. */
  readonly counts: string;
};

const timelines = topicTimelines(graph);

/** Every topic, by name. */
export const topics: readonly Topic[] = Object.entries(config.topics)
  .map(([id, { name, description }]) => {
    const entries = timelines.get(id) ?? [];
    return { id, name, description, entries: entries.map(shown), counts: countsOf(entries) };
  })
  .sort((a, b) => alphabetically(a.name, b.name));

function shown({ record, heading, sentence }: TopicEntry): TimelineEntry {
  const spokenOf = record.kind === 'meeting';
  return {
    date: dateOf(record) ?? '',
    kind: spokenOf ? kindFacts.meeting.plural : (kindNames[record.kind] ?? record.kind),
    title: heading?.text ?? [numberLabel(record), titleOf(record)].filter(Boolean).join(': '),
    href: `${hrefOf(record)}${heading ? `#${heading.slug}` : ''}`,
    state: spokenOf && record.data.status === 'held' ? undefined : stateOf(record),
    sentence: sentence === undefined ? summaryOf(record) : readable(sentence),
    turn: !spokenOf,
  };
}

function countsOf(entries: readonly TopicEntry[]): string {
  const words: Record<Kind, readonly [string, string]> = {
    rfc: ['RFC', 'RFCs'],
    position: ['position', 'positions'],
    decision: ['decision', 'decisions'],
    meeting: ['agenda item', 'agenda items'],
    project: ['project', 'projects'],
    person: ['person', 'people'],
  };
  const byKind = Map.groupBy(entries, ({ record }) => record.kind);
  return kinds
    .flatMap((kind) => {
      const count = byKind.get(kind)?.length ?? 0;
      return count > 0 ? [`${count} ${words[kind][count === 1 ? 0 : 1]}`] : [];
    })
    .join(', ');
}

/** What refers to a record, as pages show it. */
import { kindFacts, kinds } from '../model/kinds.ts';
import { dateOf, meetingLabel, numberLabel, titleOf } from '../model/title.ts';
import type { AnyRecord, MeetingRecord, RfcRecord } from '../model/record.ts';
import { readable } from './readable.ts';
import { graph, hrefOf } from './record.ts';

/** Backlinks grouped by the kind of record they come from, newest first in each. */
export function backlinksOf(record: AnyRecord) {
  const links = graph.backlinks(record);
  return kinds
    .map((kind) => ({
      kind: kindFacts[kind].plural,
      links: links
        .filter(({ from }) => from.kind === kind)
        .map(({ from, section, heading, sentence }) => ({
          title: [numberLabel(from), titleOf(from)].filter(Boolean).join(': '),
          href: `${hrefOf(from)}${section ? `#${section}` : ''}`,
          section: heading,
          date: from.kind === 'meeting' ? undefined : dateOf(from), // Its title is its day.
          sentence: sentence === undefined ? undefined : readable(sentence),
        })),
    }))
    .filter(({ links: some }) => some.length > 0);
}

/** The meetings that speak of an RFC, in the order in which they took place, each at the first section that does. */
export function discussionsOf(rfc: RfcRecord): { name: string; href: string }[] {
  const sections = new Map<MeetingRecord, string | undefined>();
  for (const { from, section } of graph.backlinks(rfc)) if (from.kind === 'meeting' && !sections.has(from)) sections.set(from, section);
  return [...sections].reverse().map(([meeting, section]) => ({
    name: meetingLabel(meeting),
    href: `${hrefOf(meeting)}${section ? `#${section}` : ''}`,
  }));
}

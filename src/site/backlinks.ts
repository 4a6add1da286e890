/** What refers to a record, as pages show it. */
import { kindFacts, kinds } from '../model/kinds.ts';
import { dateOf, numberLabel, titleOf } from '../model/title.ts';
import type { AnyRecord } from '../model/record.ts';
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

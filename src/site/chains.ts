/** What a record superseded and amended, what superseded and amended it, and the chain that it belongs to. */
import { chainsIn, partAround, type Chained } from '../model/chain.ts';
import { dateOf, numberLabel, titleOf } from '../model/title.ts';
import { recordLinks, referenceLinks } from './links.ts';
import { graph, hrefOf, stateOf } from './record.ts';

const chains = chainsIn(graph);

/** A record's part of its chain, oldest first; nothing where no more than two records hang together. */
export function chainOf(record: Chained) {
  const place = chains.get(record);
  return (
    place &&
    partAround(place).map((link) => ({
      label: numberLabel(link.record) ?? '',
      title: titleOf(link.record),
      href: hrefOf(link.record),
      date: dateOf(link.record) ?? '',
      state: stateOf(link.record),
      here: link.record === record,
      skipped: link.skipped,
      ties: link.ties.map(({ how, to }) => `${how} ${numberLabel(to)}`),
    }))
  );
}

/** The records directly before and after one, as links. */
export function successionOf(record: Chained) {
  return {
    supersededBy: recordLinks(graph.supersededBy(record)),
    amendedBy: recordLinks(graph.amendedBy(record)),
    supersedes: referenceLinks(record.data.supersedes),
    amends: referenceLinks(record.data.amends),
  };
}

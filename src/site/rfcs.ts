/** RFCs as their list shows them. */
import type { RfcRecord } from '../model/record.ts';
import { deadlineOf } from './deadline.ts';
import { peopleLinks } from './links.ts';
import { graph, hrefOf, revisionsOf, stateOf } from './record.ts';

/** What lists say of an RFC besides its front matter. */
export function listedRfc(rfc: RfcRecord) {
  const authors = peopleLinks(rfc.data.authors);
  return {
    rfc,
    href: hrefOf(rfc),
    state: stateOf(rfc),
    authors,
    names: authors.map(({ name }) => name),
    positions: graph.positionsOf(rfc).length,
    deadline: deadlineOf(rfc),
    lastChange: revisionsOf(rfc)?.at(-1)?.date,
  };
}

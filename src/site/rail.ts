/** The way of an RFC through its lifecycle, as its page shows it. */
import { railOf, type Rail } from '../model/rail.ts';
import type { RfcRecord } from '../model/record.ts';
import { dateOf } from '../model/title.ts';
import { config, graph, revisionsOf, stateOf } from './record.ts';

/** The states that an RFC went through, with the one that follows from the record that took its place. */
export function railOfRfc(rfc: RfcRecord): Rail {
  const [by] = graph.supersededBy(rfc);
  const state = stateOf(rfc);
  return railOf({
    lifecycle: config.lifecycle,
    status: rfc.data.status,
    created: rfc.data.created,
    revisions: revisionsOf(rfc),
    ...(by && state && { derived: { state, since: dateOf(by) } }),
  });
}

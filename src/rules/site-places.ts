/** What stands at the addresses of the site, seen from a file: for the rules about links. */
import { addressOf } from '../model/address.ts';
import { pathBelow } from '../model/content-path.ts';
import type { AnyRecord } from '../model/record.ts';
import { addressedRecord, readSiteAddress, type SiteAddress } from '../model/site-address.ts';
import { siteMap, type SitePlace } from '../model/site-map.ts';
import type { RuleContext } from './rule.ts';

/** An address of the site that a text holds, and what stands there. */
export type FoundAddress = {
  readonly address: SiteAddress;
  /** `faulty`: the page of a record whose own faults are reported where they are. Absent where nothing stands. */
  readonly place?: SitePlace | 'faulty';
  /** The record that says under `formerly` that it had the address, where nothing else has it now. */
  readonly renamed?: AnyRecord;
  /** True for an address that begins with a slash or is a full one; false for a path seen from its file. */
  readonly rooted: boolean;
};

/** The site as the rules see it. */
export type SitePlaces = {
  /** Reads the address of a link in a file; nothing for addresses that are none of the site's. */
  find(file: string, url: string): FoundAddress | undefined;
  /** Every path at which something stands, without the slash at the end. */
  readonly paths: ReadonlySet<string>;
};

const known = new WeakMap<RuleContext['graph'], SitePlaces>();

/** The places of a record's site. The answer is kept: more than one rule asks. */
export function sitePlaces({ config, documents, graph, assets }: RuleContext): SitePlaces {
  const before = known.get(graph);
  if (before) return before;
  const map = siteMap({ graph, config, assets: assets.keys() });
  const faulty = documents.flatMap(({ document: { path }, record }) => (path && !record ? [addressOf(path.kind, path.id)] : []));
  const isFaulty = ({ paths }: SiteAddress) => paths.some((path) => faulty.some((address) => `${path}/`.startsWith(address)));
  const places: SitePlaces = {
    paths: map.paths,
    find(file, url) {
      const address = readSiteAddress(pathBelow(file), url, config);
      if (!address) return undefined;
      const place = map.find(address) ?? (isFaulty(address) ? 'faulty' : undefined);
      const record = place ? undefined : addressedRecord(pathBelow(file), url)?.record;
      const answer = record && graph.resolve(record);
      const renamed = answer && 'missing' in answer ? answer.renamed : undefined;
      return { address, rooted: /^(?:\/|https?:)/i.test(url), ...(place && { place }), ...(renamed && { renamed }) };
    },
  };
  known.set(graph, places);
  return places;
}

/** What stands at the addresses of the site that is being made. */
import type { Config } from '../model/config.ts';
import { siteMap, type SiteMap } from '../model/site-map.ts';
import type { ReadyRecord } from './record-source.ts';

const known = new WeakMap<ReadyRecord, SiteMap>();

/** The map of a record's site; it is drawn once for each record. */
export function siteMapOf(record: ReadyRecord, config: Config): SiteMap {
  const map = known.get(record) ?? siteMap({ graph: record.graph, config, assets: record.assets.keys() });
  known.set(record, map);
  return map;
}

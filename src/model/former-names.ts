/** The names that records had: what their front matter says under `formerly`, read as paths are. */
import { readName, type Kind, type PathFacts } from './kinds.ts';
import type { AnyRecord, RfcRecord } from './record.ts';

/** The names under `formerly`, each with what a path of that name would say; a position may leave out the RFC that it belongs to. */
export function saidNames(kind: Kind, rfc: string | undefined, formerly: readonly string[] | undefined): PathFacts[] {
  return (formerly ?? []).flatMap((name) => readName(kind, kind === 'position' && !name.includes('/') ? `${rfc}/${name}` : name) ?? []);
}

/**
 * Every name that a record had as far as front matter says, its present one left out. A position had a name for each that its RFC had.
 * @param rfc the RFC of a position, where it is there
 */
export function formerNames(record: AnyRecord, rfc: RfcRecord | undefined): PathFacts[] {
  const own = saidNames(record.kind, record.rfc, record.data.formerly);
  if (record.kind !== 'position' || !rfc) return own.filter(({ id }) => id !== record.id);
  return namesOfPosition(record.id, own, saidNames('rfc', undefined, rfc.data.formerly));
}

/** The names of a position in every RFC that it belonged to: those that are its own, and its last words under each name of the RFC. */
export function namesOfPosition(id: string, own: readonly PathFacts[], ofRfc: readonly PathFacts[]): PathFacts[] {
  const [rfc = '', slug = ''] = id.split('/');
  const slugs = new Set([slug, ...own.flatMap((each) => (each.rfc === rfc ? (each.id.split('/')[1] ?? []) : []))]);
  const moved = ofRfc.flatMap((each) => [...slugs].flatMap((last) => readName('position', `${each.id}/${last}`) ?? []));
  return [...new Map([...own, ...moved].map((each) => [each.id, each])).values()].filter((each) => each.id !== id);
}

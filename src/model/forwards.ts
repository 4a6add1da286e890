/** Addresses that records had, and where they lead now. Pure; a record that stands at an old address of another keeps it. */
import { addressOf, argueAddress, historyAddress, numberAddress } from './address.ts';
import { pathBelow } from './content-path.ts';
import { formerNames, namesOfPosition } from './former-names.ts';
import type { Graph } from './graph.ts';
import type { FormerPath } from './history.ts';
import { readPath, type PathFacts } from './kinds.ts';
import type { AnyRecord } from './record.ts';

/** An old address and the page that took its place, both below the site's base, with a slash at their end. */
export type Forward = { readonly from: string; readonly to: string; readonly record: AnyRecord };

/** A name that a record had, and until when: until the last of commits where front matter says so. */
type Claim = { readonly name: PathFacts; readonly until: number };

/**
 * Every old address that leads on, with those of the pages below it. Of two records that had an address, the one that had it last gets
 * it. A number leads on when nothing has it any more.
 * @param past the paths that a record had, as far as its history tells
 */
export function forwards(graph: Graph, past: (record: AnyRecord) => readonly FormerPath[]): Forward[] {
  const namesOf = claims(graph, past);
  const taken = new Set(graph.records.map(({ kind, id }) => addressOf(kind, id)));
  const numbers = new Set(graph.records.flatMap(({ kind, number }) => (number === undefined ? [] : (numberAddress(kind, number) ?? []))));
  const found = new Map<string, Forward & { readonly until: number }>();
  const claim = (from: string, to: string, record: AnyRecord, until: number) => {
    const other = found.get(from);
    if (!other || until > other.until) found.set(from, { from, to, record, until });
  };
  for (const record of graph.records) {
    const to = addressOf(record.kind, record.id);
    for (const { name, until } of namesOf(record)) {
      const from = addressOf(name.kind, name.id);
      const number = name.number === undefined ? undefined : numberAddress(name.kind, name.number);
      if (number !== undefined && !numbers.has(number)) claim(number, to, record, until);
      if (taken.has(from)) continue;
      claim(from, to, record, until);
      if (name.kind !== 'person')
        claim(historyAddress(name.kind, name.id), record.kind === 'person' ? to : historyAddress(record.kind, record.id), record, until);
      if (name.kind === 'rfc') claim(argueAddress(name.id), record.kind === 'rfc' ? argueAddress(record.id) : to, record, until);
    }
  }
  return [...found.values()].sort((a, b) => (a.from < b.from ? -1 : 1)).map(({ from, to, record }) => ({ from, to, record }));
}

/** Every name that a record had, from its front matter and from its history. */
function claims(graph: Graph, past: (record: AnyRecord) => readonly FormerPath[]): (record: AnyRecord) => Claim[] {
  const inHistory = (record: AnyRecord): Claim[] =>
    past(record).flatMap(({ file, until }) => {
      const name = readPath(pathBelow(file));
      return name && (name.kind !== record.kind || name.id !== record.id) ? [{ name, until }] : [];
    });
  return (record) => {
    const rfc = record.rfc === undefined ? undefined : graph.find('rfc', record.rfc);
    const told = inHistory(record);
    const said = formerNames(record, rfc).map((name) => ({ name, until: Infinity }));
    if (!rfc) return [...said, ...told];
    // Where a position was added after its RFC got its name, the history of the position does not know the older ones.
    const own = told.map(({ name }) => name).filter(({ kind }) => kind === 'position');
    const withRfc = inHistory(rfc).flatMap(({ name, until }) =>
      namesOfPosition(record.id, own, name.kind === 'rfc' ? [name] : []).map((each) => ({ name: each, until })),
    );
    return [...said, ...told, ...withRfc];
  };
}

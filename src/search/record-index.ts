/** Every record by its names: what a search looks at before it looks at texts. */
import { addressOf } from '../model/address.ts';
import { kinds, type Kind } from '../model/kinds.ts';
import { byCode } from '../model/order.ts';
import { readQuery, type KindWords, type Named } from './query.ts';
import { plainWords } from './words.ts';

/** A record in few bytes; the index of hundreds is fetched before the first answer. */
export type Row = readonly [
  /** Its place among the kinds. */
  kind: number,
  id: string,
  /** As results show it: `RFC 1 · Error handling`. */
  title: string,
  /** Its place among the states; -1 for none. */
  state: number,
  /** Their places among the topics. */
  topics: readonly number[],
  /** The day that it belongs to and, of a meeting, its last one. */
  days: readonly string[],
  /** A person's other names: handles and aliases. */
  names?: readonly string[],
];

/** The index, as it is published. */
export type RecordIndex = {
  readonly kinds: KindWords;
  /** States and topics in readers' words. */
  readonly states: readonly string[];
  readonly topics: readonly string[];
  readonly records: readonly Row[];
};

/** A record that a query names. */
export type NamedRecord = {
  readonly kind: Kind;
  readonly title: string;
  /** Its address below the site's base. */
  readonly address: string;
  readonly state?: string;
  readonly topics: readonly string[];
  readonly year?: string;
  /** A person's other names. */
  readonly names?: readonly string[];
};

/** What results are narrowed by: the name of a facet and the value that is wanted. */
export type Wanted = Readonly<Record<string, string>>;

/**
 * The records that a query names, those that it names most exactly first, narrowed as the texts are. Of people, whose pages are no
 * texts, the kind alone gives all.
 */
export function recordsNamed(index: RecordIndex, query: string, wanted: Wanted = {}): NamedRecord[] {
  const people = wanted.kind === 'person';
  const named = readQuery(query, index.kinds);
  const rows = index.records.map((row) => ({ row, kind: kinds[row[0]] ?? 'rfc' }));
  const found = new Set<(typeof rows)[number]>();
  for (const name of named) {
    const matching = rows.filter(({ row, kind }) => (name.kind ?? kind) === kind && isNamed(row, kind, name, people));
    if (name.by === 'days') matching.sort((a, b) => Number(b.kind === 'meeting') - Number(a.kind === 'meeting') || byDay(a.row, b.row));
    for (const each of matching) found.add(each);
  }
  const all = people && query.trim() === '' ? rows.filter(({ kind }) => kind === 'person') : [...found];
  return all.map(({ row, kind }) => describe(row, kind, index)).filter((record) => fits(record, wanted));
}

/** Whether a query is written as only a name is: by a number with its kind, a day, a handle or a reference. */
export function isWrittenAsName(index: RecordIndex, query: string): boolean {
  return readQuery(query, index.kinds).some(({ by, kind }) => by === 'days' || by === 'handle' || by === 'id' || (by === 'number' && kind));
}

function isNamed(row: Row, kind: Kind, name: Named, anyBeginning: boolean): boolean {
  const [, id, title, , , days, names = []] = row;
  switch (name.by) {
    case 'number':
      return numberOf(kind, id) === name.number;
    case 'days':
      // A project's day is that of its last review, which is no day that anybody remembers it by.
      return kind !== 'project' && days.length > 0 && isWithin(days, name.days);
    case 'id':
      return id === name.id || (kind === 'position' && `${Number.parseInt(id, 10)}/${id.split('/')[1]}` === name.id);
    case 'handle':
      return kind === 'person' && [id, ...names].some((each) => each.toLowerCase().startsWith(name.handle));
    case 'address':
      return `/${name.end}`.endsWith(addressOf(kind, id).slice(0, -1));
    case 'name':
      return kind === 'person'
        ? [title, id, ...names].some((each) => isCalled(name.words, each, anyBeginning))
        : [id, id.replace(/^\d+-/, ''), title, ...title.split(' · ')].some((each) => isSame(plainWords(each), name.words));
  }
}

/** The number of an RFC or a decision; positions have that of their RFC and are not found by it. */
function numberOf(kind: Kind, id: string): number | undefined {
  return kind === 'rfc' || kind === 'decision' ? Number.parseInt(id, 10) : undefined;
}

function isWithin([first = '', last = first]: readonly string[], days: { from: string; to: string } | { monthAndDay: string }): boolean {
  if ('from' in days) return first <= days.to && last >= days.from;
  return first.slice(5) <= days.monthAndDay && last.slice(5) >= days.monthAndDay;
}

/** Words of a name in any order, an initial for a name included; the last word of several may be a beginning. */
function isCalled(words: readonly string[], name: string, anyBeginning: boolean): boolean {
  const left = plainWords(name);
  const isFull = words.some((word) => word.length > 1);
  return words.every((word, index) => {
    const mayBegin = anyBeginning || (isFull && word.length === 1) || (index > 0 && index === words.length - 1);
    const exact = left.indexOf(word);
    const at = exact >= 0 || !mayBegin ? exact : left.findIndex((each) => each.startsWith(word));
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  });
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}

function byDay(a: Row, b: Row): number {
  return byCode(a[5][0] ?? '', b[5][0] ?? '');
}

function describe([, id, title, state, topics, [day], names]: Row, kind: Kind, index: RecordIndex): NamedRecord {
  const label = index.states[state];
  return {
    kind,
    title,
    address: addressOf(kind, id),
    topics: topics.flatMap((topic) => index.topics[topic] ?? []),
    ...(label !== undefined && { state: label }),
    ...(day !== undefined && { year: day.slice(0, 4) }),
    ...(names !== undefined && { names: names.filter((name) => !isCalled(plainWords(name), title, false)) }),
  };
}

function fits({ kind, state, topics, year }: NamedRecord, wanted: Wanted): boolean {
  const has: Readonly<Record<string, readonly (string | undefined)[]>> = { kind: [kind], state: [state], topic: topics, year: [year] };
  return Object.entries(wanted).every(([facet, value]) => has[facet]?.includes(value) ?? true);
}

/**
 * What a query names: a record by its number, a meeting by its day, a person by name or handle, in any spelling. Whether there is such a
 * record is not known here.
 *
 * | typed | names |
 * |---|---|
 * | `RFC 1`, `rfc-0001`, `rfc0001`, `RFC #1`, `rfc/1`, `rfc:1` | the RFC of that number |
 * | `DR 14`, `dr14`, `decision 14` | the decision of that number |
 * | `1`, `0001`, `#1` | whatever has that number |
 * | `2015-02-11`, `11 Feb 2015`, `minutes of February 2015` | what belongs to that day or month |
 * | `@talex5`, `person:thomas-leonard`, `position:1/exceptions` | that record |
 * | `Leonard, Thomas`, `error handling`, `0001-error-handling` | what is called so |
 */
import type { Kind } from '../model/kinds.ts';
import { parseReference } from '../model/reference.ts';
import { unaccented } from '../model/unaccented.ts';
import { daysIn, type Days } from './day.ts';
import { plainWords, trimmedOf } from './words.ts';

/** The words with which a community speaks of a kind, in lower case: `rfc`, `rfcs`; of several words with one space between them. */
export type KindWords = readonly (readonly [kind: Kind, words: readonly string[]])[];

/** One way to read a query. `kind` is what it says of the kind. */
export type Named = { readonly kind?: Kind } & (
  | { readonly by: 'number'; readonly number: number }
  | { readonly by: 'days'; readonly days: Days }
  /** A record's id, or its number and the name behind it: `1/exceptions`. */
  | { readonly by: 'id'; readonly id: string }
  /** The beginning of a person's handle or id. */
  | { readonly by: 'handle'; readonly handle: string }
  /** The address of a page, perhaps of another site, or the path of a file: what it ends with. */
  | { readonly by: 'address'; readonly end: string }
  | { readonly by: 'name'; readonly words: readonly string[] }
);

/** How much of a query is read, in characters: names are shorter. */
const longest = 300;

const numbered = /^[\s#_:./-]*(?:(?:no|nr|num|number)[\s.:#]+|#)?0*(\d{1,9})(?:$|[\s:·,–—-])/u;
const bareNumber = /^(?:#|no\.?|nr\.?|number)?\s*0*(\d{1,9})$/u;
const handle = /^@\s*([\p{L}\d][\p{L}\d_-]*)$/u;
/** What stands between the word for a kind and the day or the name. */
const between = /^[\s:/-]*(?:(?:of|on|from|for|by)\s+)?(?:the\s+)?/;

/** Every way to read a query, the most exact first. */
export function readQuery(query: string, kinds: KindWords): Named[] {
  const oneLine = unaccented(query.slice(0, longest)).replace(/\s+/gu, ' ').trim();
  const plain = trimmedOf(` "'“”»)>],;:?!/.`, oneLine).replace(/^[ "'“”„«(<[]+/u, '');
  if (plain === '') return [];
  const named: Named[] = [];
  const reference = parseReference(plain);
  if (reference && reference.kind !== 'topic' && reference.kind !== 'rfc' && reference.kind !== 'decision')
    named.push({ by: 'id', kind: reference.kind, id: reference.target });
  for (const { kind, rest } of kindsNamedBy(plain, kinds)) {
    const number = numbered.exec(rest)?.[1];
    if (number) named.push({ by: 'number', kind, number: Number(number) });
    const asked = rest.replace(between, '');
    for (const days of daysIn(asked)) named.push({ by: 'days', kind, days });
    const words = plainWords(asked);
    if (words.length > 0 && !number) named.push({ by: 'name', kind, words });
  }
  const number = bareNumber.exec(plain)?.[1];
  if (number) named.push({ by: 'number', number: Number(number) });
  for (const days of daysIn(plain)) named.push({ by: 'days', days });
  const someone = handle.exec(plain)?.[1];
  if (someone) named.push({ by: 'handle', handle: someone });
  if (plain.includes('/')) named.push({ by: 'address', end: endOf(plain) });
  const words = plainWords(plain);
  if (words.length > 0 && !number) named.push({ by: 'name', words });
  return named;
}

/** The kinds that a query begins with, the longest word of each, and what follows. */
function kindsNamedBy(plain: string, kinds: KindWords): { kind: Kind; rest: string }[] {
  return kinds.flatMap(([kind, words]) => {
    const first = words
      .filter((word) => plain.startsWith(word) && !/^\p{L}/u.test(plain.slice(word.length)))
      .sort((a, b) => b.length - a.length)[0];
    return first === undefined ? [] : [{ kind, rest: plain.slice(first.length) }];
  });
}

/** The address without query and fragment, and without what only files have at their end. */
function endOf(address: string): string {
  return trimmedOf('/', address.split(/[?#]/, 1)[0] ?? '').replace(/(?:\/index)?\.(?:mdx?|yaml|html)$/, '');
}

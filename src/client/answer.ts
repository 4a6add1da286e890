/** The answer to a query: the records that it names, then the texts in which it is found. Loaded by the first query. */
import { searchTexts } from './pagefind.ts';
import { searchRecords } from './record-names.ts';
import { recordItem, textItem } from './search-result.ts';

/** Where a search looks, and what readers call the kinds. */
export type Places = {
  readonly records: string;
  readonly engine: string;
  /** The path of the site, with a slash at both ends. */
  readonly base: string;
  readonly kinds: Readonly<Record<string, string>>;
};

/** What a search came to. */
export type Answer = {
  /** How much was found, for readers and screen readers. */
  readonly sentence: string;
  readonly total: number;
  /** The results from one place to another, each at its place. A record that was named and stands there gets the words of its text. */
  results(from: number, to: number): Promise<ReadonlyMap<number, HTMLLIElement>>;
};

/** Answers a query, narrowed to what is wanted of each facet. Where one of the two indexes cannot be had, the other answers. */
export async function answerTo(query: string, wanted: Record<string, string>, places: Places): Promise<Answer> {
  const { base, kinds } = places;
  const [named, found] = await Promise.allSettled([
    searchRecords(places.records, query, wanted),
    searchTexts({ url: places.engine, base }, query, wanted),
  ]);
  const { records, isName } = named.status === 'fulfilled' ? named.value : { records: [], isName: false };
  const { found: texts, asItStands } = found.status === 'fulfilled' ? found.value : { found: [], asItStands: true };
  const total = records.length + texts.length;
  const hrefs = records.map(({ address }) => base.replace(/\/$/, '') + address);
  const failed = named.status === 'rejected' || found.status === 'rejected';
  return {
    sentence: failed ? failure(total) : summary({ records: records.length, texts: texts.length, isName, asItStands }, query),
    total,
    async results(from, to) {
      const items = new Map<number, HTMLLIElement>();
      for (const [at, record] of records.entries()) if (at >= from && at < to) items.set(at, recordItem(record, hrefs[at] ?? base, kinds));
      const first = Math.max(from, records.length);
      const hits = await Promise.all(texts.slice(first - records.length, Math.max(0, to - records.length)).map((text) => text.data()));
      for (const [index, hit] of hits.entries()) {
        const at = hrefs.indexOf(hit.url);
        items.set(at === -1 ? first + index : at, textItem(hit, kinds));
      }
      return items;
    },
  };
}

function failure(total: number): string {
  return total === 0
    ? 'The search could not be loaded. Try again, or use the lists.'
    : 'A part of the search could not be loaded. Try again, or use the lists.';
}

type Outcome = { readonly records: number; readonly texts: number; readonly isName: boolean; readonly asItStands: boolean };

/** What was found, in a sentence: records that the query names, and texts that it is found in. */
function summary({ records, texts, isName, asItStands }: Outcome, query: string): string {
  const count = (number: number, one: string, several: string) => `${number} ${number === 1 ? one : several}`;
  const results = count(texts, 'result', 'results');
  if (!query) return records + texts === 0 ? 'No result.' : count(records + texts, 'result', 'results');
  if (records + texts === 0) return `No result for “${query}”.`;
  if (records > 0)
    return `${count(records, 'exact match', 'exact matches')} for “${query}”${texts === 0 ? '' : `, and ${count(texts, 'text', 'texts')} that mention it`}`;
  if (!asItStands) return `No text has “${query}” as it stands; ${results} for its words`;
  return isName ? `No record is called “${query}”; ${results} in texts` : `${results} for “${query}”`;
}

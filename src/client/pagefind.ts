/** The part of Pagefind's browser API that the search page uses. See https://pagefind.app/docs/api/. Its texts are as the index holds them. */
import { askedFor } from '../search/apart.ts';

/** A page that matches. Places are counted in words of `content`. */
export type Hit = {
  readonly url: string;
  readonly content: string;
  readonly locations: readonly number[];
  readonly meta: { readonly title?: string };
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly anchors: readonly { readonly element: string; readonly id: string; readonly text: string; readonly location: number }[];
};

/** Results are fetched one by one, when they are shown. */
export type Found = readonly { readonly id: string; data(): Promise<Hit> }[];

/** What the script that Pagefind writes beside its index exports. */
type Pagefind = {
  options(options: { baseUrl: string }): Promise<void>;
  init(): Promise<void>;
  search(query: string | null, options: { filters: Record<string, string> }): Promise<{ readonly results: Found }>;
};

let loaded: Promise<Pagefind> | undefined;

/** Loads the search engine on first use. Raises what the import raises, so that the page can say so. */
function loadPagefind(url: string, baseUrl: string): Promise<Pagefind> {
  loaded ??= (async () => {
    const pagefind = (await import(/* @vite-ignore */ url)) as Pagefind;
    await pagefind.options({ baseUrl });
    await pagefind.init();
    return pagefind;
  })();
  loaded.catch(() => (loaded = undefined));
  return loaded;
}

/** The texts that match, best first, and whether they have the query as it stands. */
export type Texts = { readonly found: Found; readonly asItStands: boolean };

/**
 * The texts that match a query; all that the filters leave when there is no query. What has signs in it is looked for as it stands, and by
 * its words alone where no text has it so.
 */
export async function searchTexts(
  engine: { readonly url: string; readonly base: string },
  query: string,
  filters: Record<string, string>,
): Promise<Texts> {
  const pagefind = await loadPagefind(engine.url, engine.base);
  const search = async (asked: string | null, narrowed = filters) => (await pagefind.search(asked, { filters: narrowed })).results;
  if (query === '') return { found: await search(null), asItStands: true };
  const { phrase, words } = askedFor(query);
  const areKnown = async (meant: readonly string[]) =>
    (await Promise.all(meant.map((word) => search(`"${word}"`, {})))).every((texts) => texts.length > 0);
  const exact = phrase === undefined ? [] : await search(`"${phrase}"`);
  if (exact.length > 0) return { found: exact, asItStands: true };
  // Pagefind takes the beginning of a word that no text has for the word. Of numbers and of what had signs in it that would be something
  // else, and a single letter is then no word to look for.
  const meant = phrase === undefined ? words : words.filter((word) => word.length > 1);
  const isKnown = meant.length > 0 && (await areKnown(phrase === undefined ? words.filter((word) => /\d/.test(word)) : meant));
  return { found: isKnown ? await search(meant.join(' ')) : [], asItStands: phrase === undefined };
}

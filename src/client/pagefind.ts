/** The part of Pagefind's browser API that the search page uses. See https://pagefind.app/docs/api/. Its texts are as the index holds them. */
import { askedFor } from '../search/apart.ts';
import { bareWord } from '../search/words.ts';

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
  const plain = words.join(' ');
  // A number, perhaps with what it counts, means itself: RFC 1 is not RFC 14.
  const exactly = phrase ?? (/^(?:\p{L}+ )?\d+$/u.test(plain) ? plain : undefined);
  const exact = exactly === undefined ? [] : await search(`"${exactly}"`);
  if (exact.length > 0) {
    // Phrases come in the order of pages; their words say which text is most about them.
    const order = (await search(plain || (exactly ?? ''))).map(({ id }) => id);
    const rank = ({ id }: { readonly id: string }) => (order.includes(id) ? order.indexOf(id) : order.length);
    return { found: [...exact].sort((a, b) => rank(a) - rank(b)), asItStands: true };
  }
  if (phrase === undefined) {
    const found = await search(plain);
    return { found: (await isOf(found[0], words)) ? found : [], asItStands: true };
  }
  // Of what had signs in it a single letter is no word to look for, and a word that no text has is not looked for by its beginning.
  const meant = words.filter((word) => word.length > 1);
  const each = await Promise.all(meant.filter((word) => !identifier.test(word)).map((word) => search(`"${word}"`, {})));
  const found = meant.length > 0 && each.every((texts) => texts.length > 0) ? await search(meant.join(' ')) : [];
  return { found: (await isOf(found[0], meant)) ? found : [], asItStands: false };
}

/** Words that mean nothing but themselves. */
const identifier = /[\d_]/;

/**
 * Whether a text has what was looked for. Of a word that no text has Pagefind takes the longest beginning that some text has, which helps
 * with words that are misspelt; but 99 is not 9, and “no” is not what somebody meant by “nosuchthing”.
 */
async function isOf(text: Found[number] | undefined, words: readonly string[]): Promise<boolean> {
  if (!text) return true;
  const { content, locations, meta } = await text.data();
  const all = content.split(/[^\S\uFEFF]+/u);
  const places = [...(meta.title ?? '').split(' '), ...locations.map((place) => all[place] ?? '')];
  const found = places.flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]/u)]).map(bareWord);
  return words.map(bareWord).every((word) => found.some((each) => each.startsWith(word) || (!identifier.test(word) && isNear(each, word))));
}

/** Whether what was found may be another form of a word: it begins like it, and is about half as long or longer. */
function isNear(found: string, word: string): boolean {
  return found.charAt(0) === word.charAt(0) && found.length * 2 + 1 >= word.length;
}

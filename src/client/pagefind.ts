/** The part of Pagefind's browser API that the search page uses. See https://pagefind.app/docs/api/. */

/** A page, or a section of one, that matches. */
export type Hit = {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string };
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
};

/** Results are fetched one by one, when they are shown. */
export type Found = { readonly results: readonly { data(): Promise<Hit> }[] };

/** What the script that Pagefind writes beside its index exports. */
export type Pagefind = {
  options(options: { baseUrl: string; excerptLength?: number }): Promise<void>;
  init(): Promise<void>;
  search(query: string | null, options: { filters: Record<string, string> }): Promise<Found>;
};

let loaded: Promise<Pagefind> | undefined;

/** Loads the search engine on first use. Raises what the import raises, so that the page can say so. */
export function loadPagefind(url: string, baseUrl: string): Promise<Pagefind> {
  loaded ??= (async () => {
    const pagefind = (await import(/* @vite-ignore */ url)) as Pagefind;
    await pagefind.options({ baseUrl, excerptLength: 28 });
    await pagefind.init();
    return pagefind;
  })();
  loaded.catch(() => (loaded = undefined));
  return loaded;
}

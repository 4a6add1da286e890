/** What the first result of a search costs, counted from the files that Pagefind wrote. */
import { recordIndexAddress } from '../model/address.ts';
import { lateScripts, loadPage } from './page.ts';
import type { Site } from './site.ts';

/** The part of Pagefind's entry file that says which other files a language needs. */
type Entry = { readonly languages: Readonly<Record<string, { readonly hash: string; readonly wasm: string | null }>> };

const folder = '/pagefind/';

/**
 * The files of a first result at its most expensive: the scripts of the search page with those that the first query loads, the index of
 * records, the engine, the language's tables, every filter, the largest chunk of the index and the largest result. Empty when the site has
 * no index.
 */
export function firstResult(site: Site): string[] {
  const entryFile = `${folder}pagefind-entry.json`;
  if (!site.paths.includes(entryFile)) return [];
  const { languages } = JSON.parse(site.text(entryFile)) as Entry;
  const languageFiles = Object.values(languages).map(({ hash, wasm }) => [
    `${folder}wasm.${wasm ?? 'unknown'}.pagefind`,
    `${folder}pagefind.${hash}.pf_meta`,
  ]);
  // A reader needs one language; the most expensive stands for all.
  const language = languageFiles.sort((a, b) => total(site, b) - total(site, a))[0] ?? [];
  const inside = (kind: string) => site.paths.filter((path) => path.startsWith(`${folder}${kind}/`));
  const largest = (paths: readonly string[]) => [...paths].sort((a, b) => site.wireSize(b) - site.wireSize(a)).slice(0, 1);

  const searchPage = '/search/index.html';
  const scripts = site.paths.includes(searchPage) ? loadPage(site, searchPage).scripts : [];
  const records = site.paths.filter((path) => path === recordIndexAddress);
  const engine = [`${folder}pagefind.js`, `${folder}pagefind-worker.js`];
  return [
    ...scripts,
    ...lateScripts(site, scripts),
    ...records,
    ...engine,
    entryFile,
    ...language,
    ...inside('filter'),
    ...largest(inside('index')),
    ...largest(inside('fragment')),
  ];
}

/** Bytes of files over the wire. */
export function total(site: Site, paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + site.wireSize(path), 0);
}

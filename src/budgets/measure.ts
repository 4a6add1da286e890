/** A built site against the budgets of docs/design.md. Everything is counted from files; nothing is run. */
import { firstView, loadPage, type LoadedPage } from './page.ts';
import { foreignInPage, foreignInStyles, styleAttributes, unhashedScripts } from './policy.ts';
import { firstResult, total } from './search.ts';
import { compressedSize, type Site } from './site.ts';

/** One figure and what it may be at most. */
export type Figure = {
  readonly name: string;
  readonly measured: number;
  readonly budget: number;
  readonly unit: 'bytes' | 'count';
  /** Where it was found, or everything that was found. */
  readonly details: readonly string[];
};

/** The addresses to measure, below the site's base. */
export type Subjects = {
  /** Every record's page. */
  readonly records: readonly string[];
  /** The page that stands for all RFCs; absent in a record without any. */
  readonly typicalRfc?: string;
};

const kilobyte = 1000;

/** Sentences on the figures that a record does not have yet. */
export function unmeasured({ records, typicalRfc }: Subjects): string[] {
  return [
    ...(typicalRfc === undefined ? ['The first view of an RFC was not measured: the record has none yet.'] : []),
    ...(records.length === 0 ? ['The largest record and the first search result were not measured: the record is empty so far.'] : []),
  ];
}

/**
 * All figures of a site, in the order of the design, without those that {@link unmeasured} names.
 * @throws when a page of `subjects` is not in the site
 */
export function measureSite(site: Site, { records, typicalRfc }: Subjects): Figure[] {
  const pages = site.paths.filter((path) => path.endsWith('.html') && !path.startsWith('/pagefind/')).map((path) => loadPage(site, path));
  const pageAt = (address: string) => {
    const page = pages.find(({ path }) => path === `${address}index.html`);
    if (!page) throw new Error(`the site has no page ${address}`);
    return page;
  };
  const typical = typicalRfc === undefined ? undefined : pageAt(typicalRfc);
  const search = firstResult(site);
  const upright = unique(pages.flatMap(({ fonts }) => fonts.filter(({ italic }) => !italic).map(({ path }) => path)));

  return [
    ...(typical ? viewFigures(site, typical) : []),
    largest('CSS of a page', pages, 10 * kilobyte, ({ styles, inlineStyles }) => total(site, styles) + inlineSize(inlineStyles)),
    largest(
      'Initial JavaScript of a page',
      pages,
      6 * kilobyte,
      ({ scripts, inlineScripts }) => total(site, scripts) + inlineSize(inlineScripts),
    ),
    { name: 'Font files before italics', measured: upright.length, budget: 2, unit: 'count', details: upright },
    { name: 'Fonts before italics', measured: total(site, upright), budget: 38 * kilobyte, unit: 'bytes', details: upright },
    ...(records.length > 0
      ? [
          largest('HTML of the largest record', records.map(pageAt), 40 * kilobyte, ({ path }) => site.wireSize(path)),
          searchFigure(site, search),
        ]
      : []),
    places('Requests to other origins', [...pages.flatMap(foreignInPage), ...foreignInStyles(site)]),
    places('Style attributes', pages.flatMap(styleAttributes)),
    places('Inline scripts outside the policy', pages.flatMap(unhashedScripts)),
  ];
}

/** True when a figure exceeds its budget. */
export function exceeds({ measured, budget }: Figure): boolean {
  return measured > budget;
}

function viewFigures(site: Site, page: LoadedPage): Figure[] {
  const view = firstView(page);
  return [
    largest('First view of a typical RFC', [page], 60 * kilobyte, () => total(site, view)),
    { name: 'Requests of that view', measured: view.length, budget: 8, unit: 'count', details: view },
  ];
}

/** A site without an index has no first result at any price. */
function searchFigure(site: Site, files: readonly string[]): Figure {
  const measured = files.length === 0 ? Infinity : total(site, files);
  return { name: 'First search result', measured, budget: 180 * kilobyte, unit: 'bytes', details: files };
}

function largest(name: string, pages: readonly LoadedPage[], budget: number, measure: (page: LoadedPage) => number): Figure {
  const measured = pages.map((page) => ({ path: page.path, bytes: measure(page) }));
  const most = measured.reduce((a, b) => (b.bytes > a.bytes ? b : a), { path: '', bytes: 0 });
  return { name, measured: most.bytes, budget, unit: 'bytes', details: [most.path] };
}

function places(name: string, found: readonly string[]): Figure {
  return { name, measured: found.length, budget: 0, unit: 'count', details: found };
}

/** Inline text travels with its page; compressed on its own it stands for its share. */
function inlineSize(texts: readonly string[]): number {
  return texts.length === 0 ? 0 : compressedSize(texts.join('\n'));
}

function unique(paths: readonly string[]): string[] {
  return [...new Set(paths)];
}

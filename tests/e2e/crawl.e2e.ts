import { expect, test } from './support/test.ts';
import { readDist } from './support/built-site.ts';
import { brokenAddresses, codeWithoutHash, crawl, mendedMarkup, repeated, unreachablePages, type PageFacts } from './support/crawl.ts';

const site = readDist();
let all: PageFacts[];
let pages: PageFacts[];

test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage();
  all = await crawl(site, page);
  pages = all.filter(({ forwards }) => !forwards);
  await page.close();
});

/** The pages of which something is true, by path. */
const pathsWhere = (wrong: (page: PageFacts) => boolean, among = pages) => among.filter(wrong).map(({ path }) => path);

test('every internal link, fragment and asset leads somewhere', () => {
  expect(pages.length).toBeGreaterThan(100);
  expect(brokenAddresses(site, all)).toEqual([]);
});

test('every page can be reached from home by links', () => {
  expect(unreachablePages(site, pages)).toEqual([]);
});

test('every page has one title, and no two pages have the same', () => {
  expect(pathsWhere(({ titles }) => titles.length !== 1 || titles[0] === '', all)).toEqual([]);
  expect(repeated(pages.flatMap(({ titles }) => titles))).toEqual([]);
});

test('every page has one description, and no two pages have the same', () => {
  expect(pathsWhere(({ descriptions }) => descriptions.length !== 1 || descriptions[0] === '')).toEqual([]);
  expect(repeated(pages.flatMap(({ descriptions }) => descriptions))).toEqual([]);
});

test('every page names its own address as the canonical one; short addresses name that of the record', () => {
  const wanted = ({ path, forwardsTo }: PageFacts) => (path === '/404.html' ? [] : [`https://docket.example${forwardsTo ?? path}`]);
  for (const page of all) expect(page.canonical, page.path).toEqual(wanted(page));
});

test('every short address forwards to a record', () => {
  const short = all.filter(({ forwards }) => forwards);
  const records = new Set(pages.map(({ path }) => path));
  expect(short.length).toBeGreaterThan(20);
  expect(pathsWhere(({ forwardsTo }) => !records.has(forwardsTo ?? ''), short)).toEqual([]);
});

test('every page has exactly one heading of the first level', () => {
  expect(pathsWhere(({ headings }) => headings !== 1, all)).toEqual([]);
});

test('no page has two elements with one id', () => {
  expect(pages.flatMap(({ path, ids }) => repeated(ids).map((id) => `${path}#${id}`))).toEqual([]);
});

test('the browser reads every page as it is written, without mending its tags', () => {
  expect(all.flatMap((page) => (mendedMarkup(page) ? [`${page.path}: ${mendedMarkup(page)}`] : []))).toEqual([]);
});

test('no page has an inline style or an event handler, or code that its policy does not know by hash', () => {
  expect(all.flatMap(({ path, inlineStyles }) => inlineStyles.map((element) => `${path}: ${element}`))).toEqual([]);
  expect(all.flatMap(({ path, eventHandlers }) => eventHandlers.map((name) => `${path}: ${name}`))).toEqual([]);
  expect(all.flatMap((page) => codeWithoutHash(page).map((code) => `${page.path}: ${code.slice(0, 80)}`))).toEqual([]);
  expect(pathsWhere(({ policy }) => /'unsafe-(inline|eval)'/.test(policy) || !policy.startsWith("default-src 'none'"), all)).toEqual([]);
});

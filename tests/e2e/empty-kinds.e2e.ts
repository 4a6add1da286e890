/** Records that lack a kind: nothing on any page speaks of it, and its list waits at its address all the same. */
import { expect, test, type Page } from '@playwright/test';
import { complaintsAbout } from './support/axe.ts';
import { readSite } from './support/built-site.ts';
import { decision, minutes, person, position, project, rfc, withRecord, type Texts } from './support/written-project.ts';

const proposal = rfc('0001-masts', 'on-the-table', '2025-01-20');
const settled = { ...rfc('0001-masts', 'in-service', '2025-01-20'), ...decision('0001-masts', '2025-02-01', 'decides: [rfc:1]') };
const filed = decision('0001-steel-masts', '2025-02-03', 'topics: [housing]');
const action: Texts = {
  'meetings/2025-02-04.mdx':
    '---\nstatus: held\nchair: noor-haddad\npresent: [noor-haddad]\n---\n\n## Masts\n\n<Action id="measure" owner="noor-haddad">\nMeasure the mast.\n</Action>\n',
};
const withoutTopics = (texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, text.replace(/^topics: \[\]\n(?=[^]*topics: )/m, '')]));

/** What a community may have, by what it is called; the labels of its lists in the menu and at the foot of pages. */
const communities: readonly { readonly has: string; readonly texts: Texts; readonly lists: readonly string[] }[] = [
  { has: 'minutes and nothing else', texts: minutes('2025-02-04'), lists: ['Minutes'] },
  { has: 'projects and nothing else', texts: project('raise-a-mast'), lists: ['Projects'] },
  { has: 'an RFC without positions', texts: { ...person, ...proposal }, lists: ['RFCs', 'People'] },
  {
    has: 'everything but projects, topics and actions',
    texts: { ...person, ...settled, ...position('0001-masts', 'steel', 'outcome: declined', 'reason: unknown'), ...minutes('2025-02-04') },
    lists: ['RFCs', 'Decisions', 'Minutes', 'People'],
  },
  {
    has: 'decisions under a topic, and projects',
    texts: withoutTopics({ ...filed, ...project('raise-a-mast') }),
    lists: ['Decisions', 'Projects', 'Topics'],
  },
  { has: 'minutes with an action', texts: { ...person, ...action }, lists: ['Minutes', 'Actions', 'People'] },
  {
    has: 'a meeting to come and nothing else',
    texts: {
      'meetings/2025-06-03.md': '---\nstatus: scheduled\nchair: unknown\npresent: []\nagenda: [Masts]\n---\n\nGuests are welcome.\n',
    },
    lists: ['Minutes'],
  },
];

const addresses: Readonly<Record<string, string>> = {
  RFCs: 'rfcs/',
  Decisions: 'decisions/',
  Minutes: 'meetings/',
  Projects: 'projects/',
  Topics: 'topics/',
  Actions: 'actions/',
  People: 'people/',
};
/** Words by which a page would speak of a kind. */
const words: Readonly<Record<string, RegExp>> = {
  RFCs: /\bRFCs?\b|Open proposals|Settled proposals/,
  Decisions: /\bdecisions?\b/i,
  Minutes: /\bminutes\b|\bmeetings?\b/i,
  Projects: /\bprojects?\b/i,
  Topics: /\btopics?\b/i,
  Actions: /\bactions?\b/i,
  People: /\bpeople\b/i,
};

/** Links of a page that lead to lists, by their paths, and its headings, options and labels. */
const spoken = (page: Page) =>
  page.evaluate(() => ({
    links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ pathname }) => pathname),
    names: [...document.querySelectorAll('h1, h2, h3, option, legend, caption, th, dt, nav a, footer a')].map((each) =>
      each.textContent.trim(),
    ),
    text: document.querySelector('main')!.textContent.replace(/\s+/g, ' '),
    alternates: [...document.querySelectorAll('link[rel=alternate]')].length,
    empty: [...document.querySelectorAll('main :is(ul, ol, dl, table tbody, section)')]
      .filter((each) => each.textContent.trim() === '' && !each.hasAttribute('data-search-results'))
      .map((each) => each.outerHTML.slice(0, 100)),
  }));

for (const [index, { has, texts, lists }] of communities.entries())
  test(`a record with ${has} speaks of nothing else`, async ({ page }) => {
    test.setTimeout(180_000);
    await withRecord(texts, 4700 + index, async ({ address, dist }) => {
      const absent = Object.keys(addresses).filter((list) => !lists.includes(list));
      const home = new URL(address).pathname;
      const pages = readSite(dist, home).pages.filter(({ forwards }) => !forwards);
      for (const { path } of pages) {
        await page.goto(new URL(path, address).href);
        const own = path.slice(home.length);
        const { links, names, text, alternates, empty } = await spoken(page);
        expect
          .soft(
            links.filter((link) => absent.some((list) => link === `${home}${addresses[list]}` && own !== addresses[list])),
            path,
          )
          .toEqual([]);
        expect.soft(text, path).not.toMatch(/(?<![\d.,:-])\b0 [a-z]+|\bAll 0\b|has somebody|None yet/);
        expect.soft(empty, path).toEqual([]);
        const isForm = own.startsWith('contribute/') || own.endsWith('argue/');
        if (!lists.includes('Minutes')) expect(alternates, path).toBe(0);
        // Forms say what can be the first of its kind; an empty list says how.
        if (isForm || absent.some((list) => own === addresses[list])) continue;
        for (const list of absent)
          expect
            .soft(
              names.filter((name) => words[list]!.test(name) && !/Settles|Decided/.test(name)),
              `${path}: ${list}`,
            )
            .toEqual([]);
      }
      for (const width of [390, 1440]) {
        await page.setViewportSize({ width, height: 844 });
        await page.goto(address);
        for (const list of absent) await expect(page.getByRole('link', { name: list, exact: true })).toHaveCount(0);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      expect(await complaintsAbout(page)).toEqual([]);
      for (const list of absent) {
        await page.goto(new URL(addresses[list]!, address).href);
        await expect(page.getByRole('heading', { level: 1, name: list })).toBeVisible();
      }
      await page.goto(new URL('contribute/', address).href);
      for (const first of [
        'Propose an RFC',
        'Record a decision',
        'Announce a meeting, or write its minutes',
        'Offer a project',
        'Add a person',
      ])
        await expect(page.getByRole('link', { name: first })).toBeVisible();
    });
  });

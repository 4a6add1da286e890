/** The proof of adoption: another `content/` and `docket.config.ts`, and nothing else, make another community's record. */
import { expect } from './support/test.ts';
import { readSite } from './support/built-site.ts';
import { brokenAddresses, crawl, mendedMarkup, unreachablePages } from './support/crawl.ts';
import { test } from './support/second-community.ts';

test('the record is read below its base path, and every link stays there', async ({ page, community }) => {
  const home = new URL(community.address);
  expect(home.pathname).toBe('/records/');
  await page.goto(home.origin);
  await expect(page).toHaveURL(community.address);
  await expect(page.getByRole('heading', { level: 1, name: 'How Heron watches the weather' })).toBeVisible();

  const site = readSite(community.dist, home.pathname);
  const pages = await crawl(site, page);
  expect(brokenAddresses(site, pages)).toEqual([]);
  expect(unreachablePages(site, pages)).toEqual([]);
  expect(pages.flatMap((each) => (mendedMarkup(each) ? [`${each.path}: ${mendedMarkup(each)}`] : []))).toEqual([]);
  expect(pages.flatMap(({ canonical }) => canonical).filter((address) => !address.startsWith('https://heron.example/records/'))).toEqual(
    [],
  );
});

test('no page logs an error, breaks the policy or asks another origin, below the base path either', async ({ page, community }) => {
  for (const { path, forwards } of readSite(community.dist, '/records/').pages) {
    if (!forwards) await page.goto(new URL(path, community.address).href);
  }
});

test('home tells what is open until when, what was decided, when the next meeting is and which project looks for someone', async ({
  page,
}) => {
  await page.goto('./');
  const open = page.getByRole('region', { name: /Open proposals/ });
  await expect(open.getByRole('article')).toHaveCount(1);
  await expect(open).toContainText('Last look');
  await expect(open).toContainText('Comments until 20 May 2025');
  const next = page.getByRole('region', { name: 'Next meeting' });
  await expect(next).toContainText('19:30, Europe/Riga, The boat house');
  await expect(page.getByRole('region', { name: /Projects looking for people/ }).getByRole('article')).toHaveCount(1);
  await next.getByRole('link', { name: 'Tuesday 6 May 2025' }).click();
  await expect(page).toHaveURL(/\/records\/meetings\/2025-05-06\/$/);
});

test('a scheduled meeting shows its agenda, and stands above the minutes', async ({ page }) => {
  await page.goto('meetings/');
  await page.getByRole('region', { name: 'Next meeting' }).getByRole('link', { name: 'Tuesday 6 May 2025' }).click();
  await expect(page.getByRole('region', { name: 'Agenda' }).getByRole('listitem')).toHaveText([
    'Last look at ten minutes',
    'Who paints the mast',
  ]);
  await expect(page.getByText('Scheduled').first()).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Facts' })).toContainText('19:30, Europe/Riga');
  await expect(page.getByText('Guests are welcome')).toBeVisible();
});

test('a time without a zone is told in the zone of the community', async ({ page }) => {
  await page.goto('meetings/2025-03-04/');
  await expect(page.getByRole('complementary', { name: 'Facts' })).toContainText('19:00, Europe/Tallinn, 60 minutes');
});

test('states have the names, the sentences and the order of the community', async ({ page }) => {
  await page.goto('rfcs/0002-ten-minute-means/');
  await expect(page.getByRole('list', { name: 'Lifecycle' }).getByRole('listitem')).toHaveText([
    'Sketch',
    'On the table',
    'Last look',
    'In service, still to come',
    'Retired, still to come',
  ]);
  await expect(page.getByText('The circle is about to agree')).toBeVisible();
  await expect(page.getByText('Next: In service or Turned down.')).toBeVisible();
  await expect(page.getByText('history is not available in this build')).toBeVisible();
  await page.goto('contribute/');
  await expect(page.getByText('It waits for somebody with time.')).toBeVisible();
  for (const word of ['Draft', 'Final comment', 'Implemented']) await expect(page.getByText(word, { exact: true })).toHaveCount(0);
});

test('a decision on an RFC that is still open is proposed, and its form says why', async ({ page }) => {
  await page.goto('contribute/decision/');
  const status = page.getByLabel('Status');
  await page.getByLabel('The RFC that it settles').selectOption({ label: 'RFC 2: Send a mean every ten minutes' });
  await expect(status).toHaveValue('proposed');
  await expect(page.getByLabel('Text of the file')).toContainText('status: proposed');
  await expect(page.getByText('RFC 2 is in the state “Last look”')).toBeVisible();
  await page.getByLabel('The RFC that it settles').selectOption('none');
  await expect(page.getByText('RFC 2 is in the state')).toHaveCount(0);
  await expect(page.getByLabel('Text of the file')).not.toContainText('decides');
});

test('links to the forge are those of Codeberg', async ({ page }) => {
  const forge = 'https://codeberg.org/heron';
  await page.goto('rfcs/0002-ten-minute-means/');
  const file = 'content/rfcs/0002-ten-minute-means/index.mdx';
  await expect(page.getByRole('link', { name: 'Source' })).toHaveAttribute('href', `${forge}/records/src/branch/trunk/${file}`);
  await expect(page.getByRole('link', { name: 'Suggest an edit' })).toHaveAttribute('href', `${forge}/records/_edit/trunk/${file}`);
  await expect(page.getByRole('link', { name: 'heron/station#15' })).toHaveAttribute('href', `${forge}/station/issues/15`);
  await expect(page.getByRole('link', { name: '#12', exact: true })).toHaveAttribute('href', `${forge}/station/issues/12`);
  await expect(page.locator('a[href*="github.com"]')).toHaveCount(0);
});

test('forms open the forge of the community, in its words and below its base path', async ({ page }) => {
  await page.goto('contribute/');
  await page.getByRole('link', { name: 'Propose an RFC' }).click();
  await expect(page).toHaveURL(/\/records\/contribute\/rfc\/$/);
  const status = page.getByRole('region', { name: 'The file' });
  await expect(status).toContainText('status: sketch');
  await expect(status).toContainText('content/rfcs/0005-short-title/index.mdx');
  await expect(page.getByRole('checkbox')).toHaveCount(4);
  await expect(page.getByRole('link', { name: 'your own fork' })).toHaveAttribute('href', 'https://codeberg.org/heron/records/fork');

  await page.getByLabel('Title').fill('Paint the mast');
  await page.getByLabel('Summary').fill('White, against the sun.');
  await page.getByLabel('Authors').fill('noor-haddad');
  // Nothing leaves the machine: the address is read instead of opened.
  await page.evaluate(() => (window.open = (url) => ((document.title = String(url)), null)));
  await page.getByRole('button', { name: 'Continue on Codeberg' }).click();
  await expect(page).toHaveTitle(/^https:/);
  const address = new URL(await page.title());
  expect(address.href).toMatch(/^https:\/\/codeberg\.org\/heron\/records\/_new\/trunk\/\?/);
  expect(address.searchParams.get('filename')).toBe('content/rfcs/0005-paint-the-mast/index.mdx');
  expect(address.searchParams.get('value')).toContain('authors: [noor-haddad]');
});

test('a project leads to the place that it names, and one that is done to whoever did it', async ({ page }) => {
  await page.goto('projects/radiation-shield/');
  await expect(page.getByRole('link', { name: 'I am interested' })).toHaveAttribute('href', 'https://forum.heron.example/t/shield');
  await page.goto('projects/archive-reader/');
  await expect(page.getByText('This project is done').getByRole('link', { name: 'Ilze Kalniņa' })).toBeVisible();
});

test('a superseded RFC says so, and the two lead to each other', async ({ page }) => {
  await page.goto('rfcs/0001-daily-means/');
  await page
    .getByText(/^Superseded by RFC 2/)
    .getByRole('link')
    .click();
  await expect(page).toHaveURL(/\/records\/rfcs\/0002-ten-minute-means\/$/);
  await page
    .getByText(/^Supersedes RFC 1/)
    .getByRole('link')
    .click();
  await expect(page).toHaveURL(/\/records\/rfcs\/0001-daily-means\/$/);
});

test('a superseded decision says so, and the two lead to each other', async ({ page }) => {
  await page.goto('decisions/0001-one-line-a-day/');
  await page
    .getByText(/^Superseded by DR 2/)
    .getByRole('link')
    .click();
  await page
    .getByText(/^Supersedes DR 1/)
    .getByRole('link')
    .click();
  await expect(page).toHaveURL(/\/records\/decisions\/0001-one-line-a-day\/$/);
});

test('plain Markdown is read as well, and its links to files lead to records', async ({ page }) => {
  await page.goto('meetings/2025-02-04/');
  await page.getByRole('link', { name: 'the proposal' }).click();
  await expect(page).toHaveURL(/\/records\/rfcs\/0002-ten-minute-means\/#what-changes$/);
  await page.goBack();
  await page.getByRole('main').getByRole('link', { name: 'Noor', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Noor Haddad' })).toBeVisible();
});

test('tables, tasks, footnotes and coloured code come out as what they are', async ({ page }) => {
  await page.goto('rfcs/0003-plain-text-archive/');
  await expect(page.getByRole('columnheader', { name: 'unit' })).toBeVisible();
  const tasks = page.getByRole('listitem');
  await expect(tasks.getByRole('checkbox')).toHaveCount(3);
  await expect(tasks.getByRole('checkbox', { checked: true })).toHaveCount(2);
  for (const language of ['ocaml', 'sh', 'diff', 'opam', 'c']) {
    await expect(page.locator(`pre[data-language="${language}"] span[class^="t-"]`).first(), language).toBeVisible();
  }
  await page.getByRole('main').locator('sup').getByRole('link').click();
  await expect(page.getByText('Provided that somebody writes down the unit.')).toBeInViewport();
});

test('search works below the base path', async ({ page }) => {
  await page.goto('projects/');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('lighthouse');
  await expect(page).toHaveURL(/\/records\/search\/\?q=lighthouse$/);
  await page.getByLabel('Kind').selectOption('meeting');
  await expect(page).toHaveURL(/\/records\/search\/\?q=lighthouse&kind=meeting$/);
  await expect(page.getByRole('main').getByRole('status')).toHaveText('2 results for “lighthouse”');
  await page.getByRole('searchbox').press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/records\/meetings\/2025-0[34]/);
});

test('short addresses forward below the base path', async ({ page }) => {
  await page.goto('rfc/2/');
  await expect(page).toHaveURL(/\/records\/rfcs\/0002-ten-minute-means\/$/);
});

import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { holdScripts } from './support/slow-line.ts';

const results = (page: Page) => page.getByRole('main').locator('ol').getByRole('heading', { level: 2 });

test('“entropy” is found with the keyboard alone, from any page', async ({ page }) => {
  await page.goto('/people/thomas-leonard/');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search the record' })).toBeFocused();
  await page.keyboard.type('entropy');
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/^\d+ results for “entropy”$/);
  await expect(page).toHaveURL('/search/?q=entropy');
  await expect(page.locator('mark', { hasText: /entropy/i }).first()).toBeVisible();

  const first = results(page).first().getByRole('link');
  await page.keyboard.press('ArrowDown');
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(first).not.toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const title = await first.innerText();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title.split(' · ').at(-1)!);
});

test('results are narrowed to minutes with the keyboard, and the address keeps query and filter', async ({ page, context }) => {
  await page.goto('/search/?q=entropy');
  const all = page.getByRole('main').getByRole('status');
  await expect(all).toHaveText(/results/);
  const before = Number.parseInt(await all.innerText());

  await page.getByRole('searchbox').press('Tab');
  await expect(page.getByLabel('Kind')).toBeFocused();
  await page.keyboard.type('Min');
  await expect(page).toHaveURL('/search/?q=entropy&kind=meeting');
  await expect(all).not.toHaveText(`${before} results for “entropy”`);
  expect(Number.parseInt(await all.innerText())).toBeLessThan(before);
  await expect(results(page).first()).toBeVisible();
  const titles = await results(page).allInnerTexts();
  for (const title of titles) expect(title).toMatch(/^(Meeting of )?\d+ \w+ \d{4}$/);
  for (const item of await page.locator('main ol > li').all()) await expect(item.getByText(/^Meeting ·/).first()).toBeVisible();

  const other = await context.newPage();
  await other.goto('/search/?q=entropy&kind=meeting');
  await expect(other.getByLabel('Kind')).toHaveValue('meeting');
  await expect(results(other)).toHaveText(titles);
});

test('results are narrowed by state, topic and year as well', async ({ page }) => {
  await page.goto('/search/?q=error');
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/results/);
  await page.getByLabel('State').selectOption('Implemented');
  await page.getByLabel('Topic').selectOption('Errors');
  await page.getByLabel('Year').selectOption('2015');
  await expect(page).toHaveURL('/search/?q=error&state=Implemented&topic=Errors&year=2015');
  await expect(results(page)).toHaveText(['RFC 1 · Error handling in MirageOS interfaces']);
});

test('a result leads to the section in which the words stand', async ({ page }) => {
  await page.goto('/search/?q=TLS+release&kind=meeting');
  const section = page.locator('main ol > li li').getByRole('link').first();
  const name = await section.innerText();
  await section.click();
  await expect(page).toHaveURL(/\/meetings\/[\d-]+\/#/);
  await expect(page.getByRole('heading', { level: 2, name })).toBeInViewport();
});

test('a search without a result says what to try', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('searchbox').fill('zyxwvutsrq');
  await expect(page.getByRole('main').getByRole('status')).toHaveText('No result for “zyxwvutsrq”.');
  const advice = page.getByText('Try fewer or shorter words');
  await expect(advice).toBeVisible();
  await advice.getByRole('link', { name: 'Decisions' }).click();
  await expect(page).toHaveURL('/decisions/');
});

test('the search engine is loaded by the first query, not before', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/search/', { waitUntil: 'networkidle' });
  expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
  await page.getByRole('searchbox').fill('entropy');
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/results/);
  expect(asked.filter((path) => path.startsWith('/pagefind/'))).not.toEqual([]);
});

for (const width of [390, 1440])
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('the record that a query names comes first, with its number, kind and state, and leads to its page', async ({ page }) => {
      await page.goto('/search/?q=rfc-0001');
      const first = page.getByRole('main').locator('ol').getByRole('listitem').first();
      await expect(first.getByRole('heading', { name: 'RFC 1 · Error handling in MirageOS interfaces' })).toBeVisible();
      await expect(first.getByText('RFC · Implemented · 2015')).toBeVisible();
      await expect(page.getByRole('main').getByRole('status')).toHaveText(/^1 exact match/);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await first.getByRole('link', { name: /^RFC 1/ }).click();
      await expect(page).toHaveURL('/rfcs/0001-error-handling/');
    });

    test('people are found by their names, not by what their pages repeat', async ({ page }) => {
      await page.goto('/search/?kind=person');
      await expect(results(page).first()).toBeVisible();
      await expect(page.getByRole('button', { name: 'Show more results' })).toBeVisible();
      await page.getByRole('searchbox').fill('gazagn');
      await expect(results(page)).toHaveText(['Thomas Gazagnaire']);
      await page.getByLabel('Kind').selectOption('');
      await page.getByRole('searchbox').fill('entropy');
      const status = page.getByRole('main').getByRole('status');
      await expect(status).toHaveText(/results for “entropy”/);
      const total = Number.parseInt(await status.innerText());
      for (let shown = 10; shown < total; shown += 10) {
        await expect(results(page)).toHaveCount(shown);
        await page.getByRole('button', { name: 'Show more results' }).click();
      }
      await expect(results(page)).toHaveCount(total);
      await expect(
        page
          .getByRole('main')
          .locator('ol')
          .getByText(/^Person/),
      ).toHaveCount(0);
    });

    test('excerpts are sentences or lines of code, with the signs that stand in them', async ({ page }) => {
      await page.goto('/search/?q=pp_error');
      const first = page.getByRole('main').locator('ol').getByRole('listitem').first();
      await expect(first).toContainText('Each interface has an error type with a printer, pp_error.');
      await expect(first).toContainText('pp_error takes the place of error_message in FLOW, and so this decision supersedes DR 17.');
      await page.goto('/search/?q=int64+->+Cstruct.t');
      await expect(page.getByRole('main').getByText('val read : t -> int64 -> Cstruct.t').first()).toBeVisible();
      await expect(page.locator('mark', { hasText: 'int64 -> Cstruct.t' }).first()).toBeVisible();
    });

    test('a number that no record has is said to be none', async ({ page }) => {
      await page.goto('/search/?q=RFC+99');
      await expect(page.getByRole('main').getByRole('status')).toHaveText('No result for “RFC 99”.');
      await expect(page.getByText('You can also browse the lists')).toBeVisible();
    });
  });

test('what is typed and chosen before the scripts have come is kept, and looked for once they are there', async ({ page }) => {
  const letGo = await holdScripts(page);
  await page.goto('/search/?q=xen&kind=rfc', { waitUntil: 'commit' });
  await page.getByRole('searchbox').fill('entropy');
  await page.getByLabel('Kind').selectOption('meeting');
  letGo();
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/^\d+ results? for “entropy”$/);
  await expect(page).toHaveURL('/search/?q=entropy&kind=meeting');
});

test('a search still answers when one of its two indexes cannot be had', async ({ page }) => {
  await page.route('**/search/records.json', (route) => route.fulfill({ status: 200, body: 'no JSON' }));
  await page.goto('/search/?q=entropy');
  await expect(page.getByRole('main').getByRole('status')).toHaveText(
    'A part of the search could not be loaded. Try again, or use the lists.',
  );
  await expect(results(page).first()).toBeVisible();
});

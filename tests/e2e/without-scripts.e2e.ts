import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { pageTypes } from './support/page-types.ts';

test.use({ javaScriptEnabled: false });

const recordsIn = (folder: string) => readdirSync(join(import.meta.dirname, '../../content', folder)).length;

async function expectAllVisible(links: Locator, count: number) {
  await expect(links).toHaveCount(count);
  for (const link of await links.all()) await expect(link).toBeVisible();
}

for (const folder of ['decisions', 'meetings', 'projects', 'people']) {
  test(`the list at /${folder}/ is complete without scripts`, async ({ page }) => {
    await page.goto(`/${folder}/`);
    for (const fold of await page.getByRole('main').locator('summary').all()) await fold.click();
    const entries =
      folder === 'decisions'
        ? page.getByRole('rowheader')
        : folder === 'people'
          ? page.getByRole('main').getByRole('listitem')
          : page.getByRole('heading', { level: 3 });
    await expectAllVisible(entries.locator(`a[href^="/${folder}/"]`), recordsIn(folder));
  });
}

test('the RFCs are all on the board and all in the table without scripts', async ({ page }) => {
  await page.goto('/rfcs/');
  const main = page.getByRole('main');
  const table = main.getByRole('table', { name: 'All RFCs' });
  await expectAllVisible(table.getByRole('rowheader').locator('a[href^="/rfcs/"]'), recordsIn('rfcs'));
  await expectAllVisible(main.locator('.board a[href^="/rfcs/"]'), recordsIn('rfcs'));
});

test('the search page points to the lists without scripts', async ({ page }) => {
  await page.goto('/search/');
  await expect(page.getByText('Search needs JavaScript')).toBeVisible();
  await expect(page.getByRole('searchbox')).toBeHidden();
  await page.getByRole('main').getByRole('link', { name: 'Decisions' }).click();
  await expect(page).toHaveURL('/decisions/');
});

test('an RFC is read from the first word to the last without scripts', async ({ page }) => {
  await page.goto('/rfcs/0001-error-handling/');
  for (const name of ['The problem', 'What goes wrong', 'Positions compared', 'Mentioned in']) {
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
  }
  await expect(page.getByRole('navigation', { name: 'On this page' }).getByRole('link').first()).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
});

for (const { name, path } of pageTypes) {
  test(`nothing of ${name} is invisible without scripts`, async ({ page }) => {
    await page.goto(path.replace(/\?.*/, ''));
    const invisible = await page.getByRole('main').evaluate((main) =>
      [...main.querySelectorAll('h1, h2, h3, p, li, dd, td, pre')]
        .filter((element) => !element.closest('[hidden], .scripted, .visually-hidden') && element.textContent.trim() !== '')
        .filter((element) => !element.closest('details:not([open]) > :not(summary)')) // Opens without scripts.
        .filter((element) => !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(invisible).toEqual([]);
  });
}

/** What became of an action is said wherever it is told that somebody took it on, read in another community's record. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './support/test.ts';
import { test } from './support/second-community.ts';

const done = 'Done, 1 April 2025';
const report = /\/records\/meetings\/2025-04-01\/#measure-lighthouse-done$/;

/** Where the page has an action, or a line about it. */
const places: Record<string, { path: string; of: (page: Page) => Locator }> = {
  'the minutes in which it was taken': { path: 'meetings/2025-03-04/', of: (page) => page.locator('#measure-lighthouse') },
  'what came of that meeting': {
    path: 'meetings/2025-03-04/',
    of: (page) => page.getByRole('region', { name: 'What came of it' }).getByRole('listitem'),
  },
  'the page of who took it on': {
    path: 'people/marten-saar/',
    of: (page) => page.getByRole('region', { name: 'Actions done' }).getByRole('listitem'),
  },
  'the list of actions': {
    path: 'actions/',
    of: (page) => page.getByRole('listitem').filter({ hasText: 'Measure the same at the lighthouse' }),
  },
};

for (const width of [390, 1440])
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    for (const [where, { path, of }] of Object.entries(places))
      test(`${where}: says that it was done and when, and leads to the report`, async ({ page }) => {
        await page.goto(path);
        if (path === 'actions/') await page.getByText('1 done or dropped').click();
        const standing = of(page).getByRole('link', { name: done });
        await expect(standing).toHaveText(done);
        await standing.click();
        await expect(page).toHaveURL(report);
        await expect(page.locator(':target')).toBeInViewport();
      });

    test('a report names the action and who took it on, and leads back to both', async ({ page }) => {
      await page.goto('meetings/2025-04-01/');
      const line = page.locator('#measure-lighthouse-done');
      await expect(line).toHaveText(
        'Done: Measure the same at the lighthouse, which sees less sun, taken on by Märten Saar on 4 March 2025',
      );
      await expect(page.getByText('an earlier action')).toHaveCount(0);
      await expect(line.getByRole('link', { name: 'Märten Saar' })).toHaveAttribute('href', '/records/people/marten-saar/');
      await line.getByRole('link', { name: /^Measure the same/ }).click();
      await expect(page).toHaveURL(/\/records\/meetings\/2025-03-04\/#measure-lighthouse$/);
      await expect(page.locator(':target')).toBeInViewport();
    });
  });

test('how an action stands has a shape beside its word, on paper too', async ({ page }) => {
  await page.goto('meetings/2025-03-04/');
  await page.emulateMedia({ media: 'print' });
  const standing = page.locator('#measure-lighthouse').getByRole('link', { name: done });
  await expect(standing).toBeVisible();
  const shape = await standing.evaluate((element) => {
    const { inlineSize, borderTopStyle, backgroundColor, color } = getComputedStyle(element, '::before');
    return { wide: parseFloat(inlineSize) > 6, borderTopStyle, filled: backgroundColor === color };
  });
  expect(shape).toEqual({ wide: true, borderTopStyle: 'solid', filled: true });
});

test('a list of meetings says how many of their actions are open', async ({ page }) => {
  await page.goto('meetings/');
  await expect(page.getByText('1 action, none open')).toBeVisible();
});

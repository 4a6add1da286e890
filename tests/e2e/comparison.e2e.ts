/** A phone's comparison: what it begins with, and links into columns that it hides. */
import type { Page } from '@playwright/test';
import { expect } from './support/test.ts';
import { test } from './support/long-pages.ts';

const rfc = 'rfcs/0005-every-station/';
const column = (page: Page, name: string) => page.getByRole('columnheader', { name: new RegExp(`^${name}`) });
const choice = (page: Page, name: string) => page.getByRole('checkbox', { name: new RegExp(`^${name}`) });
const chosen = (page: Page) => page.getByRole('group', { name: 'Read the verdicts on' }).getByRole('checkbox', { checked: true });

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('it begins with what was adopted and the rival that most people argued', async ({ page }) => {
    await page.goto(rfc);
    await expect(page.getByRole('columnheader').getByRole('link')).toHaveText(['A box of cards', 'Drawings']);
    await expect(chosen(page)).toHaveCount(2);
  });

  test('where nothing was adopted it begins with the two that most people argue', async ({ page }) => {
    await page.goto('rfcs/0006-open-question/');
    await expect(page.getByRole('columnheader').getByRole('link')).toHaveText(['A member', 'A painter']);
  });

  test('a link into a column that is hidden opens it, and Back leads back', async ({ page }) => {
    await page.goto(`${rfc}positions/book/`);
    await page.getByRole('link', { name: 'All positions compared' }).click();
    await expect(page).toHaveURL(/#compared-book$/);
    await expect(column(page, 'A book')).toBeInViewport({ ratio: 1 });
    await expect(choice(page, 'A book')).toBeChecked();
    await page.goBack();
    await expect(page).toHaveURL(/positions\/book\/$/);
  });

  test('a link on the same page opens its column before it arrives', async ({ page }) => {
    await page.goto(rfc);
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '#compared-a-list';
      link.textContent = 'To the list';
      document.querySelector('h1')!.append(link);
    });
    await page.getByRole('link', { name: 'To the list' }).click();
    await expect(column(page, 'A list')).toBeInViewport({ ratio: 1 });
    await page.goBack();
    await expect(page).toHaveURL(/every-station\/$/);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(300);
    // The same link leads there again after the reader has closed the column.
    await choice(page, 'A list').uncheck();
    await expect(column(page, 'A list')).toHaveCount(0);
    await page.getByRole('link', { name: 'To the list' }).click();
    await expect(column(page, 'A list')).toBeInViewport({ ratio: 1 });
  });

  test('what the reader chooses wins over where the address leads', async ({ page }) => {
    await page.goto(`${rfc}#compared-book`);
    await expect(column(page, 'A book')).toBeInViewport();
    await choice(page, 'A book').uncheck();
    await expect(column(page, 'A book')).toHaveCount(0);
    await expect(column(page, 'Drawings')).toHaveCount(1);
  });
});

test.describe('on a phone without scripts', () => {
  test.use({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });

  test('a link into a column that is hidden shows it', async ({ page }) => {
    await page.goto(`${rfc}positions/a-list/`);
    await page.getByRole('link', { name: 'All positions compared' }).click();
    await expect(column(page, 'A list')).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('columnheader').getByRole('link')).toHaveText([
      'A list that no one argues for',
      'A box of cards',
      'Drawings',
    ]);
  });
});

test('at a desk a link into a column arrives there, and nothing is chosen', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${rfc}#compared-book`);
  await expect(column(page, 'A book')).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('columnheader').getByRole('link')).toHaveCount(4);
});

import { expect, test } from './support/test.ts';

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
});

test('a printed RFC is its text and facts, in black on white, without navigation', async ({ page }) => {
  await page.goto('/rfcs/0001-error-handling/');
  for (const name of ['Main', 'On this page', 'RFCs before and after']) {
    await expect(page.getByRole('navigation', { name, includeHidden: true })).toBeHidden();
  }
  await expect(page.getByRole('contentinfo', { includeHidden: true })).toBeHidden();
  await expect(page.getByText('Suggest an edit')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('MirageOS libraries know each other only through their interfaces')).toBeVisible();
  await expect(page.getByText('28 January 2015').first()).toBeVisible();
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)');
});

test('what can only be clicked is not printed', async ({ page }) => {
  for (const path of ['/rfcs/0001-error-handling/', '/rfcs/0001-error-handling/history/', '/decisions/']) {
    await page.goto(path);
    await expect(page.locator(':is(button, input, select):visible'), path).toHaveCount(0);
  }
});

test('nothing is cut off at the edge of a sheet of A4', async ({ page }) => {
  await page.setViewportSize({ width: 627, height: 970 }); // A4 less the margins, at 96 dots an inch.
  const rfc = '/rfcs/0001-error-handling/';
  for (const path of [rfc, `${rfc}positions/exceptions/`, '/decisions/', '/meetings/2015-02-11/']) {
    await page.goto(path);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((element) => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
        .filter((element) => /auto|scroll|hidden/.test(getComputedStyle(element).overflowX) && !element.closest('.visually-hidden'))
        .map((element) => element.outerHTML.slice(0, 100)),
    );
    expect(cut, path).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(627);
  }
});

/** One walk through the record, from a word that somebody remembers to what was decided and what became of it: by keyboard alone. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

/** Stops of the Tab key that a page may have before the one that is looked for. */
const mostStops = 400;

/** Presses Tab until something has the focus, as a person without a mouse does. */
async function tabTo(page: Page, target: Locator) {
  await expect(target).toHaveCount(1);
  for (let stops = 0; stops < mostStops; stops++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${mostStops} presses of Tab do not reach ${target.toString()}`);
}

/** Follows a link by keyboard. */
async function follow(page: Page, link: Locator) {
  await tabTo(page, link);
  await page.keyboard.press('Enter');
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const region = (page: Page, name: string | RegExp) => page.getByRole('region', { name });

test('from “polymorphic variants” to the position, the comparison, the minutes, the decision and what superseded it', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search the record' })).toBeFocused();
  await page.keyboard.type('polymorphic variants');
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/\d+ results for “polymorphic variants”/);
  await follow(
    page,
    page
      .getByRole('main')
      .getByRole('heading', { level: 2 })
      .getByRole('link', { name: /^Concrete polymorphic variants/ }),
  );

  await expect(heading(page, /^Concrete polymorphic variants/)).toBeVisible();
  await follow(page, page.getByRole('link', { name: /on RFC 1/ }));

  await expect(heading(page, 'Error handling in MirageOS interfaces')).toBeVisible();
  await follow(page, page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Positions compared' }));
  const table = page.getByRole('table', { name: /answers the criteria/ });
  await expect(table).toBeInViewport();
  await expect(table.getByRole('columnheader', { name: /Concrete polymorphic variants/ })).toContainText('Declined');

  await follow(page, region(page, 'Timeline').getByRole('link', { name: /Error handling in Mirage/ }));
  await expect(page).toHaveURL('/meetings/2015-01-14/#error-handling-in-mirage');
  await expect(page.getByRole('heading', { level: 2, name: 'Error handling in Mirage' })).toBeInViewport();

  await follow(
    page,
    region(page, 'Mentioned in')
      .getByRole('link', { name: /^DR 17/ })
      .first(),
  );
  await expect(heading(page, /error_message/)).toBeVisible();

  await follow(page, page.getByText(/^Superseded by/).getByRole('link'));
  await expect(heading(page, /pp_error/)).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Facts' }).getByRole('link', { name: /^RFC 1/ })).toBeVisible();
});

test('revisions 1 and 4 of the RFC are compared by keyboard, and the fifth system is read as inserted', async ({ page }) => {
  await page.goto('/rfcs/0001-error-handling/');
  await follow(page, page.getByRole('link', { name: 'History', exact: true }));
  await tabTo(page, page.getByRole('combobox', { name: 'Compare' }));
  await page.keyboard.type('Revision 1');
  await tabTo(page, page.getByRole('combobox', { name: 'with' }));
  await page.keyboard.type('Revision 4');
  await tabTo(page, page.getByRole('button', { name: 'Show the difference' }));
  await page.keyboard.press('Enter');
  const answer = page.locator('section').filter({ has: page.getByRole('heading', { name: 'From revision 1 to revision 4', exact: true }) });
  await expect(
    answer
      .getByRole('insertion')
      .filter({ hasText: /private/i })
      .first(),
  ).toBeVisible();
});

test('what Mindy Preston still has to do is found by keyboard, and each entry leads to where it was taken on', async ({ page }) => {
  await page.goto('/actions/');
  await follow(page, page.getByRole('heading', { level: 2 }).getByRole('link', { name: 'Mindy Preston' }));
  await expect(heading(page, 'Mindy Preston')).toBeVisible();
  await follow(
    page,
    region(page, /^Open actions/)
      .getByRole('listitem')
      .first()
      .getByRole('link')
      .first(),
  );
  await expect(page).toHaveURL(/\/meetings\/[\d-]+\/#/);
  await expect(page.locator(':target')).toBeInViewport();
});

for (const [what, path] of [
  ['history', '/rfcs/0001-error-handling/history/'],
  ['trail', '/rfcs/0001-error-handling/'],
] as const)
  test(`the ${what} of a record that was put together later says so, and names no author of commits`, async ({ page }) => {
    await page.goto(path);
    const main = page.getByRole('main');
    await expect(main).toContainText('Compiled later by the maintainers of Docket’s sample, from the sources that the record links to.');
    await expect(main).not.toContainText(/noreply|@users/);
  });

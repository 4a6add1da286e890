/** The head of every page: one row that loses nothing, at every width. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { test as longWords } from './support/long-words.ts';
import { complaintsAbout } from './support/axe.ts';

const places = ['RFCs', 'Decisions', 'Minutes', 'Projects', 'Topics', 'Actions', 'People', 'Contribute'];
const header = (page: Page) => page.getByRole('banner');
const menu = (page: Page) => header(page).getByText('Menu', { exact: true });
const place = (page: Page, name: string) => header(page).getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true });

/** What stands in the row, from top to bottom of each: in one row every two of them share some height. */
async function rowOf(page: Page) {
  const row = [
    header(page).getByRole('link').first(),
    header(page).getByRole('link', { name: /^Search/ }),
    header(page).getByRole('button'),
  ];
  if (await menu(page).isVisible()) row.push(menu(page));
  else row.push(...places.map((name) => place(page, name)));
  return Promise.all(row.map(async (each) => (await each.boundingBox())!));
}

for (const width of [320, 390, 768, 1024, 1440]) {
  test(`the header is one row at ${width} px, and every place is in it or in its menu`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/decisions/');
    const boxes = await rowOf(page);
    const lowestTop = Math.max(...boxes.map(({ y }) => y));
    for (const { x, y, width: wide, height } of boxes) {
      expect(y + height).toBeGreaterThan(lowestTop);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + wide).toBeLessThanOrEqual(width);
    }
    const narrow = width < 992;
    await expect(menu(page)).toBeVisible({ visible: narrow });
    if (narrow) {
      await expect(place(page, 'Contribute')).toBeHidden();
      await menu(page).click();
    }
    await expect(header(page).getByRole('navigation', { name: 'Main' }).getByRole('link')).toHaveText(places);
    for (const name of places) await expect(place(page, name)).toBeInViewport({ ratio: 1 });
    await expect(place(page, 'Decisions')).toHaveAttribute('aria-current', 'page');
    await place(page, 'Actions').click();
    await expect(page).toHaveURL('/actions/');
    await expect(page.getByRole('heading', { level: 1, name: 'Actions' })).toBeVisible();
  });
}

for (const width of [390, 768]) {
  test.describe(`the menu at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('opens and closes by keyboard, and Escape leads back to it', async ({ page }) => {
      await page.goto('/rfcs/0001-error-handling/');
      const button = header(page).locator('summary');
      await button.press('Enter');
      await page.keyboard.press('Tab');
      await expect(place(page, 'RFCs')).toBeFocused();
      await expect(place(page, 'RFCs')).toHaveAttribute('aria-current', 'true');
      await page.keyboard.press('Escape');
      await expect(place(page, 'RFCs')).toBeHidden();
      await expect(button).toBeFocused();
    });

    test('is accessible while it is open', async ({ page }) => {
      await page.goto('/decisions/');
      await menu(page).click();
      expect(await complaintsAbout(page)).toEqual([]);
    });

    test('closes when something else is touched, or reached by keyboard', async ({ page }) => {
      await page.goto('/decisions/');
      await menu(page).click();
      await page.mouse.click(width / 2, 700);
      await expect(place(page, 'RFCs')).toBeHidden();
      await menu(page).click();
      for (let stop = 0; stop <= places.length; stop++) await page.keyboard.press('Tab');
      await expect(header(page).getByRole('link', { name: /^Search/ })).toBeFocused();
      await expect(place(page, 'RFCs')).toBeHidden();
    });
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const width of [390, 1440]) {
    test(`every place can be reached at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto('/');
      if (width === 390) await menu(page).click();
      for (const name of places) await expect(place(page, name)).toBeVisible();
      await place(page, 'Topics').click();
      await expect(page).toHaveURL('/topics/');
    });
  }
});

longWords('a name that no line holds breaks, and search and menu stay beside it', async ({ page }) => {
  for (const width of [320, 390, 768, 1024, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('./');
    const [name, ...rest] = await rowOf(page);
    for (const { x, y, width: wide } of rest) {
      expect(x, `${width} px`).toBeGreaterThanOrEqual(name!.x + name!.width - 1);
      expect(y).toBeLessThan(name!.y + name!.height);
      expect(x + wide).toBeLessThanOrEqual(width);
    }
  }
});

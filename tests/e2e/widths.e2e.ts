import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { openComplete } from './support/open.ts';
import { pageTypes } from './support/page-types.ts';

/** What makes a page wider than its window: the window, and the elements that stand out of it. */
const standingOut = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
    return [`${scrollWidth} px in ${clientWidth} px`, ...wide.slice(0, 4).map((element) => element.outerHTML.slice(0, 120))];
  });

for (const { name, path } of pageTypes) {
  test(`${name} never scrolls sideways, from 320 to 2560 px`, async ({ page }) => {
    await openComplete(page, path);
    for (const width of [320, 360, 390, 768, 1180, 1440, 2560]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await standingOut(page), `${width} px`).toEqual([]);
    }
  });
}

test.describe('at 200 % zoom on a screen of 1440 px', () => {
  test.use({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });

  for (const { name, path } of pageTypes) {
    test(`${name} never scrolls sideways`, async ({ page }) => {
      await openComplete(page, path);
      expect(await standingOut(page)).toEqual([]);
    });
  }
});

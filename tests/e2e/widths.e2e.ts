import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { readSite } from './support/built-site.ts';
import { test as longWords } from './support/long-words.ts';
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

/**
 * Text that is cut off, or that only scrolling sideways shows: wide tables and code may, and say so. On phones the head of the outline
 * repeats the heading that one reads, in one line, with dots where it is cut.
 */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')]
      .filter((element) => !element.closest('.scroll, pre, .visually-hidden, select, textarea, input, [data-outline-now]'))
      .filter((element) => getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120)),
  );

/** Numbers of records that stand in two lines; excerpts of a search are cut out of prose by its engine. */
const brokenNumbers = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    const texts = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (node.parentElement!.closest('.results p')) continue;
      for (const { index, 0: number } of (node.textContent ?? '').matchAll(/(?:RFC|DR)[ \u00a0]\d+|\b100[34]\b/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + number.length);
        const lines = new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top)));
        if (lines.size > 1) found.push(`${number} in ${node.parentElement!.outerHTML.slice(0, 120)}`);
      }
    }
    return found;
  });

longWords('words that no line holds break everywhere, and numbers of four digits nowhere', async ({ page, community }) => {
  longWords.setTimeout(240_000);
  const { origin } = new URL(community.address);
  const pages = readSite(community.dist, '/records/').pages.filter(({ forwards }) => !forwards);
  const paths = [...pages.map(({ path }) => path), '/records/search/?q=outliers', '/records/search/?q=handler'];
  for (const path of paths) {
    await openComplete(page, `${origin}${path}`);
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const faults = (await Promise.all([standingOut(page), cutOff(page), brokenNumbers(page)])).flat();
      expect.soft(faults, `${path} at ${width} px`).toEqual([]);
    }
  }
});

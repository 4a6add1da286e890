import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

/** Lightness of the paper that is really drawn, 0 to 1. */
const paper = (page: Page) =>
  page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d')!;
    context.fillStyle = getComputedStyle(document.body).backgroundColor;
    context.fillRect(0, 0, 1, 1);
    return context.getImageData(0, 0, 1, 1).data[0]! / 255;
  });

test('the theme that a reader chooses is kept over pages and reloads', async ({ page }) => {
  await page.goto('/');
  expect(await paper(page)).toBeGreaterThan(0.9);
  await page.getByRole('button', { name: 'Switch to the dark theme' }).click();
  expect(await paper(page)).toBeLessThan(0.2);

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Decisions' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Decisions' })).toBeVisible();
  expect(await paper(page)).toBeLessThan(0.2);
  await page.reload();
  expect(await paper(page)).toBeLessThan(0.2);

  await page.getByRole('button', { name: 'Switch to the light theme' }).click();
  await page.reload();
  expect(await paper(page)).toBeGreaterThan(0.9);
});

test('without a choice the theme is the one of the system', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  expect(await paper(page)).toBeLessThan(0.2);
  await expect(page.getByRole('button', { name: 'Switch to the light theme' })).toBeVisible();
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await paper(page)).toBeGreaterThan(0.9);
});

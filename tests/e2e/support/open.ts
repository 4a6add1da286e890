/** Opens pages for tests that look at them as a whole. */
import { expect, type Page } from '@playwright/test';

/** Opens a page and waits until it is complete: fonts drawn, and the answer there when the address asks for a search. */
export async function openComplete(page: Page, path: string) {
  await page.goto(path);
  if (path.includes('?q=')) await expect(page.getByRole('main').getByRole('status')).toHaveText(/\bresults?\b/i);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

import type { Page } from '@playwright/test';

/** Keeps files from arriving, as on a slow line, until the function that is returned is called: by default, scripts. */
export async function hold(page: Page, files = '**/_astro/*.js'): Promise<() => void> {
  let letGo = () => {};
  const arrival = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(files, async (route) => {
    await arrival;
    await route.continue();
  });
  return letGo;
}

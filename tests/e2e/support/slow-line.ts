import type { Page } from '@playwright/test';

/** Keeps scripts from arriving, as on a slow line, until the function that is returned is called. */
export async function holdScripts(page: Page): Promise<() => void> {
  let letGo = () => {};
  const arrival = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/_astro/*.js', async (route) => {
    await arrival;
    await route.continue();
  });
  return letGo;
}

import { complaintsAbout } from './support/axe.ts';
import { expect, test } from './support/test.ts';
import { openComplete } from './support/open.ts';
import { pageTypes } from './support/page-types.ts';

for (const { name, path } of pageTypes) {
  test(`axe has no complaint about ${name}, in both themes, at 390 and 1280 px`, async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await openComplete(page, path);
        expect(await complaintsAbout(page), `${colorScheme}, ${width} px`).toEqual([]);
      }
    }
  });
}

test('axe does complain about a page with faults', async ({ page }) => {
  await page.goto('/rfcs/');
  await page.getByRole('main').evaluate((main) => {
    main.insertAdjacentHTML('beforeend', '<button></button><input id="a"><p lang="nowhere"><a href="/">1</a> <a href="/rfcs/">2</a></p>');
    main.querySelector('h1')!.style.color = '#999';
  });
  const rules = (await complaintsAbout(page)).map((complaint) => complaint.replace(/:.*/, ''));
  for (const rule of ['button-name', 'label', 'valid-lang', 'color-contrast']) expect(rules).toContain(rule);
});

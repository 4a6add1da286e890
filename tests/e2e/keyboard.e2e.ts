import { expect, test } from './support/test.ts';
import { openComplete } from './support/open.ts';
import { pageTypes } from './support/page-types.ts';

test('the first stop of the Tab key skips to the content', async ({ page }) => {
  await page.goto('/rfcs/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  expect((await skip.boundingBox())!.height).toBeGreaterThan(20);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').getByRole('link').first()).toBeFocused();
});

for (const { name, path } of pageTypes) {
  test(`every stop of the Tab key is seen on ${name}`, async ({ page }) => {
    await openComplete(page, path);
    const stops = await page.evaluate(() => {
      document.documentElement.style.scrollBehavior = 'auto';
      return document.querySelectorAll('a[href], button, select, input, [tabindex="0"]').length;
    });
    const unseen: string[] = [];
    for (let stop = 0; stop < Math.min(stops, 40); stop++) {
      await page.keyboard.press('Tab');
      const trouble = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        const seen = box.bottom > 0 && box.top < innerHeight && box.width > 4 && box.height > 4;
        const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
        return seen && outlined ? undefined : `${seen ? 'no outline' : 'out of sight'}: ${element.outerHTML.slice(0, 120)}`;
      });
      if (trouble) unseen.push(trouble);
    }
    expect(unseen).toEqual([]);
  });
}

/** What is focused has a ring, and nothing that scrolls or hides what stands out of it cuts a piece of that ring off. */
import { expect, test } from './support/test.ts';
import { openComplete } from './support/open.ts';
import { pageTypes } from './support/page-types.ts';

for (const width of [390, 1440]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } });

    for (const { name, path } of pageTypes) {
      test(`every focus ring of ${name} is whole`, async ({ page }) => {
        await openComplete(page, path);
        // From now on what is focused counts as reached by keyboard.
        await page.keyboard.press('Tab');
        const cut = await page.evaluate(() => {
          const found: string[] = [];
          for (const element of document.querySelectorAll<HTMLElement>(
            'a[href], button, select, input, textarea, summary, [tabindex="0"]',
          )) {
            element.focus();
            if (document.activeElement !== element) continue;
            const { outlineWidth, outlineOffset } = getComputedStyle(element);
            const out = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
            const ring = element.getBoundingClientRect();
            if (ring.left - out < 0 || ring.right + out > document.documentElement.clientWidth)
              found.push(`window: ${element.outerHTML.slice(0, 100)}`);
            for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
              const { overflowX, overflowY } = getComputedStyle(box);
              if (overflowX === 'visible' && overflowY === 'visible') continue;
              const { left, top } = box.getBoundingClientRect();
              const [x, y] = [left + box.clientLeft, top + box.clientTop];
              const isCut =
                ring.left - out < x - 0.5 ||
                ring.right + out > x + box.clientWidth + 0.5 ||
                ring.top - out < y - 0.5 ||
                ring.bottom + out > y + box.clientHeight + 0.5;
              if (isCut) found.push(`${box.className || box.tagName}: ${element.outerHTML.slice(0, 100)}`);
            }
          }
          return found;
        });
        expect(cut).toEqual([]);
      });
    }
  });
}

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './support/test.ts';
import { openComplete } from './support/open.ts';
import { pageTypes } from './support/page-types.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const { name, path } of pageTypes) {
  test(`axe has no complaint about ${name}, in both themes, at 390 and 1280 px`, async ({ page }) => {
    test.setTimeout(120_000); // Four full audits of what may be a long page.
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await openComplete(page, path);
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
        const complaints = violations.flatMap(({ id, nodes }) =>
          nodes.map((node) => `${id}: ${node.html.slice(0, 160)} (${node.failureSummary?.replace(/\s+/g, ' ') ?? ''})`),
        );
        expect(complaints, `${colorScheme}, ${width} px`).toEqual([]);
      }
    }
  });
}

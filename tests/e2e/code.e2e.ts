/** Code: whether more of it lies beyond an edge, and buttons that copy it. */
import type { Locator, Page, Request } from '@playwright/test';
import { expect } from './support/test.ts';
import { longLine, test } from './support/long-pages.ts';
import { complaintsAbout } from './support/axe.ts';

const rfc = 'rfcs/0005-every-station/';
const blocks = (page: Page) => page.getByRole('main').getByRole('group', { name: /^Code/ });
const copy = (page: Page) => page.getByRole('main').getByRole('button', { name: /^Copy the code/ });

/** How dark the lower half of the right edge of a block is against its middle, 0 to 255. */
async function shadeAtEdge(page: Page, block: Locator): Promise<number> {
  await block.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await block.boundingBox())!;
  const bytes = await page.screenshot({ clip: { x, y: y + height - 6, width, height: 4 } });
  // No page may ask for such a picture, so an empty one looks at it.
  const empty = await page.context().newPage();
  const shade = await empty.evaluate(
    async (source) => {
      const bitmap = await createImageBitmap(await (await fetch(source)).blob());
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      const { data, width: end } = context.getImageData(0, 1, bitmap.width, 1);
      return data[Math.round(end / 2) * 4]! - data[(end - 1) * 4]!;
    },
    `data:image/png;base64,${bytes.toString('base64')}`,
  );
  await empty.close();
  return shade;
}

for (const width of [390, 1440]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } });

    test('code that is cut has a shade at its edge, until its end is reached; code that is whole has none', async ({ page }) => {
      await page.goto(rfc);
      const cut = blocks(page).nth(0);
      expect(await shadeAtEdge(page, cut)).toBeGreaterThan(15);
      await cut.evaluate((pre) => (pre.scrollLeft = pre.scrollWidth));
      expect(await shadeAtEdge(page, cut)).toBeLessThan(3);
      expect(await shadeAtEdge(page, blocks(page).nth(1)), 'nothing is cut').toBeLessThan(3);
    });

    test('code side by side and tables that are cut have it too', async ({ page }) => {
      await page.goto(rfc);
      const tasks = page.getByRole('region', { name: 'The same task, each way' }).getByRole('group', { name: /^Code/ });
      await expect(tasks).toHaveCount(3);
      for (const block of await tasks.all()) expect(await shadeAtEdge(page, block)).toBeGreaterThan(15);
      expect(await shadeAtEdge(page, page.getByRole('region', { name: 'Table', exact: true }))).toBeGreaterThan(15);
    });

    test('code that is cut can be scrolled by keyboard, and says what it is', async ({ page }) => {
      await page.goto(rfc);
      const cut = page.getByRole('group', { name: 'Code: ocaml' }).first();
      await cut.focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => cut.evaluate((pre) => pre.scrollLeft)).toBeGreaterThan(0);
      expect(await complaintsAbout(page)).toEqual([]);
    });

    test('every block has a button that copies it, and nothing moves when it comes', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(rfc);
      await expect(copy(page)).toHaveCount(5);
      await copy(page).first().click();
      await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${longLine}\n`.trimEnd());
      await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(0);
      const box = (await copy(page).first().boundingBox())!;
      expect(box.height).toBeGreaterThanOrEqual(24);
    });
  });
}

test('code costs a page no further request, and lists of records load nothing that copies', async ({ page }) => {
  const scriptsOf = async (path: string) => {
    const scripts: string[] = [];
    const note = (request: Request) => request.resourceType() === 'script' && scripts.push(new URL(request.url()).pathname);
    page.on('request', note);
    await page.goto(path, { waitUntil: 'networkidle' });
    page.off('request', note);
    return scripts.filter((script) => !script.includes('Deadline'));
  };
  const withoutCode = await scriptsOf('projects/radiation-shield/');
  expect(await scriptsOf(rfc)).toEqual(withoutCode);
  expect((await scriptsOf('projects/')).filter((script) => withoutCode.includes(script))).toHaveLength(1);
});

test('without scripts code has no button and no empty line for one', async ({ browser, community }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: community.address });
  const page = await context.newPage();
  await page.goto(rfc);
  await expect(blocks(page).first()).toBeVisible();
  await expect(copy(page)).toHaveCount(0);
  await context.close();
});

/** Pages that are longer than a window: what they hold is listed early, and the list goes along with whoever reads. */
import type { Page } from '@playwright/test';
import { expect } from './support/test.ts';
import { sections, test } from './support/long-pages.ts';

const rfc = 'rfcs/0005-every-station/';
const outline = (page: Page) => page.getByRole('navigation', { name: 'On this page' });
const contents = (page: Page) => outline(page).getByText('Contents', { exact: true });
const last = sections.at(-1)!;
const heading = (page: Page, name: string) => page.getByRole('main').getByRole('heading', { name, exact: true });
const readAt = (page: Page, name: string) =>
  heading(page, name).evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 100));

test.describe('at a desk', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('the outline comes before the text, and lists all of it with the parts below', async ({ page }) => {
    await page.goto(rfc);
    await expect(outline(page).getByRole('link')).toHaveText([
      ...sections,
      'Positions',
      'Positions compared',
      'The same task, each way',
      'Timeline',
      'Mentioned in',
    ]);
    const isBefore = await outline(page).evaluate((nav) => {
      const text = document.querySelector('.prose p')!;
      const facts = document.querySelector('aside')!;
      return [text, facts].every((each) => nav.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING);
    });
    expect(isBefore).toBe(true);
    expect((await outline(page).boundingBox())!.x).toBeGreaterThan(1000);
    await expect(contents(page)).toBeHidden();
  });

  for (const name of ['Station 30', last, 'Positions', 'Positions compared']) {
    test(`beside “${name}” the outline stays in the window, and so does its mark`, async ({ page }) => {
      await page.goto(rfc);
      await readAt(page, name);
      const before = await page.evaluate(() => scrollY);
      const mark = outline(page).getByRole('link', { name, exact: true });
      await expect(mark).toHaveAttribute('aria-current', 'true');
      await expect(mark).toBeInViewport({ ratio: 1 });
      await expect(outline(page).locator('[aria-current]')).toHaveCount(1);
      expect(await page.evaluate(() => scrollY), 'the page itself does not move').toBe(before);
    });
  }

  for (const name of ['The same task, each way', 'Timeline', 'Mentioned in']) {
    test(`the link to “${name}” is marked when it was followed, however near the end of the page`, async ({ page }) => {
      await page.goto(rfc);
      const link = outline(page).getByRole('link', { name, exact: true });
      await link.click();
      await expect(heading(page, name)).toBeInViewport();
      await expect(link).toHaveAttribute('aria-current', 'true');
      await expect(link).toBeInViewport({ ratio: 1 });
      await expect(outline(page).locator('[aria-current]')).toHaveCount(1);
    });
  }

  test('a fragment that cannot be decoded leads to the page, and everything on it works', async ({ page }) => {
    await page.goto(`${rfc}#%E0%A4%A`);
    await expect(outline(page).locator('[aria-current]')).toHaveText(sections[0]!);
    await expect(page.getByRole('button', { name: /^Copy the code/ }).first()).toBeVisible();
  });

  test('the outline never lies over what stands beside it', async ({ page }) => {
    for (const width of [1184, 1280, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(rfc);
      const left = (await outline(page).boundingBox())!.x;
      for (const part of [page.getByRole('region', { name: 'Positions compared' }), page.getByRole('region', { name: 'Timeline' })]) {
        const { x, width: wide } = (await part.boundingBox())!;
        expect(x + wide, `${width} px`).toBeLessThan(left);
      }
    }
  });

  test('whoever follows the outline arrives at once, and Back leads back', async ({ page }) => {
    await page.goto(rfc);
    const link = outline(page).getByRole('link', { name: 'Station 40', exact: true });
    await link.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await link.click();
    await expect(heading(page, 'Station 40')).toBeInViewport();
    await page.goBack();
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await expect(outline(page).locator('[aria-current]')).toHaveText('Station 1');
  });

  test('the outline can be walked by keyboard, and what is focused is seen', async ({ page }) => {
    await page.goto(rfc);
    await outline(page).getByRole('link', { name: 'Station 1', exact: true }).focus();
    for (let stop = 0; stop < 50; stop++) await page.keyboard.press('Tab');
    await expect(outline(page).getByRole('link', { name: 'Station 51', exact: true })).toBeFocused();
    await expect(outline(page).getByRole('link', { name: 'Station 51', exact: true })).toBeInViewport({ ratio: 1 });
  });

  test('a page with two sections has no outline', async ({ page }) => {
    await page.goto('projects/radiation-shield/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(outline(page)).toHaveCount(0);
  });
});

for (const width of [390, 768]) {
  test.describe(`in a window of ${width} px`, () => {
    test.use({ viewport: { width, height: 844 } });

    test('“Contents” is closed on arrival, opens, and closes when a link in it is followed', async ({ page }) => {
      await page.goto(rfc);
      const link = outline(page).getByRole('link', { name: 'Timeline' });
      await expect(link).toBeHidden();
      await contents(page).click();
      await link.click();
      await expect(link).toBeHidden();
      await expect(heading(page, 'Timeline')).toBeInViewport();
      const bar = (await outline(page).boundingBox())!;
      expect((await heading(page, 'Timeline').boundingBox())!.y, 'nothing lies over what was asked for').toBeGreaterThan(
        bar.y + bar.height,
      );
    });

    test('“Contents” is in reach from below, says where one is, and shows it when it opens', async ({ page }) => {
      await page.goto(rfc);
      await readAt(page, last);
      await expect(outline(page)).toContainText(last);
      await expect(contents(page)).toBeInViewport({ ratio: 1 });
      await contents(page).click();
      await expect(outline(page).getByRole('link', { name: last, exact: true })).toBeInViewport({ ratio: 1 });
    });

    test('“Contents” closes with Escape and when something else is touched', async ({ page }) => {
      await page.goto(rfc);
      const link = outline(page).getByRole('link', { name: 'Station 1', exact: true });
      await outline(page).locator('summary').press('Enter');
      await page.keyboard.press('Tab');
      await expect(link).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(link).toBeHidden();
      await expect(outline(page).locator('summary')).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(link).toBeVisible();
      await page.getByRole('heading', { level: 1 }).click();
      await expect(link).toBeHidden();
    });

    test('what the keyboard reaches does not lie below “Contents”', async ({ page }) => {
      await page.goto(rfc);
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
      const links = page.getByRole('main').getByRole('link');
      await links.last().focus();
      const bar = (await outline(page).boundingBox())!;
      for (let stop = 0; stop < 40; stop++) {
        await page.keyboard.press('Shift+Tab');
        const top = await page.evaluate(() => document.activeElement!.getBoundingClientRect().top);
        if (await outline(page).evaluate((nav) => nav.contains(document.activeElement))) break;
        expect(top).toBeGreaterThanOrEqual(bar.height - 1);
      }
    });
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('on a phone “Contents” opens, leads on, and lies over nothing', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(rfc);
    const link = outline(page).getByRole('link', { name: 'Timeline' });
    await expect(link).toBeHidden();
    await contents(page).click();
    await link.click();
    await expect(heading(page, 'Timeline')).toBeInViewport();
    await expect(contents(page)).not.toBeInViewport();
  });

  test('at a desk every section is listed beside the text', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(rfc);
    await expect(outline(page).getByRole('link')).toHaveCount(sections.length + 5);
    await expect(outline(page).getByRole('link').first()).toBeVisible();
  });
});

for (const width of [390, 1440]) {
  test(`a link into a page arrives at once at ${width} px, whatever motion the reader likes`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.goto(rfc);
    const behaviours = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => getComputedStyle(element).scrollBehavior === 'smooth')
        .map(({ tagName }) => tagName),
    );
    expect(behaviours).toEqual([]);
    const moved = await page.evaluate(async () => {
      location.hash = '#mentioned-in';
      const first = scrollY;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return [first, scrollY - first];
    });
    expect(moved[0]).toBeGreaterThan(5000);
    expect(moved[1]).toBe(0);
  });
}

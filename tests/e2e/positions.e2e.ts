/** Positions of an RFC, read side by side on a phone and at a desk, and one by one. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const rfc = '/rfcs/0001-error-handling/';
const table = (page: Page) => page.getByRole('table', { name: /answers the criteria/ });
const choice = (page: Page) => page.getByRole('group', { name: 'Read the verdicts on' });
const criteria = 6;

for (const width of [360, 390]) {
  test.describe(`on a phone of ${width} px, without scripts`, () => {
    test.use({ viewport: { width, height: 780 }, javaScriptEnabled: false });

    test('what was adopted stands beside what it was chosen over, each verdict under its criterion', async ({ page }) => {
      await page.goto(rfc);
      await expect(choice(page).getByRole('checkbox')).toHaveCount(5);
      await expect(choice(page).getByRole('checkbox', { checked: true })).toHaveCount(2);
      await expect(choice(page).getByRole('checkbox', { name: 'Abstract errors with a printer Adopted' })).toBeChecked();
      await expect(choice(page).getByRole('checkbox', { name: 'Exceptions, with variants for expected cases Declined' })).toBeChecked();
      await expect(table(page).getByRole('rowheader')).toHaveCount(criteria);
      await expect(table(page).getByRole('columnheader').getByRole('link')).toHaveText([
        'Abstract errors with a printer',
        'Exceptions, with variants for expected cases',
      ]);
      const row = table(page).getByRole('row', { name: /^Readable/ });
      await expect(row.getByRole('cell')).toHaveText([
        /^\s*Abstract errors with a printer \(adopted\)\s*Good\s*Every error has a printer/,
        /^\s*Exceptions, with variants for expected cases\s*Mixed\s*Every exception gives some text/,
      ]);
      await expect(table(page).getByRole('columnheader'), 'a header for every column, that of the criteria included').toHaveText([
        'Criterion',
        /^Abstract/,
        /^Exceptions/,
      ]);
    });

    test('readers choose by keyboard whose verdicts they read, and nothing scrolls sideways', async ({ page }) => {
      await page.goto(rfc);
      const cells = table(page).getByRole('cell');
      await choice(page)
        .getByRole('checkbox', { name: /^Abstract/ })
        .focus();
      await page.keyboard.press('Space');
      await expect(cells).toHaveCount(criteria);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await expect(choice(page).getByRole('checkbox', { name: /^One error type/ })).toBeFocused();
      await page.keyboard.press('Space');
      await expect(cells).toHaveCount(2 * criteria);
      await expect(table(page).getByRole('columnheader', { name: /^Exceptions/ })).toContainText('Thomas Leonard');
      await page.keyboard.press('Space');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Space');
      await expect(choice(page).getByRole('checkbox', { checked: true })).toHaveCount(0);
      await expect(cells, 'none chosen means all').toHaveCount(5 * criteria);
      for (const cell of await cells.all()) {
        const box = (await cell.boundingBox())!;
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
      }
    });
  });
}

test('at a desk all positions stand side by side, and nothing is to be chosen', async ({ page }) => {
  await page.goto(rfc);
  await expect(choice(page)).toBeHidden();
  await expect(table(page).getByRole('cell')).toHaveCount(5 * criteria);
  await expect(table(page).getByRole('columnheader', { name: /^Private variants/ })).toContainText(/Leo White\s*Adopted/);
});

test('facts stay beside the text, the outline beside all of it, and neither lies over the comparison', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(rfc);
  const heading = page.getByRole('heading', { name: 'Positions compared' });
  await heading.evaluate((element) => element.scrollIntoView());
  await expect(heading).toBeInViewport();
  await expect(page.getByRole('complementary', { name: 'Facts' })).not.toBeInViewport();
  const outline = page.getByRole('navigation', { name: 'On this page' });
  await expect(outline.getByRole('link', { name: 'Positions compared' })).toBeInViewport({ ratio: 1 });
  const box = (await table(page).boundingBox())!;
  expect(box.x + box.width).toBeLessThan((await outline.boundingBox())!.x);
});

test('copying code says what came of it, on the button and to those who listen', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(rfc);
  const button = page.getByRole('button', { name: 'Copy the code of “Read a block, Concrete polymorphic variants”' }).first();
  await button.click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Copied the code of “Read a block, Concrete polymorphic variants”' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('module type BLOCK = sig');
});

test('where a browser has no clipboard the code is selected, ready to be copied by hand', async ({ page }) => {
  await page.addInitScript(() => delete (Navigator.prototype as { clipboard?: unknown }).clipboard);
  await page.goto(rfc);
  await page.getByRole('button', { name: 'Copy the code of “Read a block, Concrete polymorphic variants”' }).first().click();
  await expect(page.getByRole('status').filter({ hasText: 'Selected' })).toHaveCount(1);
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('module type BLOCK = sig');
});

test('in a palette of the reader verdicts and states keep their shapes', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await page.goto(rfc);
  const shape = (label: string) =>
    table(page)
      .getByText(label, { exact: true })
      .first()
      .evaluate((element) => getComputedStyle(element, '::before').backgroundColor);
  for (const label of ['Good', 'Mixed', 'Poor', 'Adopted']) expect(await shape(label), label).not.toBe('rgb(0, 0, 0)');
  await page.goto('/decisions/');
  const name = page
    .getByRole('group', { name: /Decisions of/ })
    .locator('.name')
    .last();
  expect(await name.evaluate((element) => getComputedStyle(element).fill)).toBe('rgb(255, 255, 255)');
});

test('a task that some positions leave out says which', async ({ page }) => {
  await page.goto(rfc);
  await expect(page.getByRole('region', { name: 'Add a case', exact: true })).toContainText(
    'not answered by One error type for all interfaces',
  );
  await expect(page.getByRole('heading', { name: /^Read a block/ })).toHaveText(/^\s*Read a block\s*$/);
});

test('a position shows its verdicts and tasks, and where it can be argued differently', async ({ page }) => {
  await page.goto(`${rfc}positions/one-error-type/`);
  for (const name of ['The argument', 'Objections and answers', 'What would weaken this position']) {
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  }
  const verdicts = page.getByRole('region', { name: 'Verdicts' });
  await expect(verdicts.getByRole('definition')).toHaveCount(criteria);
  await expect(verdicts.getByRole('definition').nth(1)).toHaveText(/^\s*Poor\s*There is no easy way/);
  const facts = page.getByRole('complementary', { name: 'Facts' });
  await expect(facts).toContainText('Add a case (not answered here)');
  await expect(page.getByRole('link', { name: 'Argue this differently' })).toHaveAttribute(
    'href',
    'https://github.com/mirage/record/edit/main/content/rfcs/0001-error-handling/positions/one-error-type.mdx',
  );
  await facts.getByRole('link', { name: 'Read a block' }).click();
  await expect(page).toHaveURL(`${rfc}#task-read-a-block`);
  await expect(page.getByRole('heading', { name: 'Read a block' })).toBeInViewport();
});

/** The page of all decisions: the picture of them over time, and the same as a table. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const timeline = (page: Page) => page.getByRole('group', { name: 'Decisions of MirageOS over time' });
const table = (page: Page) => page.getByRole('table', { name: 'All decisions' });

test('the picture and the table hold the same decisions in the same order', async ({ page }) => {
  await page.goto('/decisions/');
  const addresses = async (links: ReturnType<Page['locator']>) => links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const drawn = await addresses(
    timeline(page)
      .getByRole('listitem')
      .getByRole('link', { name: /^DR \d+ · / }),
  );
  expect(drawn.length).toBeGreaterThan(10);
  expect(drawn).toEqual(await addresses(table(page).getByRole('rowheader').getByRole('link')));
});

test('beside the picture, where there is room, stands what a decision settles and where it was made; the table tells it everywhere', async ({
  page,
}) => {
  await page.goto('/decisions/');
  const rows = timeline(page).getByRole('listitem');
  const settles = rows.getByRole('link', { name: /^RFC \d+: / });
  const meetings = rows.getByRole('link', { name: /^\d+ \w+ \d{4}$/ });
  const drawn = await settles.or(meetings).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(drawn.length).toBeGreaterThan(10);
  const listed = table(page).locator('[data-name=Settles] a, [data-name="Made in"] a');
  expect(drawn).toEqual(await listed.evaluateAll((links) => links.map((link) => link.getAttribute('href'))));
  await page.setViewportSize({ width: 1000, height: 800 });
  await expect(settles).toHaveCount(0);
  await expect(listed.first()).toBeVisible();
});

test('the keyboard walks along the picture, sees where it is, and reaches a decision', async ({ page }) => {
  await page.goto('/decisions/');
  await page.getByRole('navigation', { name: 'Years' }).getByRole('link', { name: 'As a table' }).focus();
  await page.keyboard.press('Tab');
  const links = timeline(page).getByRole('link');
  await expect(links.first()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(links.nth(1)).toBeFocused();
  await expect(links.nth(1)).toHaveCSS('outline-style', 'solid');
  await expect(links.nth(1)).toHaveAccessibleName(/^DR 15 · 23 February 2017 · In force Let connect raise$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/decisions/0015-connect-raises/');
});

test('the picture says in words what is drawn, also what took the place of what', async ({ page }) => {
  await page.goto('/decisions/');
  await expect(timeline(page)).toHaveAccessibleDescription(
    /^\d+ decisions, newest first: \d+ in force, .*DR 11 supersedes DR 10\. (?:.*\. )?DR 8 supersedes DR 4\.$/,
  );
});

for (const width of [320, 390, 1190, 1440]) {
  test(`no label of the picture meets another or leaves the window at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/decisions/');
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const boxes = await timeline(page)
      .locator('text:visible')
      .evaluateAll((labels) =>
        labels.map((label) => {
          const { left, right, top, bottom } = label.getBoundingClientRect();
          return { text: label.textContent, left, right, top, bottom };
        }),
      );
    expect(boxes.length).toBeGreaterThan(30);
    expect(boxes.filter(({ left, right }) => left < 0 || right > width)).toEqual([]);
    // Boxes of lines hold the space above and below letters, which may meet.
    const spare = 4;
    const meeting = boxes.flatMap((a, index) =>
      boxes.slice(index + 1).filter((b) => a.bottom - spare > b.top && b.bottom - spare > a.top && a.right > b.left && b.right > a.left),
    );
    expect(meeting).toEqual([]);
  });
}

test('on a phone each row of the table is a block that names what it tells', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/decisions/');
  const row = table(page).getByRole('row', { name: /DR 10\b/ });
  await expect(row.getByRole('rowheader', { name: 'Drop support for OCaml 4.01' })).toBeVisible();
  await expect(row.getByRole('cell', { name: /DR 11/ })).toHaveCSS('display', 'block');
  await row.getByRole('link', { name: 'DR 11' }).click();
  await expect(page).toHaveURL('/decisions/0011-require-ocaml-4-02-3/');
});

/** The first day of a community: a record with nothing in it reads as a beginning, and every way into it leads on. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeProject } from '../temporary-project.ts';
import { complaintsAbout } from './support/axe.ts';
import { buildAndServe, type Served } from './support/served-project.ts';
import { expect, test as watchedTest } from './support/test.ts';

const test = watchedTest.extend<object, { empty: Served }>({
  empty: [
    async ({}, use) => {
      const { root, remove } = makeProject(join(import.meta.dirname, '../fixtures/community'));
      try {
        rmSync(join(root, 'content'), { recursive: true });
        await buildAndServe(root, 4660, use);
      } finally {
        remove();
      }
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ empty }, use) => use(empty.address),
});

const firstOfEach = [
  ['Propose the first RFC', 'contribute/rfc/'],
  ['Announce the first meeting', 'contribute/meeting/'],
  ['Record the first decision', 'contribute/decision/'],
  ['Propose the first project', 'contribute/project/'],
  ['Add yourself', 'contribute/person/'],
] as const;

test('home says that the record begins, and how each kind of record does', async ({ page, empty }) => {
  await page.goto('.');
  const begin = page.getByRole('region', { name: 'Start the record' });
  await expect(begin.getByRole('listitem')).toHaveCount(firstOfEach.length);
  for (const [label, path] of firstOfEach)
    await expect(begin.getByRole('link', { name: label })).toHaveAttribute('href', new URL(path, empty.address).pathname);
  await expect(page.getByRole('main')).not.toContainText(/\b0\b|undefined|null|All /);
});

test('home shows the states of the community’s own lifecycle, in their order', async ({ page }) => {
  await page.goto('.');
  const life = page.getByRole('region', { name: 'The lifecycle of an RFC' });
  await expect(life.getByRole('term').first()).toBeVisible();
  const states = await life.getByRole('term').allTextContents();
  expect(states.map((state) => state.trim())).toEqual([...new Set(states.map((state) => state.trim()))]);
  expect(states.length).toBeGreaterThan(2);
});

for (const [path, sentence, label] of [
  ['rfcs/', 'No RFCs yet.', 'Propose the first RFC'],
  ['decisions/', 'No decisions yet.', 'Record the first decision'],
  ['meetings/', 'No meetings yet.', 'Announce the first meeting'],
  ['projects/', 'No projects yet.', 'Propose the first project'],
  ['people/', 'No one is named in the record yet.', 'Add yourself'],
] as const)
  test(`/${path} says so, and leads to its form`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('main')).toContainText(sentence);
    await page.getByRole('main').getByRole('link', { name: label }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('form').or(page.locator('form')).first()).toBeVisible();
  });

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe has no complaint about it, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const path of ['.', 'rfcs/', 'projects/']) {
      await page.goto(path);
      expect(await complaintsAbout(page)).toEqual([]);
    }
  });

test('home fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('.');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

/** Choosing a project: what cards and pages say, what comes first, how the list is narrowed, and whom one asks. */
import type { Page } from '@playwright/test';
import { complaintsAbout } from './support/axe.ts';
import { test } from './support/many-projects.ts';
import { expect } from './support/test.ts';

const cards = (page: Page) => page.getByRole('main').getByRole('article');
const titles = async (page: Page) => cards(page).getByRole('heading').allTextContents();
const card = (page: Page, title: string) => cards(page).filter({ has: page.getByRole('heading', { name: title }) });
const found = (page: Page) => page.getByRole('form', { name: 'Narrow the list' }).getByRole('status');

for (const width of [390, 1440])
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('projects that look for people come first, the others are folded and counted', async ({ page }) => {
      await page.goto('projects/');
      const open = page.getByRole('region', { name: 'Looking for people 3' });
      await expect(open.getByRole('heading', { level: 3 })).toHaveText([
        'Print a shield against the sun',
        'Compare the means of two masts',
        'Show the log of a station',
      ]);
      for (const [fold, title] of [
        ['1 under way', 'Paint the mast'],
        ['1 ended', 'Float a buoy for a summer'],
        ['1 finished', 'Read the archive in OCaml'],
      ] as const) {
        await expect(card(page, title)).toBeHidden();
        await page.getByText(fold, { exact: true }).click();
        await expect(card(page, title)).toBeVisible();
      }
    });

    test('a card says what its page says', async ({ page }) => {
      await page.goto('projects/');
      const said = card(page, 'Compare the means of two masts');
      await expect(said).toContainText('medium, 175 hours');
      await expect(said).toContainText('OCaml: working');
      await expect(said).toContainText('Mentor: Ilze Kalniņa (not confirmed)');
      await expect(said).toContainText('Last checked 10 January 2023, more than 2 years ago');
      await said.getByRole('link').click();
      const facts = page.getByRole('complementary', { name: 'Facts' });
      await expect(facts).toContainText('medium, 175 hours');
      await expect(facts).toContainText('OCaml: working');
      await expect(facts).toContainText('Ilze Kalniņa (not confirmed)');
      await expect(facts).toContainText('10 January 2023, more than 2 years ago');
      await page.goto('projects/');
      await expect(card(page, 'Print a shield against the sun')).toContainText('Mentor: Noor Haddad');
      await expect(card(page, 'Print a shield against the sun')).not.toContainText('not confirmed');
      await expect(card(page, 'Print a shield against the sun')).not.toContainText('ago');
    });

    test('the list is narrowed by skill and level, mentor, area and programme, and the address keeps the choice', async ({ page }) => {
      await page.goto('projects/');
      await page.getByLabel('Skill and level').selectOption('OCaml: working (1)');
      expect(await titles(page)).toContain('Compare the means of two masts');
      await expect(cards(page).filter({ visible: true })).toHaveCount(1);
      await expect(found(page)).toHaveText('1 project of 6');
      await expect(page).toHaveURL(/\/projects\/\?skill=ocaml\+working$/);

      await page.getByRole('button', { name: 'Clear filters' }).click();
      await expect(page).toHaveURL(/\/projects\/$/);
      await page.getByLabel('Mentor').selectOption('confirmed (3)');
      await page.getByLabel('Area').selectOption('Instruments (3)');
      await page.getByRole('combobox', { name: /^Programme/ }).selectOption('Bench evenings (1)');
      await expect(found(page)).toHaveText('1 project of 6');
      await expect(card(page, 'Print a shield against the sun')).toBeVisible();
      await expect(page).toHaveURL(/\?mentor=confirmed&area=Instruments&programme=bench-evenings$/);

      await page.reload();
      await expect(page.getByLabel('Area')).toHaveValue('Instruments');
      await expect(cards(page).filter({ visible: true })).toHaveCount(1);
      await card(page, 'Print a shield against the sun').getByRole('link').click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Print a shield against the sun');
      await page.goBack();
      await expect(page.getByLabel('Mentor')).toHaveValue('confirmed');
      await expect(found(page)).toHaveText('1 project of 6');
    });

    test('a choice opens what is folded, and clearing it folds that again', async ({ page }) => {
      await page.goto('projects/');
      await page.getByLabel('Mentor').selectOption('Noor Haddad (3)');
      await expect(cards(page).filter({ visible: true })).toHaveCount(3);
      await expect(card(page, 'Paint the mast')).toBeVisible();
      await expect(page.getByRole('region', { name: 'Looking for people 1 of 3' })).toBeVisible();
      await page.getByRole('button', { name: 'Clear filters' }).click();
      await expect(card(page, 'Paint the mast')).toBeHidden();
      await expect(cards(page).filter({ visible: true })).toHaveCount(3);
    });

    test('a choice that nothing fits says so, and one press gives everything back', async ({ page }) => {
      await page.goto('projects/?size=large&difficulty=easy');
      await expect(cards(page).filter({ visible: true })).toHaveCount(0);
      await expect(found(page)).toHaveText('No project matches these filters.');
      const clear = page.getByRole('button', { name: 'Clear filters' });
      await clear.focus();
      await page.keyboard.press('Enter');
      await expect(found(page)).toHaveText('6 projects');
      await expect(page.getByLabel('Status')).toBeFocused();
      await expect(clear).toBeHidden();
    });

    test('neither the list nor what is left of it has a barrier', async ({ page }) => {
      await page.goto('projects/');
      expect(await complaintsAbout(page)).toEqual([]);
      await page.goto('projects/?skill=ocaml+basic');
      expect(await complaintsAbout(page)).toEqual([]);
    });

    test('whoever is interested is led to who answers, never to where a list is joined', async ({ page }) => {
      const interested = page.getByRole('link', { name: 'I am interested' });
      await page.goto('projects/radiation-shield/');
      await expect(interested).toHaveAttribute('href', 'https://forum.heron.example/t/shield');
      await page.goto('projects/means-of-masts/');
      await expect(interested).toHaveAttribute('href', 'https://ilze.heron.example/');
      await expect(page.getByText('Contact Ilze Kalniņa (not confirmed)')).toBeVisible();
      await expect(page.locator('[href*="mailman"]')).toHaveCount(0);
      await page.goto('projects/log-viewer/');
      await expect(interested).toHaveAttribute('href', 'https://forum.heron.example');
      await expect(page.getByText('Contact the Heron forum')).toBeVisible();
    });

    test('a project whose programme has ended says so and invites no one', async ({ page }) => {
      await page.goto('projects/summer-buoy/');
      await expect(page.getByText('It was meant for Summer of 2024, which ended on 30 September 2024.')).toBeVisible();
      await expect(page.getByText('It was open until it ended, on 30 September 2024.')).toBeVisible();
      await expect(page.getByRole('link', { name: 'I am interested' })).toHaveCount(0);
      await expect(page.locator('[href^="mailto:"]')).toHaveCount(0);
      await page.goto('projects/paint-the-mast/');
      await expect(page.getByText('Someone is working on this project').getByRole('link', { name: 'Märten Saar' })).toBeVisible();
    });

    test('home shows the open projects, as the list does', async ({ page }) => {
      await page.goto('./');
      const wanted = page.getByRole('region', { name: /^Projects looking for people/ });
      await expect(wanted.getByRole('article').getByRole('heading')).toHaveText([
        'Print a shield against the sun',
        'Compare the means of two masts',
      ]);
      await expect(wanted).toContainText('Mentor: Ilze Kalniņa (not confirmed)');
    });
  });

test('a filter with one value, or none, is not shown', async ({ page }) => {
  await page.goto('projects/');
  await expect(page.getByRole('form', { name: 'Narrow the list' }).getByRole('combobox')).toHaveCount(7);
  for (const select of await page.getByRole('combobox').all()) expect(await select.locator('option').count()).toBeGreaterThan(2);
});

test('a link to an area leads to its first project', async ({ page }) => {
  await page.goto('projects/#area-software');
  await expect(page.locator(':target')).toHaveText('Compare the means of two masts');
  await expect(page.locator(':target')).toBeInViewport();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every project is listed, and folds open', async ({ page }) => {
    await page.goto('projects/?status=open');
    await expect(page.locator('article')).toHaveCount(6);
    await expect(page.getByRole('combobox')).toHaveCount(0);
    await page.getByText('1 finished', { exact: true }).click();
    await expect(card(page, 'Read the archive in OCaml')).toBeVisible();
  });
});

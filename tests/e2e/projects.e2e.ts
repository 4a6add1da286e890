import { expect, test } from './support/test.ts';

test('a newcomer finds an open, small project, and the address keeps the choice', async ({ page, context }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Projects' }).click();
  const cards = page.getByRole('main').getByRole('article');
  const all = await cards.count();

  await page.getByLabel('Status').selectOption('Open');
  await page.getByLabel('Size').selectOption('small, 90 hours');
  await expect(page).toHaveURL('/projects/?status=open&size=small');
  const shown = await cards.count();
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(all);
  await expect(page.getByRole('status')).toHaveText(`${shown} project${shown === 1 ? '' : 's'}`);
  for (const card of await cards.all()) {
    await expect(card).toContainText('Open');
    await expect(card).toContainText('small, 90 h');
  }

  const other = await context.newPage();
  await other.goto('/projects/?status=open&size=small');
  await expect(other.getByRole('main').getByRole('article')).toHaveCount(shown);
  await other.getByRole('link', { name: 'Write more tests for mirage-tcpip' }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'Write more tests for mirage-tcpip' })).toBeVisible();
  await expect(other.getByRole('complementary', { name: 'Facts' })).toContainText('small, 90 hours');
});

test('filters that leave nothing say so, and give everything back', async ({ page }) => {
  await page.goto('/projects/');
  const cards = page.getByRole('main').getByRole('article');
  const all = await cards.count();
  await page.getByLabel('Status').selectOption('Proposed');
  await page.getByLabel('Size').selectOption('large, 350 hours');
  await page.getByLabel('Difficulty').selectOption('easy');
  await expect(cards).toHaveCount(0);
  await expect(page.getByRole('status')).toContainText('No project fits');
  for (const label of ['Status', 'Size', 'Difficulty']) await page.getByLabel(label).selectOption('any');
  await expect(cards).toHaveCount(all);
  await expect(page).toHaveURL('/projects/');
});

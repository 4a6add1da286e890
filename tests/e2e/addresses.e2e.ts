import { expect, test } from './support/test.ts';

test('short addresses forward to the record', async ({ page }) => {
  await page.goto('/rfc/1/');
  await expect(page).toHaveURL('/rfcs/0001-error-handling/');
  await page.goto('/dr/1/');
  await expect(page).toHaveURL('/decisions/0001-call-on-wednesdays/');
});

test('an address without its last slash works', async ({ page }) => {
  await page.goto('/rfcs/0001-error-handling?from=mail');
  await expect(page).toHaveURL('/rfcs/0001-error-handling/?from=mail');
  await expect(page.getByRole('heading', { level: 1, name: 'Error handling in MirageOS interfaces' })).toBeVisible();
});

test.describe('an address that leads nowhere', () => {
  test.use({ expectedTroubles: [/404/] });

  test('answers with status 404 and a page that leads on, however deep it lies', async ({ page }) => {
    const response = await page.goto('/rfcs/0001-eror-handling/');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'RFCs' }).click();
    await expect(page).toHaveURL('/rfcs/');
  });
});

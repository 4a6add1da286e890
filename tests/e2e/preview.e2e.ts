/** What a link leads to, without following it. */
import { expect, test } from '@playwright/test';

const minutes = '/meetings/2015-02-11/';

test.describe('A preview of a record', () => {
  test('opens under a resting pointer, can be hovered, and leaves with Escape', async ({ page }) => {
    await page.goto(minutes);
    const link = page.getByRole('main').getByRole('link', { name: 'RFC 1', exact: true }).first();
    await link.hover();
    const preview = page.getByRole('tooltip');
    await expect(preview).toContainText('Error handling in MirageOS interfaces');
    await expect(preview).toContainText('RFC 1');
    await expect(preview).toContainText('Implemented');
    await expect(preview).toContainText('How the interfaces');

    await preview.hover();
    await expect(preview).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(preview).toBeHidden();
  });

  test('opens for the keyboard, describes the link, and leaves with the focus', async ({ page }) => {
    await page.goto(minutes);
    const link = page.getByRole('main').getByRole('link', { name: 'RFC 1', exact: true }).first();
    await page.keyboard.press('Tab');
    await link.focus();
    const preview = page.getByRole('tooltip');
    await expect(preview).toContainText('Error handling in MirageOS interfaces');
    await expect(link).toHaveAccessibleDescription(/Error handling in MirageOS interfaces/);
    await page.keyboard.press('Tab');
    await expect(preview).toBeHidden();
  });

  test('shows the section that the link leads to', async ({ page }) => {
    await page.goto('/rfcs/0001-error-handling/');
    await page.locator('a[href$="/meetings/2015-02-11/#error-handling-rfc"]').first().hover();
    await expect(page.getByRole('tooltip')).toContainText('11 February 2015: Error handling RFC');
  });

  test('costs no request before it is used, and one for a page however often it is shown', async ({ page }) => {
    await page.goto(minutes);
    await page.waitForLoadState('networkidle');
    const requested: string[] = [];
    page.on('request', (request) => {
      const path = new URL(request.url()).pathname;
      // Browsers ask for the icon when it suits them.
      if (path !== '/icon.svg') requested.push(path);
    });
    const link = page.getByRole('main').getByRole('link', { name: 'RFC 1', exact: true }).first();
    const preview = page.getByRole('tooltip');
    for (const again of [1, 2]) {
      expect(requested).toHaveLength(again - 1 && 1);
      await link.hover();
      await expect(preview).toBeVisible();
      await page.keyboard.press('Escape');
      await page.mouse.move(0, 0);
      await expect(preview).toBeHidden();
    }
    expect(requested).toEqual(['/rfcs/0001-error-handling/']);
  });
});

test.describe('On a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('a tap follows the link and shows no preview', async ({ page }) => {
    await page.goto(minutes);
    await page.getByRole('main').getByRole('link', { name: 'RFC 1', exact: true }).first().tap();
    await expect(page).toHaveURL(/\/rfcs\/0001-error-handling\/$/);
    await expect(page.getByRole('tooltip')).toHaveCount(0);
  });
});

/** What minutes and meetings that are to come offer beyond their text, read in another community's record. */
import { expect } from './support/test.ts';
import { test } from './support/second-community.ts';

test('a topic leads to the meeting in which it goes on, and that topic leads back', async ({ page }) => {
  await page.goto('meetings/2025-02-04/');
  const on = page.getByText('Continued in The budget of a winter week, 4 March 2025, on RFC 2');
  await on.getByRole('link').click();
  await expect(page).toHaveURL(/\/records\/meetings\/2025-03-04\/#the-budget-of-a-winter-week$/);
  await expect(page.getByRole('heading', { name: 'The budget of a winter week' })).toBeInViewport();

  await page.getByText('Carried over from Fewer gaps, 4 February 2025, on RFC 2').getByRole('link').click();
  await expect(page).toHaveURL(/\/records\/meetings\/2025-02-04\/#fewer-gaps$/);
});

test('a heading that meetings have as a matter of course leads nowhere', async ({ page }) => {
  await page.goto('meetings/2025-03-04/');
  await expect(page.getByRole('heading', { name: 'Any other business' })).toBeVisible();
  await expect(page.getByText(/^(Carried over from|Continued in)/)).toHaveText([/^Carried over from Fewer gaps/]);
});

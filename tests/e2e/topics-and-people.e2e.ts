/** The pages that gather what the record says about a topic or of a person, read in another community’s record. */
import { expect } from './support/test.ts';
import { test } from './support/second-community.ts';

test.use({ javaScriptEnabled: false });

test('a topic tells its RFCs, decisions and minutes in the order of time, without scripts', async ({ page }) => {
  await page.goto('topics/sampling/');
  const entries = page.getByRole('list', { name: 'Everything about Sampling' }).getByRole('listitem');
  const told = [
    '2 September 2024 RFC Superseded RFC 1: Send one mean a day',
    '1 October 2024 Decision Superseded DR 1: Send one line a day',
    '4 February 2025 Minutes Fewer gaps',
    '10 February 2025 RFC Last look RFC 2: Send a mean every ten minutes',
    '4 March 2025 Minutes The budget of a winter week Märten Saar brought numbers for RFC 2',
    '1 April 2025 Decision Proposed DR 2: Let stations with a panel speak',
    '1 April 2025 Minutes Ten minutes Stations with a panel send every ten minutes',
  ].map((words) => new RegExp(`^${words.replaceAll(' ', String.raw`\s+`)}`));
  await expect(entries).toHaveText(told, { useInnerText: true });
  await expect(page.getByText('2 RFCs, 2 decisions, 3 agenda items')).toBeVisible();
  await entries.getByRole('link', { name: 'The budget of a winter week' }).click();
  await expect(page).toHaveURL(/\/meetings\/2025-03-04\/#the-budget-of-a-winter-week$/);
});

test('a person’s page counts and lists what they proposed, argued, decided, chaired, attended and took on', async ({ page }) => {
  await page.goto('people/marten-saar/');
  await expect(page.getByText('2 RFCs, 1 position, 2 decisions, 2 meetings, 1 meeting chaired, 1 action')).toBeVisible();
  for (const [name, count] of [
    ['RFCs proposed', 2],
    ['Positions argued', 1],
    ['Decisions made', 2],
    ['Actions done', 1],
    ['Meetings chaired', 1],
    ['Meetings attended', 2],
  ] as const) {
    const list = page.getByRole('region', { name });
    await expect(list.getByRole('listitem')).toHaveCount(count);
    await expect(list.getByRole('heading', { name, exact: true })).toBeVisible();
    await expect(list).toContainText(`${name}${count}`);
  }
  await page.getByRole('link', { name: 'Measure the same at the lighthouse' }).click();
  await expect(page).toHaveURL(/\/meetings\/2025-03-04\/#measure-lighthouse$/);
});

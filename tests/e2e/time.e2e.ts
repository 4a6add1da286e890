/** Where an RFC stands and since when, how long comments are wanted, and what took the place of what. */
import type { Page } from '@playwright/test';
import { complaintsAbout } from './support/axe.ts';
import { test } from './support/community-with-history.ts';
import { openComplete } from './support/open.ts';
import { expect } from './support/test.ts';

const rfc = 'rfcs/0002-ten-minute-means/';

test('the page of an RFC tells its states, since when and for how long, and what may come next', async ({ page }) => {
  await page.goto(rfc);
  await expect(page.getByRole('list', { name: 'Lifecycle' }).getByRole('listitem')).toHaveText([
    'Sketch 10 February 2025 14 days',
    'On the table 24 February 2025 2 months',
    'Last look since 6 May 2025',
    'In service, still to come',
    'Retired, still to come',
  ]);
  await expect(page.getByTitle('71 days')).toHaveText('2 months');
  await expect(page.getByText('Next: In service or Turned down.')).toBeVisible();
});

test('the history and the trail of a decision name its states in words', async ({ page }) => {
  await page.goto('decisions/0004-no-more-at-night/');
  const trail = page.getByRole('region', { name: 'Timeline' });
  await trail.getByRole('link', { name: /^Moved to In force/ }).click();
  await expect(page.getByRole('heading', { name: 'Text and state changed: In force' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'First published: Proposed' })).toBeVisible();
});

test('the trail of an RFC tells what somebody took on about it, and that it was done', async ({ page }) => {
  await page.goto(rfc);
  const trail = page.getByRole('region', { name: 'Timeline' });
  const actions = trail.getByRole('listitem').filter({ hasText: 'Action' });
  await expect(actions).toHaveText([
    /4 March 2025\s*Action for Märten Saar\s*Measure the same at the lighthouse/,
    /1 April 2025\s*Action done\s*The lighthouse manages, barely\./,
  ]);
  const all = await trail.getByRole('listitem').count();
  await trail.getByRole('checkbox', { name: 'Actions' }).uncheck();
  await expect(actions).toHaveCount(0);
  await expect(trail.getByRole('status')).toHaveText(`${all - 2} of ${all} entries`);
  await trail.getByRole('link').last().click();
  await page.goBack();
  await expect(trail.getByRole('checkbox', { name: 'Actions' }), 'as it was left').not.toBeChecked();
  await expect(actions, 'as the boxes say').toHaveCount(0);
  await trail.getByRole('checkbox', { name: 'Actions' }).check();
  await actions.first().getByRole('link').click();
  await expect(page).toHaveURL(/meetings\/2025-03-04\/#measure-lighthouse$/);
});

test('a revision that changed text and state stays in the trail while one of both is wanted, and the first word is there', async ({
  page,
}) => {
  await page.goto('decisions/0004-no-more-at-night/');
  const trail = page.getByRole('region', { name: 'Timeline' });
  const moved = trail.getByRole('link', { name: 'Moved to In force, with changes to the text' });
  await trail.getByRole('checkbox', { name: 'State' }).uncheck();
  await expect(moved).toBeVisible();
  await trail.getByRole('checkbox', { name: 'Text' }).uncheck();
  await expect(moved).toBeHidden();
  for (const name of ['Meetings', 'Decisions'])
    if (await trail.getByRole('checkbox', { name }).count()) await trail.getByRole('checkbox', { name }).uncheck();
  await expect(trail.getByRole('status')).toHaveText('No entries. Choose a type');
  await trail.getByRole('checkbox', { name: 'Decisions' }).check();
  await trail.getByRole('link', { name: 'Decided' }).click();
  await expect(page).toHaveURL(/history\/#revision-1$/);
});

test('an address that asks for a revision that is not there is told so', async ({ page }) => {
  await page.goto(`${rfc}history/?from=1&to=99`);
  await expect(page.getByText('This text has no revision 99.')).toBeVisible();
  await page.goto(`${rfc}history/?from=1&to=2#revision-2`);
  await expect(page.getByRole('heading', { name: 'From revision 1 to revision 2' })).toBeFocused();
  await expect(page).toHaveURL(/\?from=1&to=2#revision-2$/);
});

test('an RFC that another one took the place of ends there, and says what to read', async ({ page }) => {
  await page.goto('rfcs/0001-daily-means/');
  const rail = page.getByRole('list', { name: 'Lifecycle' });
  await expect(rail.locator('[aria-current=step]')).toHaveText('Superseded since 10 February 2025');
  await expect(rail.getByRole('listitem').first()).toHaveText(/^In service by 10 February 2025/);
  await expect(page.getByText('Next: none; read RFC 2: Send a mean every ten minutes.')).toBeVisible();
});

/** What a page says of the time that is left, by a clock that stands still. */
async function countdownAt(page: Page, path: string, now: string) {
  await page.clock.setFixedTime(new Date(now));
  await page.goto(path);
  await expect(page.getByText(/^Comments until 20 May 2025/).first()).toBeVisible();
  return page.locator('[data-ends]').first().textContent();
}

test.describe('in the time zone of the community', () => {
  test.use({ timezoneId: 'Europe/Tallinn' });

  for (const [now, words] of [
    ['2025-05-08T09:00:00+03:00', '12 days left'],
    ['2025-05-19T23:59:00+03:00', '1 day left'],
    ['2025-05-20T23:59:00+03:00', 'closes today'],
    ['2025-05-23T00:01:00+03:00', 'closed 3 days ago'],
  ] as const) {
    test(`at ${now} an RFC, the list of RFCs and home say: ${words}`, async ({ page }) => {
      for (const path of [rfc, 'rfcs/', './']) expect(await countdownAt(page, path, now), path).toBe(words);
    });
  }

  test('a page that stays open says what is true when the reader comes back to it', async ({ page }) => {
    await page.clock.install({ time: new Date('2025-05-19T12:00:00+03:00') });
    await page.goto(rfc);
    const left = page.locator('[data-ends]');
    await expect(left).toHaveText('1 day left');
    await page.clock.setFixedTime(new Date('2025-05-20T12:00:00+03:00'));
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(left).toHaveText('closes today');
  });
});

test.describe('in Auckland', () => {
  test.use({ timezoneId: 'Pacific/Auckland' });

  test('comments close in the morning after, and the reader is told the minute', async ({ page }) => {
    expect(await countdownAt(page, rfc, '2025-05-20T12:30:00+12:00')).toBe('1 day left');
    expect(await countdownAt(page, rfc, '2025-05-21T00:30:00+12:00')).toBe('closes today at 08:59');
    expect(await countdownAt(page, rfc, '2025-05-21T09:00:00+12:00')).toBe('closed today');
  });
});

test('a page without a day for comments loads no script for one, and one with it asks for at most 8 files', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openComplete(page, rfc);
  expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(8);
  expect(asked.filter((url) => url.includes('Deadline'))).toHaveLength(1);
  asked.length = 0;
  await openComplete(page, 'rfcs/0004-mast-height/');
  expect(asked.filter((url) => url.includes('Deadline'))).toEqual([]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the day for comments stands', async ({ page }) => {
    for (const path of [rfc, 'rfcs/', './']) {
      await page.goto(path);
      await expect(page.getByText('Comments until 20 May 2025')).toHaveText('Comments until 20 May 2025');
    }
  });
});

test('the list of RFCs begins with what is about to close, and the table has every one', async ({ page }) => {
  await page.goto('rfcs/');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Last look', 'In service', 'Shelved', 'Superseded', 'All RFCs']);
  await expect(page.getByRole('region', { name: 'Last look' })).toContainText('Comments until 20 May 2025');
  await expect(page.getByText('No RFC is in On the table, Sketch, Retired or Turned down now.')).toBeVisible();
  const table = page.getByRole('table', { name: 'All RFCs' });
  await expect(table.getByRole('columnheader')).toHaveText(['RFC', 'Title', 'State', 'Authors', 'Proposed', 'Last change', 'Positions']);
  await expect(table.getByRole('row').filter({ hasText: 'ten minutes' }).getByRole('cell')).toHaveText([
    '2',
    'Last look until 20 May 2025',
    'Ilze Kalniņa and Noor Haddad',
    '10 Feb 2025',
    '6 May 2025',
    '2',
  ]);
  await expect(table.getByRole('rowheader')).toHaveCount(4);
});

test('a chain of decisions stands on the page of every member, with that one marked', async ({ page }) => {
  await page.goto('decisions/0001-one-line-a-day/');
  const chain = page.getByRole('region', { name: 'Succession' }).getByRole('listitem');
  await expect(chain).toHaveText([
    /DR 1: Send one line a day \(this record\)$/,
    /supersedes DR 1\s*DR 2: /,
    /amends DR 2\s*DR 4: /,
    /supersedes DR 2\s*DR 5: /,
  ]);
  for (const number of [2, 4, 5]) {
    await chain.getByRole('link', { name: `DR ${number}:` }).click();
    await expect(chain).toHaveCount(4);
    await expect(chain.and(page.locator('[aria-current]'))).toContainText(`DR ${number}: `);
  }
});

test('what was superseded or amended and what did so lead to each other', async ({ page }) => {
  await page.goto('decisions/0002-ten-minutes/');
  await page
    .getByText(/^Superseded by DR 5/)
    .getByRole('link')
    .click();
  await page
    .getByText(/^Supersedes DR 2/)
    .getByRole('link')
    .click();
  await page
    .getByText(/^Amended by DR 4/)
    .getByRole('link')
    .click();
  await page
    .getByText(/^Amends DR 2/)
    .getByRole('link')
    .click();
  await expect(page).toHaveURL(/\/decisions\/0002-ten-minutes\/$/);
});

test('the list of decisions tells what amended one, and where it was made', async ({ page }) => {
  await page.goto('decisions/');
  const row = page.getByRole('table', { name: 'All decisions' }).getByRole('row').filter({ hasText: 'DR 2' }).filter({ hasText: '1 Apr' });
  await expect(row.getByRole('cell').last()).toHaveText('DR 4');
  await expect(page.getByRole('columnheader')).toContainText(['Settles', 'Made in', 'Superseded by', 'Amended by']);
});

test('the facts of an RFC say how often it was revised, and lead to its history', async ({ page }) => {
  await page.goto(rfc);
  const facts = page.getByRole('complementary', { name: 'Facts' });
  await facts.getByRole('link', { name: '2 times, last on 6 May 2025' }).click();
  await expect(page).toHaveURL(/\/rfcs\/0002-ten-minute-means\/history\/$/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe has no complaint about days left, the board and chains (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const path of [rfc, 'rfcs/', 'decisions/0002-ten-minutes/']) {
      await openComplete(page, path);
      expect(await complaintsAbout(page), path).toEqual([]);
    }
  });
}

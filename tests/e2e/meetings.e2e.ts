/** What minutes and meetings that are to come offer beyond their text, read in another community's record. */
import ICAL from 'ical.js';
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

test('a decision quotes what was resolved and leads to that very sentence, which leads back', async ({ page }) => {
  await page.goto('decisions/0002-ten-minutes/');
  const quotation = page.getByRole('figure').filter({ hasText: 'Resolved in the' });
  await expect(quotation.getByRole('blockquote')).toHaveText('Stations with a panel send every ten minutes.');
  await quotation.getByRole('link', { name: 'meeting of 1 April 2025: Ten minutes' }).click();
  await expect(page).toHaveURL(/\/meetings\/2025-04-01\/#ten-minutes-it-is$/);
  await expect(page.locator(':target')).toContainText('Stations with a panel send every ten minutes.');
  await page.locator(':target').getByRole('link', { name: 'DR 2' }).click();
  await expect(page).toHaveURL(/\/decisions\/0002-ten-minutes\/$/);
});

test('whoever subscribes to the calendar on the page of minutes gets every meeting at its hour', async ({ page, request }) => {
  await page.goto('meetings/');
  const link = page.getByRole('link', { name: 'Subscribe to the calendar' });
  const address = new URL((await link.getAttribute('href'))!, page.url()).href;
  expect(address).toMatch(/\/records\/meetings\/calendar\.ics$/);
  await expect(page.getByText('webcal://heron.example/records/meetings/calendar.ics')).toBeVisible();
  await expect(page.locator('link[rel=alternate][type="text/calendar"]')).toHaveAttribute('href', new URL(address).pathname);

  const answer = await request.get(address);
  expect(answer.headers()['content-type']).toMatch(/^text\/calendar/);
  expect(eventsIn(await answer.text())).toEqual([
    { day: '2025-02-04', at: 'all day', status: 'CONFIRMED' },
    { day: '2025-03-04', at: '2025-03-04T17:00:00.000Z', status: 'CONFIRMED' },
    { day: '2025-04-01', at: 'all day', status: 'CONFIRMED' },
    { day: '2025-05-06', at: '2025-05-06T16:30:00.000Z', status: 'CONFIRMED' },
  ]);
});

test('a meeting that is to come can be added to a calendar on its own', async ({ page, request }) => {
  await page.goto('meetings/2025-05-06/');
  const link = page.getByRole('link', { name: 'Add to calendar' });
  const text = await (await request.get(new URL((await link.getAttribute('href'))!, page.url()).href)).text();
  expect(eventsIn(text)).toEqual([{ day: '2025-05-06', at: '2025-05-06T16:30:00.000Z', status: 'CONFIRMED' }]);
  await page.goto('meetings/2025-03-04/');
  await expect(page.getByRole('link', { name: 'Add to calendar' })).toHaveCount(0);
});

for (const { timezoneId, told } of [
  { timezoneId: 'America/Vancouver', told: '09:30 your time' },
  { timezoneId: 'Asia/Tokyo', told: '01:30 your time, 7 May' },
]) {
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId });

    test('a meeting that is to come is told in the time of its zone, in UTC and in the reader’s time', async ({ page }) => {
      await page.goto('meetings/2025-05-06/');
      await expect(page.getByText('Time', { exact: true }).locator('..').getByRole('definition')).toHaveText(
        `19:30, Europe/Riga 16:30 UTC ${told}`,
        { useInnerText: true },
      );
    });
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a meeting that is to come is told in the time of its zone and in UTC', async ({ page }) => {
    await page.goto('meetings/2025-05-06/');
    await expect(page.getByText('16:30 UTC')).toBeVisible();
    await expect(page.locator('[data-local-time]')).toBeHidden();
  });
});

/** The events of a calendar, as a calendar program understands them. */
function eventsIn(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { startDate, uid } = new ICAL.Event(component);
    const at = startDate.isDate ? 'all day' : startDate.toJSDate().toISOString();
    return { day: uid.slice(0, 10), at, status: component.getFirstPropertyValue('status') };
  });
}

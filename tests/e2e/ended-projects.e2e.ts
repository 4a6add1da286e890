/** The sample record: its ideas ended, and nothing on it asks anybody to write to anybody. */
import { join } from 'node:path';
import { readSite } from './support/built-site.ts';
import { expect, test } from './support/test.ts';

for (const width of [390, 1440])
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('the list, home and the ideas say that they ended in 2017', async ({ page }) => {
      for (const path of ['/', '/projects/', '/projects/ntp-client/', '/projects/ssh-server/']) {
        await page.goto(path);
        await expect(page.getByText('The project ideas in this record ended in 2017.'), path).toBeVisible();
        await expect(page.getByRole('link', { name: 'I am interested' }), path).toHaveCount(0);
      }
      await expect(page.getByRole('complementary', { name: 'Facts' })).toContainText(
        'It was in progress until it ended, on 2 August 2017.',
      );
    });

    test('what was finished is folded, and what came of it is there', async ({ page }) => {
      await page.goto('/projects/');
      const finished = page.getByRole('link', { name: 'Write a DHCP client on top of Charrua' });
      await expect(finished).toBeHidden();
      await page.getByText(/^\d+ finished$/).click();
      await finished.click();
      await expect(page.getByText(/^This project is done/)).toBeVisible();
    });
  });

test('no page of the sample asks for mail, or leads to where a list is joined', ({}) => {
  const { pages } = readSite(join(import.meta.dirname, '../../dist'), '/');
  const asking = pages.filter(({ html }) => /href="mailto:|I am interested|href="[^"]*listinfo/.test(html)).map(({ path }) => path);
  expect(pages.length).toBeGreaterThan(100);
  expect(asking).toEqual([]);
});

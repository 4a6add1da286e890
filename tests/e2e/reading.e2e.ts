import { expect, test } from './support/test.ts';

test('a reader opens the error-handling RFC and reaches a position', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'RFCs' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'RFCs' })).toBeVisible();
  await page.getByRole('table', { name: 'All RFCs' }).getByRole('link', { name: 'Error handling in MirageOS interfaces' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Error handling in MirageOS interfaces' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Lifecycle' }).locator('[aria-current=step]')).toHaveText(
    'Implemented since 23 February 2017',
  );

  await page.getByRole('complementary', { name: 'Facts' }).getByRole('link', { name: '5 argued' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Positions', exact: true })).toBeInViewport();
  const positions = page.getByRole('region', { name: 'Positions', exact: true });
  await expect(positions.getByRole('article')).toHaveCount(5);
  await positions.getByRole('link', { name: /^Exceptions/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Exceptions/ })).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Facts' }).getByRole('link', { name: 'Thomas Leonard' })).toBeVisible();

  await page.getByRole('link', { name: /on RFC 1/ }).click();
  await expect(page).toHaveURL('/rfcs/0001-error-handling/');
});

test('positions can be compared criterion by criterion', async ({ page }) => {
  await page.goto('/rfcs/0001-error-handling/');
  const table = page.getByRole('table', { name: /answers the criteria/ });
  await expect(table.getByRole('columnheader').getByRole('link')).toHaveCount(5);
  await expect(table.getByRole('rowheader', { name: 'Can a person read what went wrong?' })).toBeVisible();
  await expect(table.getByRole('cell').filter({ hasText: /(Good|Mixed|Poor|Not known)/ })).toHaveCount(30);
});

test('the outline of an RFC marks the section that is being read', async ({ page }) => {
  await page.goto('/rfcs/0001-error-handling/');
  const outline = page.getByRole('navigation', { name: 'On this page' });
  await expect(outline.locator('[aria-current]')).toHaveText('The problem');
  await outline.getByRole('link', { name: 'What goes wrong' }).click();
  await expect(outline.locator('[aria-current]')).toHaveText('What goes wrong');
});

test('the minutes of 11 February 2015 lead to the RFC, and the RFC leads back to the topic of the minutes', async ({ page }) => {
  await page.goto('/meetings/');
  await page.getByRole('link', { name: '11 February 2015', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '11 February 2015' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'RFC 1', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Error handling in MirageOS interfaces' })).toBeVisible();

  await page
    .getByRole('region', { name: 'Mentioned in' })
    .getByRole('link', { name: 'Meeting of 11 February 2015: Error handling RFC' })
    .first()
    .click();
  await expect(page).toHaveURL('/meetings/2015-02-11/#error-handling-rfc');
  await expect(page.getByRole('heading', { level: 2, name: 'Error handling RFC' })).toBeInViewport();
});

test('a superseded decision and the one that replaced it lead to each other', async ({ page }) => {
  await page.goto('/decisions/');
  const entry = page.getByRole('row', { name: /DR 4\b/ });
  await expect(entry.getByRole('cell', { name: 'DR 8', exact: true })).toBeVisible();
  await entry.getByRole('link', { name: 'Do not release TLS without an entropy story' }).click();
  await page
    .getByText(/^Superseded by DR 8/)
    .getByRole('link')
    .click();
  await expect(page).toHaveURL('/decisions/0008-nocrypto-owns-entropy/');
  await page
    .getByText(/^Supersedes DR 4/)
    .getByRole('link')
    .click();
  await expect(page).toHaveURL('/decisions/0004-no-tls-release-without-entropy/');
});

test('a record shows when it last changed, its source, and where to suggest an edit', async ({ page }) => {
  await page.goto('/rfcs/0001-error-handling/');
  const source = 'content/rfcs/0001-error-handling/index.mdx';
  await expect(page.getByRole('link', { name: 'Source' })).toHaveAttribute('href', `https://github.com/mirage/record/blob/main/${source}`);
  await expect(page.getByRole('link', { name: 'Suggest an edit' })).toHaveAttribute(
    'href',
    `https://github.com/mirage/record/edit/main/${source}`,
  );
});

/** From an idea to a proposal, with a browser and nothing else. */
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

// What a form opens is an address of the forge; nothing is sent there while these tests run.
test.use({ expectedTroubles: [/another origin is asked: https:\/\/github\.com\//] });
test.beforeEach(async ({ context }) => {
  await context.route('https://github.com/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>The forge</title>' }));
});

/** Does what opens a new tab, and reads the address of the forge that it shows. */
async function forgeAddress(context: BrowserContext, act: () => Promise<void>): Promise<URL> {
  const [tab] = await Promise.all([context.waitForEvent('page'), act()]);
  await tab.waitForURL('https://github.com/**');
  return new URL(tab.url());
}

const file = (page: Page) => page.getByRole('region', { name: 'The file' });
const press = (page: Page) => page.getByRole('button', { name: 'Continue on GitHub' }).press('Enter');

test('a newcomer proposes an RFC with the keyboard alone, and the forge opens on the whole file', async ({ page, context }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'Propose something' }).press('Enter');
  await page.getByRole('link', { name: 'Propose an RFC' }).press('Enter');
  await page.getByLabel('Title').focus();
  await page.keyboard.type('Errors & “warnings”: 50% + more #1');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Grüße an alle.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('thomas-leonard, Ann Lee');
  await expect(page.getByText('No one in the record has the id ann-lee yet')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'add ann-lee' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('checkbox', { name: 'Errors' })).toBeFocused();
  await page.keyboard.press('Space');

  const shown = (await file(page).getByLabel('Text of the file').textContent())!;
  const address = await forgeAddress(context, () => press(page));
  expect(address.pathname).toBe('/mirage/record/new/main');
  expect(address.searchParams.get('filename')).toMatch(/^content\/rfcs\/\d{4}-errors-warnings-50-more-1\/index\.mdx$/);
  const value = address.searchParams.get('value')!;
  expect(value).toBe(shown);
  expect(value).toMatch(/^---\ntitle: "Errors & “warnings”: 50% \+ more #1"\nstatus: draft\nauthors: \[thomas-leonard, ann-lee\]\n/);
  expect(value).toMatch(/\ncreated: \d{4}-\d{2}-\d{2}\nsummary: Grüße an alle\.\ntopics: \[errors\]\n---\n\n## The problem\n/);
  await expect(page.getByRole('status').filter({ hasText: 'GitHub is open in another tab' })).toBeVisible();

  const [person] = await Promise.all([context.waitForEvent('page'), page.getByRole('link', { name: 'add ann-lee' }).click()]);
  await expect(person).toHaveURL(/\/contribute\/person\/\?name=Ann\+Lee$/);
  await expect(file(person)).toContainText('content/people/ann-lee.yaml');
  await expect(page.getByLabel('Summary')).toHaveValue('Grüße an alle.');
});

test('what is missing is said beside its field, and the first such field is gone to', async ({ page }) => {
  await page.goto('/contribute/project/');
  await page.getByLabel('Summary').fill('A summary.');
  await press(page);
  await expect(page.getByLabel('Title')).toBeFocused();
  await expect(page.getByLabel('Title')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Title')).toHaveAccessibleDescription(/beginning with a verb\. .+/);
  await expect(page.getByLabel('Area')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Summary')).not.toHaveAttribute('aria-invalid');
  await page.getByLabel('Title').fill('Write');
  await expect(page.getByLabel('Title')).not.toHaveAttribute('aria-invalid');
  await expect(page.getByLabel('Title')).toHaveAccessibleDescription('What is to be done, beginning with a verb.');
});

test('the file says what is chosen, and nothing that is not', async ({ page }) => {
  const shown = file(page).getByLabel('Text of the file');
  await page.goto('/contribute/decision/');
  await expect(page.getByLabel('Status')).toHaveValue('in-force');
  await expect(shown).toContainText('status: in-force');
  await page.getByLabel('Status').selectOption('proposed');
  await expect(shown).toContainText('status: proposed');

  await page.goto('/contribute/project/');
  await expect(page.getByLabel('Difficulty')).toHaveValue('');
  await expect(shown).toContainText('difficulty: "To be written: ');
  await page.getByLabel('Difficulty').selectOption('hard');
  await expect(shown).toContainText('difficulty: hard');
  await expect(shown).toContainText('area: "To be written: ');
});

test('what the record has already is not described twice', async ({ page }) => {
  await page.goto('/contribute/person/');
  await page.getByLabel('Name').fill('Thomas Leonard');
  await expect(page.getByRole('link', { name: 'Thomas Leonard' })).toHaveAttribute('href', '/people/thomas-leonard/');
  await press(page);
  await expect(page.getByLabel('Name')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Name').fill('李');
  await press(page);
  await expect(page.getByLabel('Id')).toHaveAccessibleDescription(/Give the file a name here/);
  await page.getByLabel('Id').fill('li');
  await expect(page.getByLabel('Id')).not.toHaveAttribute('aria-invalid');
  await expect(file(page)).toContainText('content/people/li.yaml');

  await page.goto('/contribute/meeting/');
  await page.getByLabel(/^Day/).fill('2015-02-11');
  await expect(page.getByRole('link', { name: 'The meeting of 11 February 2015' })).toBeVisible();
  await page.getByLabel('Chair').fill('thomas-leonard');
  await press(page);
  await expect(page.getByLabel(/^Day/)).toHaveAttribute('aria-invalid', 'true');
});

test('a text that no address can carry is copied, and the forge opens on the empty file', async ({ page, context }, info) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/contribute/rfc/?title=Long&summary=It+is+long.&authors=thomas-leonard');
  await page.getByText('Write the full text here').click();
  await page.getByLabel('The problem').fill('A long story. '.repeat(600));
  await expect(page.getByText('The text is too long for a link')).toBeVisible();
  await page.getByRole('button', { name: 'Copy the text' }).click();
  await expect(page.getByText('Text copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('title: Long\n');
  expect(copied).toContain('## The problem\n\nA long story. A long');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  expect((await download).suggestedFilename()).toBe('index.mdx');
  const saved = info.outputPath('index.mdx');
  await (await download).saveAs(saved);
  expect(await readFile(saved, 'utf8')).toBe(copied);

  const address = await forgeAddress(context, () => page.getByRole('link', { name: 'open the new file on GitHub' }).click());
  expect([...address.searchParams.keys()]).toEqual(['filename']);
  expect(address.searchParams.get('filename')).toMatch(/-long\/index\.mdx$/);
});

test('every RFC offers to argue a position on it, with its criteria', async ({ page, context }) => {
  await page.goto('/rfcs/0001-error-handling/');
  await page.getByRole('complementary', { name: 'Facts' }).getByRole('link', { name: 'Argue a position' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Argue a position on RFC 1' })).toBeVisible();
  await page.getByLabel('Title').fill('Return strings');
  await page.getByLabel('Summary').fill('Strings are enough.');
  await page.getByLabel('Advocates').fill('anil-madhavapeddy');
  await page.getByText('Write the full text here').click();
  await page.getByLabel('Why (readable)').fill('People read strings.');
  const address = await forgeAddress(context, () => press(page));
  expect(address.searchParams.get('filename')).toBe('content/rfcs/0001-error-handling/positions/return-strings.mdx');
  expect(address.searchParams.get('value')).toContain('verdicts:\n  readable:\n    rating: unknown\n    note: People read strings.\n');
});

test('an address can fill in the fields', async ({ page }) => {
  await page.goto('/contribute/rfc/?title=Crash+reports&topics=errors&topics=logging&topics=nonsense');
  await expect(page.getByLabel('Title')).toHaveValue('Crash reports');
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2);
  await expect(file(page)).toContainText('-crash-reports/index.mdx');
  await expect(file(page)).toContainText('topics: [errors, logging]');
});

test('what is typed or comes in an address is text, never a part of the page', async ({ page, context }) => {
  const hostile = `"><img src=x onerror="document.title='pwned'"><script>document.title='pwned'</script>`;
  const query = new URLSearchParams({ title: hostile, summary: hostile, authors: hostile, 'text:The problem': hostile });
  await page.goto(`/contribute/rfc/?${query.toString()}`);
  await expect(file(page).getByLabel('Text of the file')).toContainText('<img src=x');
  const address = await forgeAddress(context, () => press(page));
  expect(address.searchParams.get('value')).toContain(hostile);
  await expect(page.getByRole('status').filter({ hasText: 'GitHub is open' })).toBeVisible();
  expect(await page.locator('main img, main script:not([src])').count()).toBe(0);
  await expect(page).toHaveTitle('Propose an RFC · MirageOS');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a page explains the template, shows it, and leads to the forge with it', async ({ page }) => {
    await page.goto('/contribute/rfc/');
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await expect(page.getByRole('definition').filter({ hasText: 'Shown in lists and search results.' })).toBeVisible();
    const template = (await file(page).getByLabel('Text of the file').textContent())!;
    expect(template).toMatch(/^---\ntitle: "To be written: /);
    const address = new URL((await page.getByRole('link', { name: 'a new file on GitHub' }).getAttribute('href'))!);
    expect(address.searchParams.get('filename')).toMatch(/^content\/rfcs\/\d{4}-short-title\/index\.mdx$/);
    expect(address.searchParams.get('value')).toBe(template);
  });

  test('so does the page of a position, for the very RFC', async ({ page }) => {
    await page.goto('/rfcs/0001-error-handling/');
    await page.getByRole('complementary', { name: 'Facts' }).getByRole('link', { name: 'Argue a position' }).click();
    await expect(file(page)).toContainText('content/rfcs/0001-error-handling/positions/short-title.mdx');
    await expect(file(page).getByLabel('Text of the file')).toContainText('verdicts:\n  readable:\n');
    await expect(page.getByRole('link', { name: 'a new file on GitHub' })).toBeVisible();
  });
});

for (const path of [
  '/rfcs/0001-error-handling/',
  '/rfcs/0001-error-handling/positions/exceptions/',
  '/decisions/0014-results-with-pp-error/',
  '/meetings/2015-02-11/',
  '/projects/ntp-client/',
  '/people/thomas-leonard/',
]) {
  test(`${path} leads to the forge’s editor on its own file`, async ({ page }) => {
    await page.goto(path);
    const edit = await page.getByRole('link', { name: 'Suggest an edit' }).getAttribute('href');
    expect(edit).toMatch(
      new RegExp(`^https://github\\.com/mirage/record/edit/main/content${path.replace(/\/$/, '')}(/index)?\\.(mdx|md|yaml)$`),
    );
  });
}

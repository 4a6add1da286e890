/** What became of positions and proposals: said at the top of a page, with the reason, the decision and the day. */
import { complaintsAbout } from './support/axe.ts';
import type { Served } from './support/served-project.ts';
import { expect, test as watchedTest } from './support/test.ts';
import { decision, person, position, rfc, withRecord } from './support/written-project.ts';

const masts = '0001-masts';
const record = {
  ...person,
  ...rfc(masts, 'in-service', '2024-01-10', 'criteria: [{ id: cost, question: What does it cost? }]'),
  ...decision('0001-wooden-masts', '2024-03-05', 'decides: [rfc:1]', 'adopts: [position:1/wood]'),
  ...decision('0002-steel-masts', '2025-02-03', 'decides: [rfc:1]', 'adopts: [position:1/steel]', 'supersedes: [decision:1]'),
  ...position(masts, 'steel', 'outcome: adopted'),
  ...position(masts, 'wood', 'outcome: declined', 'reason: It rots in `two` winters, as @noor-haddad [measured](decision:1) for RFC 3.'),
  ...position(masts, 'stone', 'outcome: declined', 'reason: unknown'),
  ...position(masts, 'rope', 'outcome: declined'),
  ...position(masts, 'tin', 'outcome: merged', 'reason: "Became part of [steel](position:1/steel): it is a coat of it."'),
  ...rfc('0002-kites', 'turned-down', '2024-05-01'),
  ...position('0002-kites', 'one-kite', 'reason: >-\n  Kites need wind, and\n  RFC 1 has masts.'),
  ...rfc('0003-balloons', 'on-the-table', '2024-06-01'),
  ...position('0003-balloons', 'helium', 'outcome: open'),
  ...position('0003-balloons', 'hot-air', 'outcome: declined'),
  ...rfc('0004-birds', 'in-service', '2023-01-01'),
  ...decision('0003-no-birds', '2025-04-01', 'decides: [rfc:4]'),
  ...position('0004-birds', 'owls', 'outcome: declined', 'reason: Owls sleep by day.'),
  ...rfc('0005-fish', 'in-service', '2022-01-01'),
  ...decision('0004-fish', '2022-09-30', 'decides: [rfc:5]'),
  ...rfc('0006-shelved', 'shelved', '2025-03-01'),
};

const test = watchedTest.extend<object, { community: Served }>({
  community: [async ({}, use) => withRecord(record, 4670, use), { scope: 'worker', timeout: 180_000 }],
  baseURL: async ({ community }, use) => use(community.address),
});

for (const width of [390, 1440])
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: width === 390 ? 844 : 900 } });

    for (const [name, path, says] of [
      [
        'declined, by a decision that chose another',
        'rfcs/0001-masts/positions/stone/',
        /^Not adopted\. DR 2 chose Steel\. No reason recorded\. Decided 3 February 2025 in DR 2: Steel masts Compare/,
      ],
      [
        'declined, with nothing about a reason',
        'rfcs/0001-masts/positions/rope/',
        /^Not adopted\. DR 2 chose Steel\. No reason recorded\. Decided 3 February 2025/,
      ],
      [
        'adopted first and declined later',
        'rfcs/0001-masts/positions/wood/',
        /^Not adopted\. DR 2 chose Steel\. It rots in two winters, as Noor Haddad measured for RFC 3\. Decided 3 February 2025 in DR 2: Steel masts Adopted before, in DR 1: Wooden masts/,
      ],
      ['adopted', 'rfcs/0001-masts/positions/steel/', /^Adopted in DR 2, 3 February 2025\.$/],
      [
        'merged',
        'rfcs/0001-masts/positions/tin/',
        /^Became part of another position\. Became part of steel: it is a coat of it\. Decided 3 February 2025/,
      ],
      [
        'on an RFC that was turned down',
        'rfcs/0002-kites/positions/one-kite/',
        /^Not adopted\. RFC 2 is turned down\. Kites need wind, and RFC 1 has masts\.$/,
      ],
      [
        'declined by a decision that adopts none',
        'rfcs/0004-birds/positions/owls/',
        /^Not adopted\. DR 3 settled the RFC without it\. Owls sleep by day\. Decided 1 April 2025/,
      ],
      ['given up while the RFC is open', 'rfcs/0003-balloons/positions/hot-air/', /^Not adopted\. No reason recorded\.$/],
    ] as const)
      test(`a position that was ${name} says so at its top`, async ({ page }) => {
        await page.goto(path);
        const band = page.getByRole('region', { name: 'Outcome' });
        await expect(band).toBeInViewport();
        await expect.poll(async () => (await band.innerText()).replace(/\s+/g, ' ').trim()).toMatch(says);
        const [title, text] = [page.getByRole('heading', { level: 1 }), page.getByText('It is the way.')];
        const top = async (place: typeof band) => (await place.boundingBox())!.y;
        expect(await top(title)).toBeLessThan(await top(band));
        expect(await top(band)).toBeLessThan(await top(text));
      });

    test('an open position has no outcome yet', async ({ page }) => {
      await page.goto('rfcs/0003-balloons/positions/helium/');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('region', { name: 'Outcome' })).toHaveCount(0);
      await expect(page.getByRole('complementary', { name: 'Facts' })).toContainText('It is still being argued.');
    });

    test('what a reason names can be followed, and the decision and the comparison too', async ({ page, community }) => {
      const path = (to: string) => new URL(to, community.address).pathname;
      await page.goto('rfcs/0001-masts/positions/wood/');
      const band = page.getByRole('region', { name: 'Outcome' });
      for (const [name, to] of [
        ['Noor Haddad', 'people/noor-haddad/'],
        ['measured', 'decisions/0001-wooden-masts/'],
        ['RFC 3', 'rfcs/0003-balloons/'],
        ['Steel', 'rfcs/0001-masts/positions/steel/'],
        ['DR 2: Steel masts', 'decisions/0002-steel-masts/'],
        ['Compare with what was adopted', 'rfcs/0001-masts/#positions-compared'],
      ] as const)
        await expect(band.getByRole('link', { name, exact: true })).toHaveAttribute(
          'href',
          to.includes('#') ? `${path(to.split('#')[0]!)}#positions-compared` : path(to),
        );
      await expect(band.locator('code')).toHaveText('two');
    });

    test('the page of the RFC gives the reason beside each position that was not adopted', async ({ page }) => {
      await page.goto('rfcs/0001-masts/');
      const positions = page.getByRole('region', { name: 'Positions', exact: true });
      await expect(positions.getByRole('article').filter({ hasText: 'Wood' })).toContainText('Not adopted: It rots in two winters');
      await expect(positions.getByRole('article').filter({ hasText: 'Stone' })).not.toContainText('Not adopted');
      await expect(positions.getByRole('article').filter({ hasText: 'Steel' }).first()).not.toContainText('Not adopted');
    });

    test('what a reason refers to says where it is mentioned', async ({ page }) => {
      await page.goto('rfcs/0003-balloons/');
      await expect(page.getByRole('region', { name: 'Mentioned in' })).toContainText(
        'It rots in two winters, as Noor Haddad measured for RFC 3.',
      );
    });

    test('home shows the proposals that were settled last, with the day, and one style of dates', async ({ page }) => {
      await page.goto('.');
      const settled = page.getByRole('region', { name: 'Settled proposals' });
      const said = (await settled.getByRole('article').allInnerTexts()).map((each) => each.replace(/\s+/g, ' '));
      expect(said.map((each) => /RFC \d/.exec(each)?.[0])).toEqual(['RFC 4', 'RFC 1', 'RFC 5']);
      expect(said.map((each) => /settled \d+ \w+ \d{4}/.exec(each)?.[0])).toEqual([
        'settled 1 April 2025',
        'settled 3 February 2025',
        'settled 30 September 2022',
      ]);
      const dates = (await page.getByRole('main').innerText()).match(/\d{1,2} [A-Z][a-z]+ \d{4}/g) ?? [];
      expect(dates.length).toBeGreaterThan(5);
      expect(dates.filter((date) => /^\d+ (?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec) /.test(date))).toEqual([]);
    });

    test('headings of home, lists and pages are named by their words, without links and counts', async ({ page }) => {
      for (const path of [
        '.',
        'rfcs/',
        'decisions/',
        'people/noor-haddad/',
        'rfcs/0001-masts/',
        'rfcs/0001-masts/positions/wood/',
        'contribute/',
      ]) {
        await page.goto(path);
        const faults = await page.getByRole('heading').evaluateAll((headings) =>
          headings
            .filter((heading) => {
              const link = heading.querySelector('a');
              const whole = heading.textContent.trim();
              return heading.querySelector('small') !== null || (link !== null && link.textContent.trim() !== whole);
            })
            .map((heading) => heading.outerHTML),
        );
        expect(faults, path).toEqual([]);
      }
    });
  });

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe has no complaint about outcomes, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const path of ['rfcs/0001-masts/positions/wood/', 'rfcs/0002-kites/positions/one-kite/', 'rfcs/0001-masts/', '.']) {
      await page.goto(path);
      expect(await complaintsAbout(page), path).toEqual([]);
    }
  });

test('without scripts the outcome is all there', async ({ browser, community }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(new URL('rfcs/0001-masts/positions/wood/', community.address).href);
  await expect(page.getByRole('region', { name: 'Outcome' })).toContainText('It rots in two winters');
  await context.close();
});

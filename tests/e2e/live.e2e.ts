import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as plainTest, expect, type Page } from '@playwright/test';
import { pngOfSize, sound } from '../assets/pictures.ts';
import { makeProject } from '../temporary-project.ts';
import { whileRunning } from './support/served-project.ts';

const fixture = join(import.meta.dirname, '../fixtures/community');

/** What a page says of itself is asked again when it was loading itself, as it does whenever a file changes. */
const saysAtLast = (ask: () => Promise<unknown>, answer: unknown) => expect(async () => expect(await ask()).toEqual(answer)).toPass();

const nothingRan = (page: Page) => saysAtLast(() => page.evaluate(() => Reflect.has(window, '__pwned')), false);

plainTest('the dev server shows changes, survives a file that hangs the parser, and recovers when it is mended', async ({ page }) => {
  const { root, remove } = makeProject(fixture);
  const file = join(root, 'content/rfcs/0004-mast-height/index.mdx');
  const sound = readFileSync(file, 'utf8');
  const overlay = page.locator('vite-error-overlay');
  try {
    await whileRunning(root, ['dev', '--port', '4600'], async (address) => {
      await page.goto(`${address}rfcs/0004-mast-height/`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/height of masts/);

      writeFileSync(file, `${sound}\nA sentence that was not there.\n`);
      await expect(page.getByText('A sentence that was not there.')).toBeVisible();

      writeFileSync(file, `${sound}\n${'{'.repeat(100_000)}\n`);
      await expect(overlay.getByText('could not be read within 5 s')).toBeVisible();
      const another = await page.context().newPage();
      await another.goto(`${address}rfcs/`);
      await expect(another.locator('vite-error-overlay').getByText('could not be read within 5 s')).toBeVisible();
      await another.close();

      writeFileSync(file, `${sound}\nText with <img src="x" onerror="window.__pwned = 1" /> in it.\n`);
      await expect(overlay.getByText('would run code')).toBeVisible();
      await nothingRan(page);

      writeFileSync(file, `${sound}\nMended.\n`);
      await expect(page.getByText('Mended.')).toBeVisible();
      await expect(overlay).toHaveCount(0);

      copyFileSync(file, join(root, 'content/decisions/0009-copied.mdx'));
      await expect(overlay).toBeVisible();
    });
  } finally {
    remove();
  }
});

plainTest('a record with errors is served as far as it holds, says what is wrong, and grows with every mend', async ({ page }) => {
  const { root, remove } = makeProject(fixture);
  const overlay = page.locator('vite-error-overlay');
  const breakFile = (path: string, change: (text: string) => string) => {
    const file = join(root, 'content', path);
    const sound = readFileSync(file, 'utf8');
    writeFileSync(file, change(sound));
    return () => writeFileSync(file, sound);
  };
  const mends = [
    breakFile('rfcs/0004-mast-height/index.mdx', (text) => `${text}\n{ process.exit(1)\n`),
    breakFile('meetings/2025-02-04.md', (text) => `${text}\n<img src="x" onerror="window.__pwned = 1"> [x](javascript:window.__pwned=1)\n`),
    breakFile('decisions/0002-ten-minutes.mdx', (text) => text.replace(/^status: .*$/m, 'status: acceptd')),
    breakFile('people/noor-haddad.yaml', () => 'name: [unfinished\n'),
  ];
  const decision = 'decisions/0002-ten-minutes/';
  try {
    await whileRunning(root, ['dev', '--port', '4620'], async (address) => {
      await page.goto(`${address}${decision}`);
      await expect(overlay).toContainText('The record does not hold');
      // The rule, the place, the evidence, the next step and the page that explains it.
      for (const part of [
        'error[invalid-value]: `acceptd` is not what `status` may hold',
        'content/decisions/0002-ten-minutes.mdx:4:9',
        '4 | status: acceptd',
        'one of: proposed, in-force, deprecated',
        'docs/rules/invalid-value.md',
        'would run code',
      ])
        await expect(overlay).toContainText(part);
      await expect(overlay.locator('[href^="javascript"], [onerror], #message-content a')).toHaveCount(0);
      await nothingRan(page);

      for (const path of ['', 'rfcs/', 'meetings/', 'people/', 'rfcs/0002-ten-minute-means/', 'actions/']) {
        const answer = await page.goto(`${address}${path}`);
        expect(answer!.status(), path).toBe(200);
        await expect(page.locator('main h1')).toBeVisible();
        await expect(overlay).toBeVisible();
      }
      const leftOut = ['rfcs/0004-mast-height/', 'meetings/2025-02-04/', 'people/noor-haddad/', decision];
      // Asked for without a page: one that is open loads itself again whenever a file is mended.
      const statuses = () => Promise.all(leftOut.map(async (path) => (await page.request.get(`${address}${path}`)).status()));
      expect(await statuses()).toEqual([404, 404, 404, 404]);
      expect((await page.goto(`${address}${decision}`))!.status()).toBe(404);

      mends.pop()!();
      mends.pop()!();
      await expect(page.locator('main h1')).toHaveText(/every ten minutes/);
      await expect(overlay).toContainText('would run code');
      for (const mend of mends) mend();
      await expect(overlay).toHaveCount(0);
      await expect.poll(statuses).toEqual([200, 200, 200, 200]);
      await expect(page.locator('main h1')).toHaveText(/every ten minutes/);
      await nothingRan(page);
    });
  } finally {
    remove();
  }
});

plainTest('a picture that is spoilt is told of over the page, which stays as it was, and one that is mended is shown', async ({ page }) => {
  plainTest.setTimeout(180_000);
  const { root, remove } = makeProject(fixture);
  const overlay = page.locator('vite-error-overlay');
  const folder = join(root, 'content/rfcs/0004-mast-height');
  const drawing = (width: number, inside = '') =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20">${inside}<rect width="9" height="9"/></svg>`;
  const put = (file: string, bytes: Buffer | string) => writeFileSync(join(root, file), bytes);
  const shown = page.locator('.prose img');
  const widths = () => shown.evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
  const spoilt = async (words: string) => {
    await expect(overlay.getByText(words)).toBeVisible();
    expect((await page.request.get(page.url())).status()).toBe(200);
  };
  try {
    put('content/rfcs/0004-mast-height/masts.png', sound.png);
    put('content/rfcs/0004-mast-height/plan.svg', drawing(30));
    put('public/shared.svg', drawing(40));
    const text = readFileSync(join(folder, 'index.mdx'), 'utf8');
    writeFileSync(join(folder, 'index.mdx'), `${text}\n![Masts](masts.png) ![The plan](plan.svg) ![Shared](/shared.svg)\n`);
    await whileRunning(root, ['dev', '--port', '4640'], async (address) => {
      await page.goto(`${address}rfcs/0004-mast-height/`);
      await saysAtLast(widths, [16, 30, 40]);

      put('content/rfcs/0004-mast-height/masts.png', 'no picture at all');
      await spoilt('holds plain text');
      put('content/rfcs/0004-mast-height/masts.png', sound.jpeg);
      await spoilt('holds a JPEG picture');
      put('content/rfcs/0004-mast-height/masts.png', '');
      await spoilt('is empty');
      put('content/rfcs/0004-mast-height/masts.png', pngOfSize(50, 20));
      await expect(overlay).toHaveCount(0);
      await saysAtLast(widths, [50, 30, 40]);

      put('content/rfcs/0004-mast-height/plan.svg', drawing(31, '<script>window.__pwned = 1</script>'));
      await spoilt('holds a script');
      put('content/rfcs/0004-mast-height/plan.svg', drawing(32));
      await expect(overlay).toHaveCount(0);
      await saysAtLast(widths, [50, 32, 40]);

      put('public/shared.svg', drawing(41, '<script>window.__pwned = 1</script>'));
      await spoilt('holds a script');
      put('public/shared.svg', drawing(42));
      await expect(overlay).toHaveCount(0);
      await saysAtLast(widths, [50, 32, 42]);

      put('public/page.html', '<script>window.__pwned = 1</script>');
      await spoilt('would be published as a page');
      expect((await page.request.get(`${address}page.html`)).status()).toBe(404);
      await nothingRan(page);
    });
  } finally {
    remove();
  }
});

plainTest('a record whose pictures are spoilt from the first is served without them', async ({ page }) => {
  const { root, remove } = makeProject(fixture);
  const file = join(root, 'content/rfcs/0004-mast-height/index.mdx');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n![Masts](masts.png)\n`);
  writeFileSync(join(root, 'content/rfcs/0004-mast-height/masts.png'), sound.png.subarray(0, 50));
  try {
    await whileRunning(root, ['dev', '--port', '4660'], async (address) => {
      await page.goto(`${address}rfcs/`);
      await expect(page.locator('vite-error-overlay').getByText('ends in the middle of the picture')).toBeVisible();
      expect((await page.request.get(`${address}rfcs/0004-mast-height/`)).status()).toBe(404);
      writeFileSync(join(root, 'content/rfcs/0004-mast-height/masts.png'), sound.png);
      await expect(page.locator('vite-error-overlay')).toHaveCount(0);
      await expect.poll(async () => (await page.request.get(`${address}rfcs/0004-mast-height/`)).status()).toBe(200);
      await page.goto(`${address}rfcs/0004-mast-height/`);
      await expect(page.locator('.prose img')).toHaveJSProperty('naturalWidth', 16);
    });
  } finally {
    remove();
  }
});

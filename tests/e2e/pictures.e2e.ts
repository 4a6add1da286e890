/** Pictures in a real browser: drawings draw and do nothing else, wherever they are opened, and look as they were drawn. */
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as plainTest, type Page } from '@playwright/test';
import { parseXml } from '../../src/assets/svg/parse-xml.ts';
import { readDrawing } from '../../src/assets/svg/read-drawing.ts';
import { rewriteDrawing } from '../../src/assets/svg/rewrite-drawing.ts';
import { writeDrawing } from '../../src/assets/svg/write-drawing.ts';
import { hostileDrawings } from '../assets/drawings.ts';
import { goodDrawings } from '../assets/good-drawings.ts';
import { makeProject } from '../temporary-project.ts';
import { buildAndServe, type Served } from './support/served-project.ts';

const fixture = join(import.meta.dirname, '../fixtures/community');
const hostile = Object.entries(hostileDrawings).map(([trick, text], index) => ({ trick, text, name: `hostile-${index}.svg` }));
const good = Object.entries(goodDrawings).map(([what, text], index) => ({ what, text, name: `good-${index}.svg` }));
const folder = 'content/decisions';

/**
 * The fixture's site with every drawing in two places, beside a text that shows it and in `public/`, built with the rules about pictures
 * off. Beside it, under `tried/`, lie what is left of each hostile drawing, and the drawings themselves as they are.
 */
const test = plainTest.extend<object, { site: Served }>({
  site: [
    async ({}, use) => {
      const { root, remove } = makeProject(fixture);
      try {
        renameSync(join(root, 'docket.config.ts'), join(root, 'community.config.ts'));
        const off = `{ 'required-sections': 'off', 'unusable-picture': 'off', 'unsafe-file': 'off', 'missing-file': 'off' }`;
        writeFileSync(
          join(root, 'docket.config.ts'),
          `import { defineConfig } from './src/model/config.ts';\nimport community from './community.config.ts';\n\nexport default defineConfig({ ...community, rules: ${off} });\n`,
        );
        const front = (title: string) =>
          `---\ntitle: ${title}\ndate: 2020-01-01\nstatus: in-force\nsummary: Drawings.\ntopics: []\n---\n\n`;
        for (const { name, text } of [...hostile, ...good]) {
          writeFileSync(join(root, folder, name), text);
          writeFileSync(join(root, 'public', name), text);
        }
        writeFileSync(join(root, folder, 'page.png'), '<!doctype html><script>window.__pwned = 1</script>');
        const shown = (names: readonly string[]) => names.map((name) => `![words for ${name}](${name})\n`).join('\n');
        const names = (drawings: readonly { name: string }[]) => drawings.map(({ name }) => name);
        writeFileSync(
          join(root, folder, '0100-hostile.md'),
          `${front('Hostile')}${shown([...names(hostile), 'page.png'])}\n<img src="/hostile-0.svg" alt="words for an element">\n`,
        );
        writeFileSync(
          join(root, folder, '0101-good.mdx'),
          `${front('Good')}${shown(names(good))}\n<img src="/good-0.svg" alt="words for an element" />\n`,
        );
        await buildAndServe(root, 4650, async (served) => {
          await layBeside(served.dist);
          await use(served);
        });
      } finally {
        remove();
      }
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ site }, use) => use(site.address),
});

/** Puts drawings into a built site that no build would: as they are, and what is left of those that are refused. */
async function layBeside(dist: string) {
  for (const { name, text } of [...hostile, ...good]) {
    writeFileSync(join(dist, `as-it-is-${name}`), text);
    const document = parseXml(text);
    if ('is' in document) continue;
    const { root } = await rewriteDrawing(document.root, () => Promise.resolve(true));
    writeFileSync(join(dist, `left-of-${name}`), writeDrawing(root));
  }
}

/** Opens a drawing by its own address, clicks into it, and tells whatever it did besides being drawn. */
async function whatItDoes(page: Page, address: string): Promise<string[]> {
  const done: string[] = [];
  const asked = (url: string) => {
    if (url !== address && !url.endsWith('/favicon.ico') && !url.startsWith('data:image/')) done.push(`asks for ${url}`);
  };
  page.on('request', (request) => asked(request.url()));
  page.on('dialog', (dialog) => void dialog.dismiss().finally(() => done.push('opens a dialog')));
  page.on('popup', () => done.push('opens a window'));
  await page.goto(address);
  // Two frames on, and with a click on what it shows, everything that begins by itself or by a reader has begun.
  const frames = () => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await frames();
  await page.mouse.move(5, 5);
  await page.mouse.click(20, 20);
  await frames();
  if (await page.evaluate(() => Reflect.has(window, '__pwned'))) done.push('runs');
  if (page.url() !== address) done.push(`leads to ${page.url()}`);
  return done;
}

test.beforeEach(async ({ context, site }) => {
  // Nothing of this leaves the machine, whatever a drawing asks for.
  const { origin } = new URL(site.address);
  await context.route(
    (url) => url.origin !== origin,
    (route) => route.abort(),
  );
});

test('the tricks are tricks: opened as they are, they run, ask for what lies elsewhere, or lead away', async ({ page, site }) => {
  const caught: string[] = [];
  for (const { trick, name } of hostile) {
    // These would keep a browser busy without end, or are no XML to it.
    if (/copies|patterns|itself|entities/.test(trick)) continue;
    const tab = await page.context().newPage();
    const does = await whatItDoes(tab, `${site.address}as-it-is-${name}`).catch(() => ['does not even open']);
    if (does.length > 0) caught.push(trick);
    await tab.close();
  }
  expect(caught.length).toBeGreaterThan(25);
  expect(caught).toEqual(
    expect.arrayContaining(['a script', 'an event of the root', 'HTML that runs', 'a link that runs', 'a style that imports']),
  );
});

test('what is published of them runs nothing, asks for nothing and leads nowhere when it is opened by its own address', async ({
  page,
  site,
}) => {
  const beside = readdirSync(join(site.dist, '_astro')).filter((name) => /^hostile-.*\.svg$/.test(name));
  const shared = readdirSync(site.dist).filter((name) => /^hostile-.*\.svg$/.test(name));
  // Most are refused; of the others what does something is left out.
  expect(shared.length).toBeLessThan(10);
  for (const path of [...beside.map((name) => `_astro/${name}`), ...shared]) {
    const tab = await page.context().newPage();
    expect(await whatItDoes(tab, site.address + path), readFileSync(join(site.dist, path), 'utf8')).toEqual([]);
    await tab.close();
  }
});

test('what would be left of those that are refused does nothing either', async ({ page, site }) => {
  let opened = 0;
  for (const { trick, name } of hostile) {
    if (/copies|patterns|itself|entities/.test(trick)) continue;
    const tab = await page.context().newPage();
    expect(await whatItDoes(tab, `${site.address}left-of-${name}`), trick).toEqual([]);
    await tab.close();
    opened++;
  }
  expect(opened).toBeGreaterThan(35);
});

test('with the rules off, the words for a picture take the place of one that cannot be shown', async ({ page, site }) => {
  await page.goto('decisions/0100-hostile/');
  const prose = page.locator('.prose');
  const published = new Set(readdirSync(site.dist));
  for (const { name } of [...hostile, { name: 'page.png' }]) {
    if (published.has(name)) await expect(prose.getByRole('img', { name: `words for ${name}`, exact: true })).toHaveCount(1);
    else await expect(prose.getByText(`words for ${name}`, { exact: true })).toBeVisible();
  }
  await expect(prose.getByText('words for an element')).toBeVisible();
  expect(
    readdirSync(site.dist, { recursive: true, encoding: 'utf8' }).filter((name) => /page\..*(?:png|html|svg)$|pwned/.test(name)),
  ).toEqual([]);
});

test('a drawing looks as it was drawn, and a page shows it', async ({ page, site }) => {
  for (const { what, text, name } of good) {
    expect(await readDrawing(Buffer.from(text)), what).toHaveProperty('drawing');
    await page.goto(`as-it-is-${name}`);
    const drawn = await page.screenshot();
    await page.goto(name);
    expect((await page.screenshot()).equals(drawn), what).toBe(true);
    expect(readFileSync(join(site.dist, name), 'utf8'), what).not.toBe(text);
  }
  await page.goto('decisions/0101-good/');
  const pictures = page.locator('.prose img');
  await expect(pictures).toHaveCount(good.length + 1);
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toHaveJSProperty('complete', true);
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  }
});

test('nothing of a browser is asked for by a page that shows pictures but the pictures', async ({ page, site }) => {
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  for (const path of ['decisions/0100-hostile/', 'decisions/0101-good/']) await page.goto(path);
  expect(asked.filter((url) => !url.startsWith(site.address) && !url.startsWith('data:'))).toEqual([]);
});

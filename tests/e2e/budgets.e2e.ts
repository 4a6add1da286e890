/** What a first visit costs in a browser: nothing moves, nothing blocks, little is asked for, and all of it from one origin. */
import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { openComplete } from './support/open.ts';
import { pageTypes } from './support/page-types.ts';

/** What a page is watched for from its very first moment. Times in milliseconds. */
type Watched = {
  shifts: { value: number; what: string }[];
  /** How long each script ran at a stretch, the layout that it asked for included. */
  scripts: { source: string; duration: number }[];
};

/** How long a page is watched after its last font: what comes later is not part of the first view. */
const settling = 300; // Milliseconds.

/** What a script may take before readers feel it, by the definition of total blocking time. */
const blocking = 50; // Milliseconds.

/** Other programs of the machine only ever add to the time of a script, so that the best of several visits counts. */
const visits = 5;

const rfc = '/rfcs/0001-error-handling/';
const compressible = /^(text\/|application\/(javascript|json)|image\/svg)/;
const types = pageTypes.filter(({ path }) => !path.includes('?'));

async function watch(page: Page) {
  await page.addInitScript(() => {
    type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
    type Frame = PerformanceEntry & { scripts: { sourceURL: string; invoker: string; duration: number }[] };
    const watched: Watched = { shifts: [], scripts: [] };
    Object.assign(window, { watched });
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[]) {
        const moved = sources.map(({ node }) => (node instanceof Element ? node : node?.parentElement)?.outerHTML.slice(0, 80));
        watched.shifts.push({ value, what: moved.join(', ') });
      }
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      for (const { scripts } of list.getEntries() as Frame[]) {
        watched.scripts.push(...scripts.map(({ sourceURL, invoker, duration }) => ({ source: sourceURL || invoker, duration })));
      }
    }).observe({ type: 'long-animation-frame', buffered: true });
  });
}

async function watched(page: Page): Promise<Watched> {
  await page.waitForTimeout(settling);
  return page.evaluate(() => (window as unknown as { watched: Watched }).watched);
}

/** Every answer that a page gets from the network while it opens. */
async function answersOf(page: Page, path: string): Promise<Response[]> {
  const answers: Response[] = [];
  page.on('response', (response) => {
    if (/^https?:/.test(response.url())) answers.push(response);
  });
  await openComplete(page, path);
  await page.waitForTimeout(settling);
  return answers;
}

/** Bytes as a host sends them: text compressed, fonts as they are. */
async function wireSize(response: Response): Promise<number> {
  const body = await response.body();
  const type = (await response.headerValue('content-type')) ?? '';
  return compressible.test(type) ? gzipSync(body).length : body.length;
}

for (const { name, path } of types) {
  test(`${name} asks for at most 8 files, all from one origin`, async ({ page, baseURL }) => {
    const answers = (await answersOf(page, path)).map((answer) => answer.url());
    expect(answers.filter((url) => new URL(url).origin !== new URL(baseURL!).origin)).toEqual([]);
    expect(answers.length, answers.join('\n')).toBeLessThanOrEqual(8);
  });
}

for (const width of [1280, 390]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    for (const { name, path } of types) {
      test(`${name} does not move while it loads`, async ({ page }) => {
        await watch(page);
        await openComplete(page, path);
        expect((await watched(page)).shifts).toEqual([]);
      });
    }

    test('an RFC does not move when its fonts come late', async ({ page }) => {
      await page.route('**/*.woff2', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 600));
        await route.continue();
      });
      await watch(page);
      await openComplete(page, rfc);
      expect((await watched(page)).shifts).toEqual([]);
    });
  });
}

test('no script of an RFC blocks its page', async ({ page }) => {
  await watch(page);
  const blocked: Watched['scripts'][] = [];
  for (let visit = 0; visit < visits && blocked.every(({ length }) => length > 0); visit++) {
    await openComplete(page, rfc);
    blocked.push((await watched(page)).scripts.filter(({ duration }) => duration > blocking));
  }
  expect(blocked.at(-1)).toEqual([]);
});

test('a typical RFC weighs at most 60 kB', async ({ page }) => {
  const sizes = await Promise.all((await answersOf(page, rfc)).map(wireSize));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60_000);
});

test('the first result of a search weighs at most 180 kB, and nothing of it is loaded before', async ({ page }) => {
  const engine: Response[] = [];
  page.on('response', (response) => {
    if (response.url().includes('/pagefind/')) engine.push(response);
  });
  await page.goto('/search/');
  await page.waitForTimeout(settling);
  expect(engine.map((answer) => answer.url())).toEqual([]);

  await page.getByRole('searchbox').fill('piñata');
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/\bresults?\b/i);
  const sizes = await Promise.all(engine.map(wireSize));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(180_000);
});

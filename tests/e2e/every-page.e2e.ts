import { expect, isForeign, test } from './support/test.ts';
import { readDist } from './support/built-site.ts';
import { pageTypes } from './support/page-types.ts';

const pages = Map.groupBy(
  readDist().pages.filter(({ forwards }) => !forwards),
  ({ path }) => (path.split('/').length > 2 ? `/${path.split('/')[1]}/` : '/'),
);

for (const [place, group] of pages) {
  test(`no page below ${place} logs an error or breaks the content-security policy`, async ({ page }) => {
    test.setTimeout(120_000 + group.length * 2000);
    for (const { path } of group) await page.goto(path);
  });
}

test('no type of page asks another origin for anything', async ({ page, baseURL }) => {
  const asked = new Set<string>();
  page.context().on('request', (request) => asked.add(request.url()));
  for (const { path } of pageTypes) await page.goto(path, { waitUntil: 'networkidle' });
  expect(asked.size).toBeGreaterThan(pageTypes.length);
  expect([...asked].filter((url) => isForeign(url, baseURL!))).toEqual([]);
});

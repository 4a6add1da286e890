import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from './support/test.ts';
import { readSite } from './support/built-site.ts';
import { hostileCommit, test } from './support/hostile-site.ts';

/** What a parsed page holds that could run, load or lead astray, each as a line of text. */
function dangers(sources: readonly { path: string; html: string }[]): string[] {
  const refused =
    'iframe, object, embed, applet, frame, frameset, portal, base, math, template, foreignObject, [srcdoc], [ping], [style], [formaction], [srcset]';
  const address = /^(?:https?:\/\/(?!evil\.)[^@]*|mailto:.*|\/(?!\/).*|[#?].*|\.{0,2}\/?[^:]*)$/;
  return sources.flatMap(({ path, html }) => {
    const document = new DOMParser().parseFromString(html, 'text/html');
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    const found = [
      ...all(refused),
      ...all('.prose svg, .prose script, .prose style, .prose link, .prose meta'),
      ...all('script[src]').filter((element) => !element.getAttribute('src')?.startsWith('/records/_astro/')),
      ...all('*').filter((element) => element.getAttributeNames().some((name) => name.startsWith('on') || name.includes(':'))),
      ...all('[href], [src], [action], [data]').filter((element) =>
        ['href', 'src', 'action', 'data'].some((name) => element.hasAttribute(name) && !address.test(element.getAttribute(name) ?? '')),
      ),
    ];
    return found
      .filter((element) => !element.outerHTML.startsWith('<script>'))
      .map((element) => `${path}: ${element.outerHTML.slice(0, 160)}`);
  });
}

async function visit(page: Page, path: string) {
  await page.goto(path);
  expect(await page.evaluate(() => Reflect.has(window, '__pwned')), path).toBe(false);
}

test('pages of hostile records hold nothing that could run, load or lead astray', async ({ hostileSite, page }) => {
  const { pages } = readSite(hostileSite.dist, '/records/');
  expect(pages.filter(({ path }) => path.startsWith('/records/decisions/')).length).toBeGreaterThan(150);
  expect(
    await page.evaluate(
      dangers,
      pages.filter(({ forwards }) => !forwards),
    ),
  ).toEqual([]);
});

test('a browser that reads them runs nothing, asks nobody else and logs nothing', async ({ hostileSite, page }) => {
  test.setTimeout(180_000);
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => expect(dialog.message()).toBe('no dialog')));
  const { pages } = readSite(hostileSite.dist, '/records/');
  const hostilePages = pages.filter(({ path }) =>
    /\/(?:decisions\/[12]\d{3}-[^/]*|projects\/unsafe[^/]*|(?:.*looks-like-code|meetings\/2025-02-25)(?:\/history)?|topics\/sampling)\/$/.test(
      path,
    ),
  );
  for (const { path } of hostilePages) await visit(page, path);
});

test('what stands beside the texts reaches neither the site nor the build', ({ hostileSite }) => {
  const { files } = readSite(hostileSite.dist, '/records/');
  expect([...files].filter((file) => /evil|passwd|\.md|front-matter/.test(file) && !file.includes('/decisions/1'))).toEqual([]);
});

test('text stays text: what is written in code and what is left of a refused element is still there', async ({ hostileSite }) => {
  const { pages } = readSite(hostileSite.dist, '/records/');
  const prose = (trick: string) => pages.find(({ path }) => path.includes(trick) && !path.includes('/history/'))!.html;
  expect(prose('unsafe-html-style-attribute')).toContain('<p>Text.</p>');
  expect(prose('unsafe-component-event-handler/')).toContain('<b>Text.</b>');
  expect(prose('unsafe-link-javascript-mixed-case')).toContain('Text');
});

const script = '<script>window.__pwned = 1</script>';
const picture = '<img src=x onerror="window.__pwned = 1">';

test('what only looks like code stands on its page as the text that it is', async ({ page }) => {
  const heading = page.getByRole('heading', { level: 1 });
  await visit(page, 'decisions/0666-looks-like-code/');
  await expect(heading).toHaveText(picture);
  await expect(page.getByText(`${script} in a summary`)).toBeVisible();
  await expect(page.getByRole('link', { name: 'of HTML', exact: true })).toHaveAttribute('title', `">${script}`);
  await expect(page.locator('.prose abbr')).toHaveAttribute('title', `'><img src=x onerror='window.__pwned = 1'>`);
  await expect(page.locator('.prose')).toContainText(`Text ${script}, ${script} and `);

  await visit(page, 'rfcs/0666-looks-like-code/');
  await expect(heading).toHaveText(`</title></script>${script}`);
  await expect(page.getByRole('link', { name: 'of its own', exact: true })).toHaveAttribute('title', `">${script}`);
  await expect(page.getByRole('heading', { level: 2, name: '<img src=x onerror=“window.__pwned = 1”>' })).toBeVisible();
  await expect(page.locator('.prose pre').first()).toContainText(`</code></pre>${script}`);

  await visit(page, 'meetings/2025-02-25/');
  await expect(page.getByText(script, { exact: true })).toBeVisible();
  await visit(page, 'people/looks-like-code/');
  await expect(heading).toHaveText(`">${picture}`);
  await visit(page, 'projects/looks-like-code/');
  await expect(heading).toHaveText(`">${picture}`);
  await expect(page.getByRole('main')).toContainText(`">${script}`);
});

test('a search and a preview show it as text too', async ({ page }) => {
  await page.goto('search/?q=onerror');
  await expect(page.getByRole('main').getByRole('link', { name: picture }).first()).toBeVisible();
  await visit(page, 'decisions/0666-looks-like-code/');
  await page.getByRole('link', { name: 'RFC 666', exact: true }).first().hover();
  await expect(page.getByRole('tooltip')).toContainText(`</title></script>${script}`);
  await expect(page.getByRole('tooltip')).toContainText(`">${picture}`);
  expect(await page.evaluate(() => Reflect.has(window, '__pwned'))).toBe(false);
});

test('whoever commits can say what they like: it is told as text, on one line, with what would hide in it', async ({
  page,
  hostileSite,
}) => {
  const { pages } = readSite(hostileSite.dist, '/records/');
  const { path } = pages.find((each) => /\/decisions\/1\d{3}-[^/]*\/history\/$/.test(each.path))!;
  await visit(page, path);
  const revision = page.getByRole('listitem').filter({ hasText: 'Revision 2' });
  await expect(revision.getByText(hostileCommit.subject.replace('\u202E', '\uFFFD'))).toBeVisible();
  await expect(revision.getByText(hostileCommit.author)).toBeVisible();
  await expect(page.locator('main :is(img, svg, script)')).toHaveCount(0);
});

test('the policy forbids inline code without a hash, inline styles, other origins, plugins and framing others', ({ hostileSite }) => {
  const html = readFileSync(join(hostileSite.dist, 'index.html'), 'utf8');
  const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html)![1]!;
  const directives = new Map(
    policy
      .split(';')
      .map((each) => each.trim())
      .filter(Boolean)
      .map((each) => [each.split(' ')[0]!, each.split(' ').slice(1)]),
  );
  expect(directives.get('default-src')).toEqual(["'none'"]);
  for (const name of ['base-uri', 'object-src', 'frame-src']) expect(directives.get(name)).toEqual(["'none'"]);
  for (const name of ['img-src', 'font-src', 'connect-src', 'form-action']) expect(directives.get(name)).toEqual(["'self'"]);
  for (const name of ['script-src', 'style-src']) {
    expect(directives.get(name)).toContain("'self'");
    for (const source of directives.get(name)!) expect(source).toMatch(/^'(?:self|wasm-unsafe-eval|sha256-[\w+/=]+)'$/);
  }
});

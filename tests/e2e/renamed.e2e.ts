/** Records that were renamed: whoever wrote the old address down still arrives, by the history of the file or by a key in it. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as plainTest } from '@playwright/test';
import { Repository } from '../history/repository.ts';
import { makeProject } from '../temporary-project.ts';
import { buildAndServe, whileRunning, type Served } from './support/served-project.ts';
import { expect, test as watchedTest } from './support/test.ts';

const fixture = join(import.meta.dirname, '../fixtures/community');
const date = '2025-04-22T12:00:00Z';

/** An RFC of which the history tells its old name, and a project that says its own. */
const test = watchedTest.extend<object, { renamed: Served }>({
  renamed: [
    async ({}, use) => {
      const { root, remove } = makeProject(fixture);
      try {
        const repository = new Repository(root)
          .write({ '.gitignore': 'node_modules\ndist\n.docket\n.astro\n' })
          .commit('The record', { date });
        repository.git('mv', 'content/rfcs/0004-mast-height', 'content/rfcs/0004-height-of-masts');
        repository.commit('A better name', { date });
        const project = join(root, 'content/projects/radiation-shield.mdx');
        writeFileSync(project, readFileSync(project, 'utf8').replace(/^---\n/, '---\nformerly: [sun-shade]\n'));
        repository.commit('What it was called on paper', { date });
        await buildAndServe(root, 4670, use, '2025-04-22');
      } finally {
        remove();
      }
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ renamed }, use) => use(renamed.address),
});

for (const [old, now] of [
  ['rfcs/0004-mast-height/', 'rfcs/0004-height-of-masts/'],
  ['rfcs/0004-mast-height/history/', 'rfcs/0004-height-of-masts/history/'],
  ['rfcs/0004-mast-height/argue/', 'rfcs/0004-height-of-masts/argue/'],
  ['projects/sun-shade/', 'projects/radiation-shield/'],
  ['projects/sun-shade/history/', 'projects/radiation-shield/history/'],
] as const)
  test(`/${old} leads to /${now}`, async ({ page, renamed }) => {
    await page.goto(old);
    await expect(page).toHaveURL(renamed.address + now);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

test('a link to a section arrives at the section', async ({ page, renamed }) => {
  await page.goto('rfcs/0004-height-of-masts/');
  const id = await page.getByRole('main').locator('h2[id]').first().getAttribute('id');
  await page.goto(`rfcs/0004-mast-height/#${id}`);
  await expect(page).toHaveURL(`${renamed.address}rfcs/0004-height-of-masts/#${id}`);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('an old address leads on too', async ({ page, renamed }) => {
    await page.goto('rfcs/0004-mast-height/');
    await expect(page).toHaveURL(`${renamed.address}rfcs/0004-height-of-masts/`);
  });
});

test('search engines get the new address only', ({ renamed }) => {
  const html = readFileSync(join(renamed.dist, 'rfcs/0004-mast-height/index.html'), 'utf8');
  expect(html).toContain('noindex');
  expect(html).toMatch(/<link rel="canonical" href="[^"]+\/rfcs\/0004-height-of-masts\/"/);
});

plainTest(
  'without history the key alone leads on, the dev server does too, and a record that takes the name keeps its address',
  async ({ page }) => {
    plainTest.setTimeout(180_000);
    const { root, remove } = makeProject(fixture);
    try {
      const project = join(root, 'content/projects/radiation-shield.mdx');
      const text = readFileSync(project, 'utf8');
      writeFileSync(project, text.replace(/^---\n/, '---\nformerly: [sun-shade]\n'));
      renameSync(join(root, 'content/rfcs/0004-mast-height'), join(root, 'content/rfcs/0004-height-of-masts'));
      await whileRunning(root, ['dev', '--port', '4680'], async (address) => {
        await page.goto(`${address}projects/sun-shade/`);
        await expect(page).toHaveURL(`${address}projects/radiation-shield/`);
        writeFileSync(join(root, 'content/projects/sun-shade.mdx'), text.replace(/^title: .*$/m, 'title: Another shade'));
        await expect(async () => {
          await page.goto(`${address}projects/sun-shade/`);
          await expect(page.getByRole('heading', { level: 1 })).toHaveText('Another shade', { timeout: 2_000 });
        }).toPass();
      });
      expect(existsSync(project)).toBe(true);
    } finally {
      remove();
    }
  },
);

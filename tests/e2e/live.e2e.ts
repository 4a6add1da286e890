import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as plainTest, expect } from '@playwright/test';
import { makeProject } from '../temporary-project.ts';
import { whileRunning } from './support/served-project.ts';

const fixture = join(import.meta.dirname, '../fixtures/community');

plainTest('the dev server shows changes, survives a file that hangs the parser, and recovers when it is mended', async ({ page }) => {
  plainTest.setTimeout(120_000);
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
      await expect(overlay.getByText('could not be read within 5 s')).toBeVisible({ timeout: 20_000 });
      const another = await page.context().newPage();
      await another.goto(`${address}rfcs/`);
      await expect(another.locator('vite-error-overlay').getByText('could not be read within 5 s')).toBeVisible();
      await another.close();

      writeFileSync(file, `${sound}\nText with <img src="x" onerror="window.__pwned = 1" /> in it.\n`);
      await expect(overlay.getByText('would run code')).toBeVisible({ timeout: 20_000 });
      await expect(async () => expect(await page.evaluate(() => Reflect.has(window, '__pwned'))).toBe(false)).toPass();

      writeFileSync(file, `${sound}\nMended.\n`);
      await expect(page.getByText('Mended.')).toBeVisible({ timeout: 20_000 });
      await expect(overlay).toHaveCount(0);

      copyFileSync(file, join(root, 'content/decisions/0009-copied.mdx'));
      await expect(overlay).toBeVisible({ timeout: 20_000 });
    });
  } finally {
    remove();
  }
});

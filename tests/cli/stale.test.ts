/** `npm run stale`, as the weekly workflow calls it: what time alone has changed. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { stale } from '../../src/cli/stale.ts';
import { makeProject } from '../temporary-project.ts';

const { root, remove } = makeProject(join(import.meta.dirname, '../fixtures/community'));
afterAll(remove);
afterEach(() => void vi.restoreAllMocks());

/** What the command prints, and how it exits. */
async function report() {
  const printed: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  return { code: await stale(root, { links: false }), text: printed.join('\n') };
}

test('ideas, comment periods and meetings that time has overtaken are named with their places, and the exit code says so', async () => {
  const { code, text } = await report();
  expect(code).toBe(1);
  expect(text).toMatch(/^- `content\/projects\/radiation-shield\.mdx:18`: nobody has reviewed this project for \d+ days$/m);
  expect(text).toContain(
    '- `content/rfcs/0002-ten-minute-means/index.mdx:7`: the time for comments ended on 20 May 2025, and the RFC is still in “last-look”',
  );
  expect(text).toContain('- `content/meetings/2025-05-06.mdx:2`: the day of this meeting has gone');
  expect(text).not.toContain('Links that lead nowhere');
});

test('where nothing is stale, every part says so, and the exit code too', async () => {
  for (const file of ['projects/radiation-shield.mdx', 'rfcs/0002-ten-minute-means/index.mdx', 'meetings/2025-05-06.mdx'])
    rmSync(join(root, 'content', file));
  const { code, text } = await report();
  expect(code).toBe(0);
  expect(text.match(/^None\.$/gm)).toHaveLength(3);
});

/** The blocks of every revision, so that any two can be compared; kept between builds. */
import type { Block } from '../difference/block.ts';
import type { Revision } from '../model/history.ts';
import { keyOf, openCache } from './cache.ts';
import { pathBelow } from './document.ts';
import { parseFrontMatter, splitFrontMatter } from './front-matter.ts';
import { parseAll } from './parse-all.ts';

/**
 * The blocks of each revision of each file, in the order of the revisions. A revision that cannot be parsed any more, or takes too
 * long, has none of its body.
 */
export async function readRevisionBlocks(
  revisions: ReadonlyMap<string, readonly Revision[]>,
  cacheFolder: string | undefined,
): Promise<Map<string, Block[][]>> {
  const cache = await openCache<readonly Block[]>(cacheFolder, 'blocks', () => true);
  const sources = [...revisions.values()].flat().map(({ file, source }) => {
    const text = { path: pathBelow(file), source };
    return { ...text, key: keyOf(text) };
  });
  const keys = [...new Map(sources.map((each) => [each.key, each])).values()];
  await parseAll(
    'blocks',
    keys.filter(({ key }) => !cache.has(key)),
    ({ key }, blocks) => cache.add(key, blocks ?? []),
  );
  await cache.save(keys.map(({ key }) => key));

  return new Map(
    [...revisions].map(([file, each]) => [
      file,
      each.map(({ file: path, source }) => [...headBlocks(source), ...(cache.get(keyOf({ path: pathBelow(path), source })) ?? [])]),
    ]),
  );
}

/** What the front matter says to readers: title, summary and state come first, as they do on the page. */
function headBlocks(source: string): Block[] {
  const parts = splitFrontMatter(source);
  const values = parts && parseFrontMatter(source, parts.yaml).values;
  if (typeof values !== 'object' || values === null) return [];
  const { title, summary, status } = values as Record<string, unknown>;
  const text = (tag: string, value: unknown): Block[] =>
    typeof value === 'string' ? [{ tag, text: value, html: value.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`) }] : [];
  return [...text('h3', title), ...text('p', summary), ...text('p', typeof status === 'string' ? `State: ${status}` : undefined)];
}

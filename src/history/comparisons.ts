/** What changed from revision to revision, compared once ever: kept between builds by the ids of the texts and by the code that compares. */
import { createHash } from 'node:crypto';
import { pack, type Block, type PackedRevisions } from '../difference/block.ts';
import { compare } from '../difference/compare.ts';
import { renderComparison } from '../difference/render.ts';
import { openCache, type Cache } from '../record/cache.ts';
import { keyOf, type TextName } from './revision-texts.ts';

/** The comparisons that the pages of a site hold. */
export type Comparisons = {
  /** What changed between two revisions, as HTML of harmless elements. */
  between(before: TextName, after: TextName): Promise<string>;
  /** Revisions of one record for comparing any two of them elsewhere: {@link PackedRevisions} as JSON. */
  packed(revisions: readonly TextName[]): Promise<string>;
  /** Keeps for the next build what was asked for in this one. */
  keep(): Promise<void>;
};

/**
 * Comparisons of a record's texts. Neither they nor anything kept is read before somebody asks.
 * @param blocksOf the blocks of a revision
 */
export function openComparisons(cacheFolder: string | undefined, blocksOf: (text: TextName) => Promise<readonly Block[]>): Comparisons {
  let opened: Promise<{ differences: Cache<string>; packs: Cache<PackedRevisions> }> | undefined;
  const caches = () => (opened ??= openCaches(cacheFolder));
  const asked = { differences: new Set<string>(), packs: new Set<string>() };

  return {
    async between(before, after) {
      const { differences } = await caches();
      const key = `${keyOf(before)}-${keyOf(after)}`;
      asked.differences.add(key);
      if (!differences.has(key)) differences.add(key, renderComparison(compare(await blocksOf(before), await blocksOf(after)), 'counted'));
      return differences.get(key) ?? '';
    },
    async packed(revisions) {
      const { packs } = await caches();
      const key = createHash('sha256').update(revisions.map(keyOf).join('\n')).digest('base64url');
      asked.packs.add(key);
      if (!packs.has(key)) packs.add(key, pack(await Promise.all(revisions.map(blocksOf))));
      return packs.json(key) ?? '';
    },
    async keep() {
      const { differences, packs } = await caches();
      await Promise.all([differences.save([...asked.differences]), packs.save([...asked.packs])]);
    },
  };
}

async function openCaches(cacheFolder: string | undefined) {
  const [differences, packs] = await Promise.all([
    openCache<string>(cacheFolder, 'differences', () => true),
    openCache<PackedRevisions>(cacheFolder, 'packs', () => true),
  ]);
  return { differences, packs };
}

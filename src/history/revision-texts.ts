/** The texts of revisions, read once ever: kept between runs by git's id of the text, and block by block, since revisions share most. */
import type { Block } from '../difference/block.ts';
import type { Revision } from '../model/history.ts';
import { openCache } from '../record/cache.ts';
import type { ReadOptions } from '../record/content.ts';
import { readBlobs } from '../git/git.ts';
import { parseAll } from '../parsing/parse-all.ts';
import { unreadable, unreadText, type RevisionFacts, type RevisionText } from '../parsing/revision.ts';

/** What names a text: its id, and the file whose ending tells its format. */
export type TextName = Pick<Revision, 'blob' | 'file'>;

/** Texts that were read. */
export type RevisionTexts = {
  /**
   * Reads what is not known yet, record by record. False when a text took too long, so that another run may have more luck.
   * @param wanted the texts of each record, oldest first
   */
  read(root: string, wanted: readonly (readonly TextName[])[], options: ReadOptions): Promise<boolean>;
  readonly factsOf: (text: TextName) => RevisionFacts | undefined;
  /** The same object for the same block in any revision. */
  readonly blocksOf: (text: TextName) => readonly Block[];
};

/** Opens what earlier runs kept in a folder; without a folder nothing outlasts the run. */
export async function openRevisionTexts(cacheFolder: string | undefined): Promise<RevisionTexts> {
  const texts = await openCache<RevisionFacts & { readonly blocks: readonly string[] }>(cacheFolder, 'revisions', () => true);
  const blocks = await openCache<Block>(cacheFolder, 'blocks', () => true);
  const isKnown = (key: string) => texts.get(key)?.blocks.every((id) => blocks.has(id)) ?? false;

  return {
    async read(root, wanted, options) {
      const keys = new Set(wanted.flat().map(keyOf));
      const unknown = new Set([...keys].filter((key) => !isKnown(key)));
      const missing = wanted.map((texts) => texts.filter((each) => unknown.delete(keyOf(each))));
      const blobs = new Set(missing.flat().map(({ blob }) => blob));
      if (blobs.size === 0) return true;
      const sources = await readBlobs(root, blobs);
      const questions = missing.map((texts) =>
        texts.flatMap(({ blob, file }) => {
          const source = sources.get(blob);
          return source === undefined ? [] : [{ key: keyOf({ blob, file }), path: file, source }];
        }),
      );
      let complete = true;
      const take = ({ key }: { key: string }, text: RevisionText | undefined) => {
        if (!text) complete = false;
        else {
          texts.add(key, { ...text, blocks: text.blocks.map(([id]) => id) });
          for (const [id, block] of text.blocks) if (!blocks.has(id)) blocks.add(id, block);
        }
      };
      for (const each of missing.flat()) if (!sources.has(each.blob)) take({ key: keyOf(each) }, unreadText(each.blob));
      await parseAll('revision', questions.flatMap(inStacks), take, options);
      const blocksOfAll = new Set([...keys].flatMap((key) => texts.get(key)?.blocks ?? []));
      await Promise.all([texts.save([...keys]), blocks.save([...blocksOfAll])]);
      return complete;
    },
    factsOf: (text) => texts.get(keyOf(text)),
    blocksOf: (text) => texts.get(keyOf(text))?.blocks.map((id) => blocks.get(id) ?? unreadable) ?? [unreadable],
  };
}

/** Revisions of one record that are read at once: a record may have hundreds, and they share a time limit. */
const stackHeight = 20;

function inStacks<T>(texts: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(texts.length / stackHeight) }, (_, index) =>
    texts.slice(index * stackHeight, (index + 1) * stackHeight),
  );
}

/** Names a text in what is kept: by its id, and the ending that tells its format. */
export const keyOf = ({ blob, file }: TextName) => `${blob}${/\.\w+$/.exec(file)?.[0] ?? ''}`;

/** A change of the record: both sides, what differs between them, and what git tells of how it came. */
import { compareProse, noDifference, type ProseBlock, type ProseDifference } from '../difference/prose.ts';
import { noAuthorship, readAuthorship, type Authorship } from '../git/authorship.ts';
import { BaseError, findBase, type Base } from '../git/base.ts';
import { findRepository, isRepository } from '../git/repository.ts';
import { keyOf, openCache } from './cache.ts';
import type { ReadOptions } from './content.ts';
import { listDocumentsAt, readContentAt, type RecordNow } from './content-at.ts';
import type { Assets } from '../model/asset.ts';
import { pathBelow } from '../model/content-path.ts';
import { noNumberFacts, type NumberFacts } from '../model/numbers.ts';
import type { Document } from '../parsing/document.ts';
import { GitError } from '../git/git.ts';
import { pairDocuments, type DocumentPair } from './pair-documents.ts';
import { parseAll } from '../parsing/parse-all.ts';
import { leavesNothing, readNumberFacts } from './numbers.ts';

/** A document that differs between the sides, and how its words do. */
export type DocumentChange = DocumentPair & { readonly words: ProseDifference };

/** A change, ready to be judged and told. */
export type Change = {
  /** The documents of the base; those that did not change are the very documents of the new side. */
  readonly before: readonly Document[];
  /** What differs, in the order of the new side, what was removed last. */
  readonly documents: readonly DocumentChange[];
  /** The documents on the tip of the base, which may have moved on since the change began: paths from the root. */
  readonly tip: readonly string[];
  /** True when the change leaves nothing of the record of the base, so that all of its numbers are free again. */
  readonly beginsAnew: boolean;
  /** What is known of numbers beyond both sides and the tip. */
  readonly numbers: Pick<NumberFacts, 'branches' | 'retired'>;
  readonly authorship: Authorship;
  /** Who proposes the change as a whole, where somebody said so. */
  readonly author?: string;
};

/** A change as git has it. */
export type ReadChange = Change & {
  readonly base: Base;
  /** The files of the base that are no documents, such as pictures. */
  readonly assetsBefore: Assets;
};

/** How a change is read. */
export type ChangeOptions = ReadOptions & {
  /** The branch, tag or commit that the change is proposed for. */
  readonly ref: string;
  /** Who proposes it, by name, id or handle. */
  readonly author?: string;
};

/**
 * Reads what changed in `content/` since the branch left its base.
 * @param now the record on disk
 * @throws {BaseError} when there is nothing to compare with
 */
export async function readChange(root: string, now: RecordNow, { ref, author, ...reading }: ChangeOptions): Promise<ReadChange> {
  const repository = await findRepository(root);
  const base = await findBase(repository, ref);
  if (!isRepository(repository)) throw new BaseError(repository.reason);
  try {
    const { documents: before, assets } = await readContentAt(repository, base.commit, now, reading);
    const pairs = pairDocuments(before, now.documents);
    const added = pairs.some((pair) => pair.after && isNumbered(pair.after) && pair.before?.path?.id !== pair.after.path?.id);
    const argued = pairs.some((pair) => pair.before && pair.after?.kind === 'position');
    const beginsAnew = leavesNothing(before, now.documents);
    const [documents, tip, numbers, authorship] = await Promise.all([
      readDifferences(pairs, reading),
      added ? listDocumentsAt(repository, base.tip) : [],
      added ? readNumberFacts(repository, [{ tip: base.tip, leftBehind: beginsAnew }]) : noNumberFacts,
      argued ? readAuthorship(repository, base.commit, 'rfcs') : noAuthorship,
    ]);
    return {
      base,
      before,
      assetsBefore: assets,
      documents,
      tip: tip.map(({ file }) => file),
      beginsAnew,
      numbers,
      authorship,
      ...(author !== undefined && { author }),
    };
  } catch (error) {
    if (error instanceof GitError) throw new BaseError(`git cannot read the base of this change: ${error.message}`);
    throw error;
  }
}

function isNumbered({ kind }: Document): boolean {
  return kind === 'rfc' || kind === 'decision';
}

/** How the words of each pair differ. Only what differs is read for it, in processes that can be ended. */
async function readDifferences(pairs: readonly DocumentPair[], options: ReadOptions): Promise<DocumentChange[]> {
  const cache = await openCache<readonly ProseBlock[]>(options.cacheFolder, 'prose', () => true);
  const keyOfDocument = ({ file, source }: Document) => keyOf({ path: pathBelow(file), source });
  const sources = new Map(
    pairs
      .flatMap(({ before, after }) => [before ?? [], after ?? []].flat())
      .map((document) => [keyOfDocument(document), { path: pathBelow(document.file), source: document.source }]),
  );
  const missing = [...sources].flatMap(([key, source]) => (cache.has(key) ? [] : [{ ...source, key }]));
  const texts = missing.map((each) => [each]);
  await parseAll('prose', texts, ({ key, source }, prose) => cache.add(key, prose ?? asWritten(source)), options);
  await cache.save([...sources.keys()]);
  return compareDocuments(pairs, (document) => cache.get(keyOfDocument(document)) ?? []);
}

/** How the words of each pair differ, the words of each document being known. Pure. */
export function compareDocuments(pairs: readonly DocumentPair[], proseOf: (document: Document) => readonly ProseBlock[]): DocumentChange[] {
  return pairs.map(({ before, after }) => {
    const [old, now] = [before ? proseOf(before) : [], after ? proseOf(after) : []];
    return { ...(before && { before }), ...(after && { after }), words: old === now ? noDifference : compareProse(old, now) };
  });
}

/** A text that takes too long to parse is compared as it is written. */
function asWritten(source: string): ProseBlock[] {
  return source.split(/\n\s*\n/).map((text) => ({ code: false, text }));
}

/** What is known of numbers in a project: what git tells of its base and its branches, as far as that is about the record at hand. */
import { findBaseBranches, forkOf, readBranches, type BaseBranches } from '../git/branches.ts';
import { GitError, readBlobs } from '../git/git.ts';
import { readNumberedRecords, readNumberHistory } from '../git/numbers.ts';
import { isRepository, type NoRepository, type RecordRepository } from '../git/repository.ts';
import { beginsAnew, noNumberFacts, recordName, type NumberFacts } from '../model/numbers.ts';
import { openDocument, type Document } from '../parsing/document.ts';
import { listDocumentsAt } from './content-at.ts';

/** A state of the base that a record is compared with. */
export type NumberBase = {
  /** Its newest commit. */
  readonly tip: string;
  /** True when the record at hand began anew since it left that base, so that the numbers of the base are none of its own. */
  readonly leftBehind: boolean;
};

/** What was found, and how far the search reached. */
export type FoundNumbers = NumberFacts &
  Pick<BaseBranches, 'remote'> & {
    /** True when a shallow clone hides what was taken back earlier. */
    readonly partial: boolean;
  };

/** Where numbers are looked for. */
export type NumberSearch = {
  /** The branch that changes are proposed for. */
  readonly base: string;
  /** Milliseconds that the remote is given to tell how that branch is now; 0 when it must not be asked. */
  readonly patience: number;
};

/**
 * What is known of numbers beyond the records at hand. Nothing outside a repository; never fails for want of git, of a remote or of a
 * network.
 * @param now the documents on disk
 */
export async function findNumbers(
  repository: RecordRepository | NoRepository,
  now: readonly Document[],
  { base, patience }: NumberSearch,
): Promise<FoundNumbers> {
  if (!isRepository(repository)) return { ...noNumberFacts, partial: false };
  try {
    const { tips, remote } = await findBaseBranches(repository, base, patience);
    const bases = await Promise.all(
      tips.map(async (tip) => ({ tip, leftBehind: await hasLeftBehind(repository, await forkOf(repository, tip, 'HEAD'), now) })),
    );
    return { ...(await readNumberFacts(repository, bases)), ...(remote && { remote }), partial: repository.shallow };
  } catch (error) {
    if (error instanceof GitError) return { ...noNumberFacts, partial: false };
    throw error;
  }
}

/**
 * Reads what the bases of a record and the branches in reach tell of numbers.
 * @throws {GitError} when git says no
 */
export async function readNumberFacts(repository: RecordRepository, bases: readonly NumberBase[]): Promise<NumberFacts> {
  const own = bases.filter(({ leftBehind }) => !leftBehind).map(({ tip }) => tip);
  // Branches that know nothing of a new beginning tell of another record; so do all of them where no base knows of it yet.
  if (own.length === 0 && bases.length > 0) return noNumberFacts;
  const histories = await Promise.all(own.map((tip) => readNumberHistory(repository, tip)));
  const beginning = histories.map((each) => each.beginning).find((each) => each !== undefined);
  const [base, branches] = await Promise.all([
    readNumberedRecords(repository, own),
    readBranches(repository, beginning).then((commits) => readNumberedRecords(repository, commits)),
  ]);
  return { base, branches, retired: histories.flatMap(({ retired }) => retired) };
}

/** Whether nothing is left of a record that was there: no RFC, decision, meeting or project has its name, or its very text. */
export function leavesNothing(before: readonly Document[], now: readonly Document[]): boolean {
  const texts = new Set(now.map(({ source }) => source));
  const moved = before.filter(({ source }) => texts.has(source));
  return beginsAnew({
    before: before.map(({ file }) => recordName(file)),
    left: [...now, ...moved].map(({ file }) => recordName(file)),
  });
}

/** Whether nothing is left on disk of the record that a commit has. Its texts are read only where none of its names is left. */
async function hasLeftBehind(repository: RecordRepository, commit: string | undefined, now: readonly Document[]): Promise<boolean> {
  if (commit === undefined) return false;
  const files = await listDocumentsAt(repository, commit);
  if (
    !leavesNothing(
      files.map(({ file }) => openDocument(file, '')),
      now,
    )
  )
    return false;
  const texts = await readBlobs(repository.folder, new Set(files.map(({ blob }) => blob)));
  return leavesNothing(
    files.map(({ file, blob }) => openDocument(file, texts.get(blob) ?? '')),
    now,
  );
}

/**
 * The history of every document, from the repository's own commits. Git is asked once for all commits and once for all texts, and
 * only for what earlier runs did not keep: revisions by the commit that is checked out, texts by their id. What cannot be known is
 * not guessed.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Change, FormerPath, Revision, Unknown } from '../model/history.ts';
import type { RetiredNumber } from '../model/numbers.ts';
import { oneVisibleLine } from '../model/invisible.ts';
import { openCache } from '../record/cache.ts';
import { openComparisons, type Comparisons } from './comparisons.ts';
import { readSteps, type Commit, type FileVersion, type Step } from '../git/commits.ts';
import type { ReadOptions } from '../record/content.ts';
import { sharesSomething } from '../record/pair-documents.ts';
import { git, GitError } from '../git/git.ts';
import { readNumberHistory } from '../git/numbers.ts';
import { findRepository, isRepository, unshallow, type NoRepository, type RecordRepository } from '../git/repository.ts';
import { openDocument } from '../parsing/document.ts';
import type { RevisionFacts } from '../parsing/revision.ts';
import { formerPaths } from './former-paths.ts';
import { openRevisionTexts, type RevisionTexts, type TextName } from './revision-texts.ts';

/** What the repository tells of the past, or why it tells nothing. */
export type History =
  | {
      readonly known: true;
      /** By the file's path in the last commit, oldest first. */
      readonly revisions: ReadonlyMap<string, readonly Revision[]>;
      /** The paths that each file had before, by its path in the last commit; only of files that had others. */
      readonly former: ReadonlyMap<string, readonly FormerPath[]>;
      /** Files whose text is not that of the last commit: paths from the root. */
      readonly uncommitted: ReadonlySet<string>;
      /** What changed from revision to revision. */
      readonly comparisons: Comparisons;
      /** Numbers that were given to records and taken back. */
      readonly retired: readonly RetiredNumber[];
    }
  | {
      readonly known: false;
      /** What readers are told. */
      readonly why: Unknown;
      /** What whoever runs a command is told, and what to do about it. */
      readonly trouble: NoRepository;
    };

/** What is kept of a commit, so that the next run asks git for none of its past. */
type KeptHistory = {
  readonly revisions: readonly (readonly [file: string, revisions: Revision[]])[];
  readonly former: readonly (readonly [file: string, paths: readonly FormerPath[]])[];
  readonly retired: readonly RetiredNumber[];
};

/**
 * Reads the history of `content/`. Unknown without git, outside a repository, where git refuses to read it, and in a shallow clone, whose
 * oldest commit seems to have written everything.
 */
export async function readHistory(root: string, options: ReadOptions = {}): Promise<History> {
  const found = await findRepository(root);
  if (!isRepository(found)) return { known: false, why: 'no-repository', trouble: found };
  if (found.shallow) return { known: false, why: 'shallow', trouble: unshallow };
  const repository = found;
  const { folder, prefix, top } = repository;
  try {
    const { head, changed } = await readStatus(repository);
    const uncommitted = new Set(changed);
    const mailmap = await readFile(join(top, '.mailmap'), 'utf8').catch(() => '');

    const key = createHash('sha256').update([head, prefix, mailmap].join('\0')).digest('base64url');
    const kept = await openCache<KeptHistory>(options.cacheFolder, 'history', () => true);
    // Where the past was told before, its texts are needed only by comparisons that were not made yet.
    let texts: Promise<RevisionTexts> | undefined;
    const known = kept.get(key) ?? (await tellHistory());
    const revisions = new Map(known.revisions);
    const blocksOf = async (text: TextName) =>
      (await (texts ??= readTexts([...revisions.values()]).then((read) => read.texts))).blocksOf(text);
    const comparisons = openComparisons(options.cacheFolder, blocksOf);
    return { known: true, revisions, former: new Map(known.former), uncommitted, comparisons, retired: known.retired };

    async function tellHistory(): Promise<KeptHistory> {
      // A repository without commits is known completely.
      const steps = head ? await readSteps(repository, isSameRecord) : new Map<string, Step[]>();
      const read = await readTexts([...steps.values()]);
      texts = Promise.resolve(read.texts);
      const told = {
        revisions: await toRevisions(folder, steps, read.texts.factsOf),
        former: formerPaths(steps),
        retired: head === undefined ? [] : (await readNumberHistory(repository, head)).retired,
      };
      if (read.complete) {
        kept.add(key, told);
        await kept.save([key]);
      }
      return told;
    }
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const [reason = ''] = error.message.split('\n');
    return { known: false, why: 'no-repository', trouble: { reason, remedy: 'run `git fsck` to see what is wrong' } };
  }

  async function readTexts(wanted: readonly (readonly TextName[])[]) {
    const texts = await openRevisionTexts(options.cacheFolder);
    return { texts, complete: await texts.read(folder, wanted, options) };
  }
}

/** The commit that is checked out, if there is one, and files of the record that differ from it: paths from the project's root. */
async function readStatus({ folder, content, prefix }: RecordRepository): Promise<{ head: string | undefined; changed: string[] }> {
  const status = await git(folder, ['status', '--porcelain=v2', '--branch', '-z', '--no-renames', '--untracked-files=no', '--', content]);
  const lines = status.toString().split('\0');
  const head = lines.find((line) => line.startsWith(commitLine))?.slice(commitLine.length);
  // Eight words stand before the path of a file, ten where a merge is not finished. The path is from the top of the repository.
  const changed = lines.flatMap((line) => /^(?:1(?: \S+){7}|u(?: \S+){9}) (.*)$/s.exec(line)?.[1] ?? []);
  return { head: head === '(initial)' ? undefined : head, changed: changed.map((file) => `content/${file.slice(prefix.length)}`) };
}

/** Whether two RFCs, or two decisions, of one number are one record: as it is judged between the two sides of a change. */
function isSameRecord(gone: FileVersion, come: FileVersion): boolean {
  return sharesSomething(openDocument(gone.file, gone.source), openDocument(come.file, come.source));
}

const commitLine = '# branch.oid ';

type FactsOf = RevisionTexts['factsOf'];

async function toRevisions(root: string, steps: ReadonlyMap<string, readonly Step[]>, factsOf: FactsOf) {
  const authors = await readAuthors(root, [...steps.values()].flat());
  return [...steps].map(([file, each]): [string, Revision[]] => [file, revisionsOf(each, factsOf, authors)]);
}

/** Everybody who wrote a commit, as readers may see them. */
async function readAuthors(root: string, steps: readonly Step[]): Promise<Map<Commit, string>> {
  const contacts = [...new Set(steps.flatMap(({ commit }) => commit.coAuthors))].filter((each) => /^[^<>]+ <[^<>]+>$/.test(each));
  const mapped =
    contacts.length > 0 ? (await git(root, ['check-mailmap', '--stdin'], contacts.join('\n') + '\n')).toString().split('\n') : [];
  const names = new Map(contacts.map((contact, index) => [contact, mapped[index] ?? contact]));
  const nameIn = (contact: string) => (names.get(contact) ?? contact).split('<', 1)[0]?.trimEnd() ?? '';
  return new Map(
    steps.map(({ commit }) => {
      const all = [commit.author, ...commit.coAuthors.map(nameIn)].map((name) => shortened(oneVisibleLine(name), 80)).filter(Boolean);
      return [commit, [...new Set(all)].join(', ') || 'Somebody without a name'];
    }),
  );
}

/** Steps that readers can tell apart; those that only changed the formatting are folded into the one before. */
function revisionsOf(steps: readonly Step[], factsOf: FactsOf, authors: ReadonlyMap<Commit, string>): Revision[] {
  const revisions: Revision[] = [];
  const numbers = new Map<string, number>();
  for (const { commit, file, blob, before } of steps) {
    // What was changed is not always the revision before: on a branch it is the one that the branch began with.
    const since = before.map((each) => numbers.get(each)).find((number) => number !== undefined) ?? revisions.length;
    const old = revisions[since - 1];
    const text = factsOf({ file, blob });
    const change = old ? changeBetween(factsOf(old), text) : 'published';
    if (old && !change) {
      revisions[since - 1] = { ...old, folded: old.folded + 1 };
      numbers.set(blob, since);
      continue;
    }
    revisions.push({
      commit: commit.hash,
      date: /^\d{4}-\d\d-\d\dT/.test(commit.date) ? commit.date : '1970-01-01T00:00:00+00:00',
      author: authors.get(commit) ?? '',
      subject: shortened(oneVisibleLine(commit.subject), 300),
      change: change ?? 'text',
      ...(text?.state !== undefined && { state: text.state }),
      file,
      blob,
      folded: 0,
      ...(old && { since }),
    });
    numbers.set(blob, revisions.length);
  }
  return revisions;
}

/** Texts that could not be read count as changed. */
function changeBetween(before: RevisionFacts | undefined, after: RevisionFacts | undefined): Change | undefined {
  const text = !before || !after || before.essence !== after.essence;
  if (before?.state !== after?.state) return text ? 'text-and-state' : 'state';
  return text ? 'text' : undefined;
}

function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  // A character of two units is not cut in half.
  return `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

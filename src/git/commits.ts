/** What every commit did to the files of `content/`, in one pass of `git log`, each file followed through its renames. */
import { isByproduct } from '../model/byproducts.ts';
import { readPath } from '../model/kinds.ts';
import { pathBelow } from '../model/content-path.ts';
import { beginsAnew, recordName } from '../model/numbers.ts';
import { git, readBlobs } from './git.ts';
import { fileIn, type RecordRepository } from './repository.ts';

/** Who committed, when and why. Plain data as git tells it; nothing of it is safe to show before it was made legible. */
export type Commit = {
  readonly hash: string;
  /** The author's date, ISO with time and zone. */
  readonly date: string;
  /** By `.mailmap`, where there is one. */
  readonly author: string;
  /** `Name <address>` of everybody in `Co-authored-by` trailers. */
  readonly coAuthors: readonly string[];
  readonly subject: string;
  /** Its place among all commits, the oldest first. */
  readonly order: number;
};

/** One commit's change to one file. */
export type Step = {
  readonly commit: Commit;
  /** Path after the commit, from the root of the project. */
  readonly file: string;
  /** Id of the text after the commit. */
  readonly blob: string;
  /** Ids of the texts that it was made from: several for a merge whose sides both changed the file, none for a new file. */
  readonly before: readonly string[];
};

const document = (file: string) => /\.(?:mdx?|ya?ml)$/.test(file) && !isByproduct(file);

// Fields end with NUL, which neither names nor messages can hold: whatever they do hold, they cannot pose as fields.
const fields = ['%H', '%aI', '%aN', '%s', '%(trailers:key=Co-authored-by,valueonly,separator=%x0a)'];

/** A text of a file that went, or of one that came. */
export type FileVersion = { readonly file: string; readonly source: string };

/**
 * Every step of every document that is there after the last commit, oldest first, by the path it has then.
 * Merges count only where both sides had changed a file: everything else they bring has been told by the commits of the branch.
 * @param isSame whether a record that went and one of the same number that came in the same commit are one, whatever git takes them for
 * @throws {GitError} when git is missing or fails
 */
export async function readSteps(
  repository: RecordRepository,
  isSame: (gone: FileVersion, come: FileVersion) => boolean,
): Promise<Map<string, Step[]>> {
  const log = await git(repository.folder, [
    'log',
    '--reverse',
    '--topo-order',
    '-c',
    '--combined-all-paths',
    '-M',
    '-l2000',
    '--raw',
    '-z',
    '--no-color',
    '--no-abbrev',
    '--relative',
    `--format=%x00${fields.join('%x00')}%x00`,
    '--',
    repository.content,
  ]);
  const commits = [...commitsIn(log.toString(), (path) => fileIn(repository, path))];
  const doubtful = commits.flatMap(({ changes }) => doubtfulPairs(changes));
  const texts = await readBlobs(repository.folder, new Set(doubtful.flatMap(({ gone, come }) => [gone.blob, come.blob])));
  const version = ({ file, blob }: Version): FileVersion => ({ file, source: texts.get(blob) ?? '' });
  const same = new Set(doubtful.filter(({ gone, come }) => isSame(version(gone), version(come))).map(keyOfPair));

  const steps = new Map<string, Step[]>();
  for (const { commit, changes } of commits) apply(steps, commit, changes, same);
  return steps;
}

/** A text of a file, by git's id. */
type Version = { readonly file: string; readonly blob: string };

/** A file that went and one that came in the same commit. */
type Pair = { readonly gone: Version; readonly come: Version };

const keyOfPair = ({ gone, come }: Pair) => `${gone.file} ${gone.blob} ${come.file} ${come.blob}`;

/** Pairs that have a number in common and not their names: a record that was renamed and written anew, or two records. */
function doubtfulPairs(changes: readonly FileChange[]): Pair[] {
  const [gone, come] = [goneIn(changes), changes.filter(({ from, blob }) => blob !== undefined && from.length === 0)];
  return come.flatMap(({ file, blob = '' }) =>
    gone.filter((each) => hasSameNumber(each.file, file)).flatMap(({ from }) => from.map((each) => ({ gone: each, come: { file, blob } }))),
  );
}

const goneIn = (changes: readonly FileChange[]) => changes.filter(({ blob }) => blob === undefined);

/** One file in one commit: its paths and texts in the parents that differ from it, and what it is now, if it still is. */
type FileChange = {
  /** True for a file that was only moved: its text is the same. */
  readonly moved: boolean;
  readonly from: readonly Version[];
  readonly file: string;
  readonly blob?: string;
};

/** @param fileOf the path from the project's root of what git names */
function* commitsIn(log: string, fileOf: (path: string) => string): Iterable<{ commit: Commit; changes: FileChange[] }> {
  const tokens = log.split('\0').values();
  const take = () => tokens.next().value ?? '';
  const takeFile = () => fileOf(take());
  let current: { commit: Commit; changes: FileChange[] } | undefined;
  let order = 0;
  for (const raw of tokens) {
    const token = raw.trim();
    if (/^[0-9a-f]{40,64}$/.test(token)) {
      if (current) yield current;
      const [date, author, subject, coAuthors] = [take(), take(), take(), take()];
      const commit = { hash: token, date, author, subject, coAuthors: coAuthors.split('\n').filter(Boolean), order: order++ };
      current = { commit, changes: [] };
    } else if (token.startsWith(':')) {
      current?.changes.push(readChange(token, takeFile));
    }
  }
  if (current) yield current;
}

/** `:100644 100644 <id> <id> M` and a path; one colon, mode and id more for every further parent of a merge. */
function readChange(line: string, take: () => string): FileChange {
  const parents = /^:+/.exec(line)?.[0].length ?? 1;
  const words = line.slice(parents).split(' ');
  const [modes, blobs, kinds = ''] = [words.slice(0, parents + 1), words.slice(parents + 1, -1), words.at(-1)];
  const twoPaths = parents > 1 || /^[RC]/.test(kinds);
  const sources = Array.from({ length: twoPaths ? parents : 0 }, take);
  const file = take();
  const from = Array.from({ length: parents }, (_, index) => ({
    file: sources[index] ?? file,
    blob: isFile(modes[index]) && kinds[index] !== 'C' ? (blobs[index] ?? '') : '',
  })).filter(({ blob }) => blob !== '');
  const blob = blobs.at(-1);
  return { moved: kinds === 'R100', from, file, ...(isFile(modes.at(-1)) && blob && { blob }) };
}

/** Links and other repositories have modes of their own; what does not exist has mode 000000. */
const isFile = (mode: string | undefined) => mode?.startsWith('100') ?? false;

function apply(steps: Map<string, Step[]>, commit: Commit, changes: readonly FileChange[], same: ReadonlySet<string>) {
  const relevant = changes.filter(({ file, from }) => [file, ...from.map((each) => each.file)].some(document));
  const gone = goneIn(relevant);
  // What comes with a new beginning is none of what went, however alike they are.
  const isNew = startsRecord(steps, relevant);
  // Everything is looked up before anything is written: two files may have changed places.
  const next = relevant.flatMap(({ file, from, blob }): [string, Step[]][] => {
    if (blob === undefined || !document(file)) return [];
    const isSame = (each: Version) => hasSameId(each.file, file) || same.has(keyOfPair({ gone: each, come: { file, blob } }));
    const sources = isNew ? [] : from.length > 0 ? from : gone.flatMap((each) => each.from.filter(isSame));
    const earlier = joined(sources.map((each) => steps.get(each.file) ?? []));
    return [[file, [...earlier, { commit, file, blob, before: sources.map((each) => each.blob) }]]];
  });
  for (const { file, from } of relevant) for (const path of [file, ...from.map((each) => each.file)]) steps.delete(path);
  for (const [file, each] of next) steps.set(file, each);
}

/** Whether a commit begins the record anew. A merge is not asked: what it brings was told by the commits of its branch. */
function startsRecord(steps: ReadonlyMap<string, unknown>, changes: readonly FileChange[]): boolean {
  const goes = (change: FileChange) => change.blob === undefined || change.from.some(({ file }) => file !== change.file);
  if (changes.some(({ from }) => from.length > 1) || !changes.some(goes)) return false;
  const went = new Set(changes.flatMap(({ from }) => from.map(({ file }) => file)));
  const stays = steps.keys().filter((file) => !went.has(file));
  const comes = changes.flatMap(({ moved, from, file, blob }) => [
    ...(blob === undefined ? [] : [file]),
    ...(moved ? from.map((each) => each.file) : []),
  ]);
  return beginsAnew({ before: steps.keys().map(recordName), left: [...stays, ...comes].map(recordName) });
}

/** The steps of both sides of a merge, each once, in the order of the first side. */
function joined(sides: readonly (readonly Step[])[]): readonly Step[] {
  if (sides.length === 1) return sides[0] ?? [];
  return [...new Set(sides.flat())];
}

/** Whether two files have the same name, with another ending or in another format. */
function hasSameId(gone: string, come: string): boolean {
  const [a, b] = [readPath(pathBelow(gone)), readPath(pathBelow(come))];
  return a !== undefined && a.kind === b?.kind && a.id === b.id;
}

/** Whether two files are RFCs, or decisions, of one number under two names. */
function hasSameNumber(gone: string, come: string): boolean {
  const [a, b] = [readPath(pathBelow(gone)), readPath(pathBelow(come))];
  return (
    (a?.kind === 'rfc' || a?.kind === 'decision') && a.kind === b?.kind && a.number !== undefined && a.number === b.number && a.id !== b.id
  );
}

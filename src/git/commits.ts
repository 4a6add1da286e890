/** What every commit did to the files of `content/`, in one pass of `git log`, each file followed through its renames. */
import { isByproduct } from '../model/byproducts.ts';
import { readPath } from '../model/kinds.ts';
import { pathBelow } from '../model/content-path.ts';
import { git } from './git.ts';

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

/**
 * Every step of every document that is there after the last commit, oldest first, by the path it has then.
 * Merges count only where both sides had changed a file: everything else they bring has been told by the commits of the branch.
 * @throws {GitError} when git is missing or fails
 */
export async function readSteps(root: string): Promise<Map<string, Step[]>> {
  const log = await git(root, [
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
    'content',
  ]);
  const steps = new Map<string, Step[]>();
  for (const { commit, changes } of commitsIn(log.toString())) apply(steps, commit, changes);
  return steps;
}

/** One file in one commit: its paths and texts in the parents that differ from it, and what it is now, if it still is. */
type FileChange = {
  readonly from: readonly { readonly file: string; readonly blob: string }[];
  readonly file: string;
  readonly blob?: string;
};

function* commitsIn(log: string): Iterable<{ commit: Commit; changes: FileChange[] }> {
  const tokens = log.split('\0').values();
  const take = () => tokens.next().value ?? '';
  let current: { commit: Commit; changes: FileChange[] } | undefined;
  for (const raw of tokens) {
    const token = raw.trim();
    if (/^[0-9a-f]{40,64}$/.test(token)) {
      if (current) yield current;
      const [date, author, subject, coAuthors] = [take(), take(), take(), take()];
      const commit = { hash: token, date, author, subject, coAuthors: coAuthors.split('\n').filter(Boolean) };
      current = { commit, changes: [] };
    } else if (token.startsWith(':')) {
      current?.changes.push(readChange(token, take));
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
    file: sources[index] || file,
    blob: isFile(modes[index]) && kinds[index] !== 'C' ? (blobs[index] ?? '') : '',
  })).filter(({ blob }) => blob !== '');
  const blob = blobs.at(-1);
  return { from, file, ...(isFile(modes.at(-1)) && blob && { blob }) };
}

/** Links and other repositories have modes of their own; what does not exist has mode 000000. */
const isFile = (mode: string | undefined) => mode?.startsWith('100') ?? false;

function apply(steps: Map<string, Step[]>, commit: Commit, changes: readonly FileChange[]) {
  const relevant = changes.filter(({ file, from }) => [file, ...from.map((each) => each.file)].some(document));
  const gone = relevant.filter(({ blob }) => blob === undefined);
  // Everything is looked up before anything is written: two files may have changed places.
  const next = relevant.flatMap(({ file, from, blob }): [string, Step[]][] => {
    if (blob === undefined || !document(file)) return [];
    const sources = from.length > 0 ? from : gone.filter((each) => isSameRecord(each.file, file)).flatMap((each) => each.from);
    const earlier = joined(sources.map((each) => steps.get(each.file) ?? []));
    return [[file, [...earlier, { commit, file, blob, before: sources.map((each) => each.blob) }]]];
  });
  for (const { file, from } of relevant) for (const path of [file, ...from.map((each) => each.file)]) steps.delete(path);
  for (const [file, each] of next) steps.set(file, each);
}

/** The steps of both sides of a merge, each once, in the order of the first side. */
function joined(sides: readonly (readonly Step[])[]): readonly Step[] {
  if (sides.length === 1) return sides[0] ?? [];
  return [...new Set(sides.flat())];
}

/**
 * Whether a file that went and one that came in the same commit are one record whose text changed too much for git to see:
 * they have the same number, or the same name with another ending.
 */
function isSameRecord(gone: string, come: string): boolean {
  const [a, b] = [readPath(pathBelow(gone)), readPath(pathBelow(come))];
  if (!a || !b || a.kind !== b.kind) return false;
  return a.id === b.id || (a.kind !== 'position' && a.number !== undefined && a.number === b.number);
}

/** Changes to files of a project that belong together: all of them are made, or none. */
import { lstat, mkdir, mkdtemp, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { git } from '../git/git.ts';
import { writeWhole } from '../record/write-whole.ts';
import { describeFailure } from './failure.ts';
import { ChangeError, expectText, replaceText } from './replace-file.ts';

/** One change. Paths are from the project's root, with forward slashes. */
export type Change =
  | { readonly kind: 'create'; readonly file: string; readonly text: string }
  /** `before` is the text, without a byte-order mark, that the new one was made from. */
  | { readonly kind: 'replace'; readonly file: string; readonly before: string; readonly text: string }
  /** A file or a folder; changes after it in the list find it in its new place. */
  | { readonly kind: 'move'; readonly from: string; readonly to: string };

/** What takes a change back. None of it needs room on the disk, which may be full by then. */
type Undo = () => Promise<void>;

/**
 * Makes changes one after another. The first that cannot be made undoes those before it, so that nothing is left half done; new texts
 * and copies of the old ones are on the disk before anything is changed, so that both ways are renaming only.
 * Nothing is ever overwritten: a file that is to be created may not be there, and one that is replaced has to be as it was read.
 * @returns why nothing was changed, as a sentence without a full stop; `undefined` when everything was
 */
export async function applyChanges(root: string, changes: readonly Change[]): Promise<string | undefined> {
  const undo: Undo[] = [];
  let prepared: Prepared | undefined;
  try {
    prepared = await prepare(root, changes);
    for (const change of changes) {
      if (change.kind === 'create') await create(root, change.file, change.text, undo);
      else if (change.kind === 'replace') await replace(root, change, prepared, undo);
      else await move(root, change.from, change.to, undo);
    }
    return undefined;
  } catch (error) {
    const left: string[] = [];
    for (const step of undo.toReversed()) await step().catch((trouble: unknown) => left.push(describeFailure(trouble, root)));
    return [describeFailure(error, root), ...left.map((trouble) => `could not be undone: ${trouble}`)].join('; ');
  } finally {
    if (prepared) await rm(prepared.folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** A folder with what is put in the place of files, and what they hold now, by the changes that do that. */
type Prepared = { readonly folder: string; readonly files: ReadonlyMap<Change, { readonly fresh: string; readonly old: string }> };

/** Writes the new texts, and copies the old ones, beside the record; on a disk of another one they could not be moved there. */
async function prepare(root: string, changes: readonly Change[]): Promise<Prepared> {
  const content = join(root, 'content');
  const folder = await mkdtemp(join((await exists(content)) ? content : root, '.docket-changes-'));
  const files = new Map<Change, { fresh: string; old: string }>();
  try {
    for (const [index, change] of changes.entries()) {
      if (change.kind !== 'replace') continue;
      const path = join(root, placeBefore(change.file, changes.slice(0, index)));
      const [fresh, old] = ['new', 'old'].map((side) => join(folder, `${index}.${side}`)) as [string, string];
      await named(change.file, replaceText(path, change.before, change.text, fresh));
      await writeWhole(old, await readFile(path), await lstat(path));
      files.set(change, { fresh, old });
    }
    return { folder, files };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Where a file lies before the changes that move it. */
function placeBefore(file: string, earlier: readonly Change[]): string {
  return earlier.toReversed().reduce((path, change) => {
    if (change.kind !== 'move') return path;
    const below = path === change.to ? '' : path.startsWith(`${change.to}/`) ? path.slice(change.to.length) : undefined;
    return below === undefined ? path : change.from + below;
  }, file);
}

async function create(root: string, file: string, text: string, undo: Undo[]) {
  const path = join(root, file);
  await makeFolder(dirname(path), undo);
  if (await exists(path)) throw isThere(file);
  // What cannot be written to its end is taken away with the rest.
  undo.push(() => rm(path, { force: true }));
  await writeFile(path, text, { flag: 'wx' }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error instanceof Error ? Object.assign(error, { path }) : error;
    // Somebody else made it just now: it stays.
    undo.pop();
    throw isThere(file);
  });
}

async function replace(root: string, change: Extract<Change, { kind: 'replace' }>, { files }: Prepared, undo: Undo[]) {
  const path = join(root, change.file);
  const { fresh, old } = files.get(change) ?? { fresh: '', old: '' };
  await named(change.file, expectText(path, change.before));
  await rename(fresh, path);
  undo.push(() => rename(old, path));
}

/** Puts the name of the file before what is wrong with it. */
async function named(file: string, done: Promise<void>): Promise<void> {
  return done.catch((error: unknown) => {
    throw error instanceof ChangeError ? new ChangeError(`${file}: ${error.message}`) : error;
  });
}

/** Git is told of a move where it knows the file, so that the next commit shows it as one. */
async function move(root: string, from: string, to: string, undo: Undo[]) {
  if (await exists(join(root, to))) throw isThere(to);
  await makeFolder(dirname(join(root, to)), undo);
  const known = await git(root, ['ls-files', '--', from]).then(
    (out) => out.length > 0,
    () => false,
  );
  const put = async (a: string, b: string): Promise<void> => {
    if (known) await git(root, ['mv', '--', a, b]);
    else await rename(join(root, a), join(root, b));
  };
  await put(from, to);
  // Git writes its index for that, which a full disk may not take; the files come first.
  undo.push(() => put(to, from).catch(() => rename(join(root, to), join(root, from))));
}

/** Makes a folder and those above it that are missing; undoing removes them again, unless something else lies in them by then. */
async function makeFolder(folder: string, undo: Undo[]) {
  const missing: string[] = [];
  for (let each = folder; !(await exists(each)); each = dirname(each)) missing.push(each);
  if (missing.length === 0) return;
  undo.push(async () => {
    for (const each of missing) if (await exists(each)) await rmdir(each);
  });
  await mkdir(folder, { recursive: true });
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

function isThere(file: string): Error {
  return new ChangeError(`${file} is there already`);
}

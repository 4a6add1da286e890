/** Changes to files of a project that belong together: all of them are made, or none. */
import { lstat, mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { git } from '../git/git.ts';
import { replaceText } from './replace-file.ts';

/** One change. Paths are from the project's root, with forward slashes. */
export type Change =
  | { readonly kind: 'create'; readonly file: string; readonly text: string }
  /** `before` is the text, without a byte-order mark, that the new one was made from. */
  | { readonly kind: 'replace'; readonly file: string; readonly before: string; readonly text: string }
  /** A file or a folder; changes after it in the list find it in its new place. */
  | { readonly kind: 'move'; readonly from: string; readonly to: string };

/** What takes a change back. */
type Undo = () => Promise<void>;

/**
 * Makes changes one after another. The first that cannot be made undoes those before it, so that nothing is left half done.
 * Nothing is ever overwritten: a file that is to be created may not be there, and one that is replaced has to be as it was read.
 * @returns why nothing was changed, as a sentence without a full stop; `undefined` when everything was
 */
export async function applyChanges(root: string, changes: readonly Change[]): Promise<string | undefined> {
  const undo: Undo[] = [];
  try {
    for (const change of changes) {
      if (change.kind === 'create') await create(root, change.file, change.text, undo);
      else if (change.kind === 'replace') await replace(root, change.file, change.before, change.text, undo);
      else await move(root, change.from, change.to, undo);
    }
    return undefined;
  } catch (error) {
    const left: string[] = [];
    for (const step of undo.toReversed()) await step().catch((trouble: unknown) => left.push(messageOf(trouble)));
    return [messageOf(error), ...left.map((trouble) => `could not be undone: ${trouble}`)].join('; ');
  }
}

async function create(root: string, file: string, text: string, undo: Undo[]) {
  const path = join(root, file);
  await makeFolder(dirname(path), undo);
  await writeFile(path, text, { flag: 'wx' }).catch((error: unknown) => {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? isThere(file) : error;
  });
  undo.push(() => rm(path));
}

async function replace(root: string, file: string, before: string, text: string, undo: Undo[]) {
  const write = async (from: string, to: string) => {
    const problem = await replaceText(join(root, file), from, to);
    if (problem !== undefined) throw new Error(`${file}: ${problem}`);
  };
  await write(before, text);
  undo.push(() => write(text, before));
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
  undo.push(() => put(to, from));
}

/** Makes a folder and those above it that are missing; undoing removes them again, unless something else lies in them by then. */
async function makeFolder(folder: string, undo: Undo[]) {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  undo.push(async () => {
    for (let each = folder; each.length >= first.length; each = dirname(each)) await rmdir(each);
  });
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

function isThere(file: string): Error {
  return new Error(`${file} is there already`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

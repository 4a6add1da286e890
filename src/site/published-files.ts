/**
 * What Astro is handed as it lies on the disk: the files of `public/`, and the pictures of `content/`. It gets copies of those that
 * were judged and found harmless, in a folder that holds nothing else and no link; drawings are written out again. A picture that is
 * spoilt while the dev server runs leaves the last good copy in its place.
 */
import { constants } from 'node:fs';
import { copyFile, lstat, mkdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { readDrawing } from '../assets/svg/read-drawing.ts';
import { formatByName, type Asset, type Assets } from '../model/asset.ts';
import { filesBelow } from '../record/walk.ts';

/** The folder of the copies, which are laid out as the project is: `public/icon.svg`, `content/rfcs/0001-a/map.svg`. */
export function publishedFolder(root: string): string {
  return join(root, '.docket', 'published');
}

/** Brings the copies in step with what was judged. */
export type Publish = (assets: Assets) => Promise<void>;

/** @returns what copies the files of the project in `root`: everything at first, then what has changed since */
export function publisher(root: string): Publish {
  const folder = publishedFolder(root);
  const copied = new Map<string, string>();

  const publish = async (file: string) => {
    const from = join(root, file);
    const facts = await lstat(from).catch(() => undefined);
    const version = facts?.isFile() ? `${facts.size} ${facts.mtimeMs}` : undefined;
    if (version !== undefined && copied.get(file) === version) return;
    const to = join(folder, file);
    await mkdir(dirname(to), { recursive: true });
    const done = version !== undefined && (await (formatByName(file) === 'svg' ? rewrite(from, to) : copy(from, to)));
    if (done) copied.set(file, version);
    else await rm(to, { force: true });
  };

  return async (assets) => {
    const names = new Set([...assets].flatMap(([file, asset]) => (isPublished(file, asset) ? [file] : [])));
    await removeOthers(folder, names);
    await mkdir(join(folder, 'public'), { recursive: true });
    for (const file of copied.keys()) if (!names.has(file)) copied.delete(file);
    for (const file of names) await publish(file);
  };
}

function isPublished(file: string, { picture, problem }: Asset): boolean {
  return !problem && (file.startsWith('public/') || picture !== undefined);
}

/** Removes all that is not wanted, and whatever is no file, also a link that somebody put in the place of the folder. */
async function removeOthers(folder: string, wanted: ReadonlySet<string>) {
  const facts = await lstat(folder).catch(() => undefined);
  if (facts && !facts.isDirectory()) await rm(folder);
  if (!facts?.isDirectory()) return;
  for (const entry of filesBelow(folder)) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && wanted.has(relative(folder, path).split(sep).join('/'))) continue;
    await rm(path, { force: true });
    // A folder that is empty by now goes too: a file may take its name.
    let above = dirname(path);
    while (above !== folder && (await isGone(above))) above = dirname(above);
  }
}

/** Removes a folder, unless something is in it. */
function isGone(folder: string): Promise<boolean> {
  return rmdir(folder).then(
    () => true,
    () => false,
  );
}

/** Writes a drawing out again; false when it may not be shown, whatever was judged. */
async function rewrite(from: string, to: string): Promise<boolean> {
  const read = await readFile(from).then(readDrawing, () => undefined);
  if (!read || 'problem' in read) return false;
  await writeFile(to, read.drawing.text);
  return true;
}

function copy(from: string, to: string): Promise<boolean> {
  return copyFile(from, to, constants.COPYFILE_FICLONE).then(
    () => true,
    () => false,
  );
}

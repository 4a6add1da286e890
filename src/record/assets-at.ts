/** The files of a commit that are no documents, judged as those on disk are; what is the same there is not read again. */
import { git, readBlobBytes } from '../git/git.ts';
import { fileIn, type RecordRepository } from '../git/repository.ts';
import { maxPictureBytes, type Asset, type Assets } from '../model/asset.ts';
import { bytesToRead, openJudge, type AssetOptions } from './assets.ts';

/** A file of a commit: its path from the root, its object, and its size in bytes. */
export type CommittedFile = { readonly file: string; readonly blob: string; readonly link: boolean; readonly size: number };

/** Bytes that git is asked for at once. */
const bytesAtOnce = 50_000_000;

/**
 * Reads the assets of a commit.
 * @param entries the files of the commit that are no documents
 * @param now the assets on disk
 * @throws {GitError} when git says no
 */
export async function readAssetsAt(
  repository: RecordRepository,
  commit: string,
  entries: readonly CommittedFile[],
  now: Assets,
  options: AssetOptions,
): Promise<Assets> {
  if (entries.length === 0) return new Map();
  const folders = repository.content === '.' ? ['.'] : ['content', 'public'];
  const changed = new Set(
    (await git(repository.folder, ['diff', '--name-only', '-z', '--relative', '--no-renames', commit, '--', ...folders]))
      .toString()
      .split('\0')
      .filter((path) => path !== '')
      .map((path) => fileIn(repository, path)),
  );
  const judge = await openJudge('drawings-before', options);
  const assets = new Map<string, Asset>();
  for (const group of groupsOf(entries.filter(({ file }) => changed.has(file) || !now.has(file)))) {
    const blobs = await readBlobBytes(repository.folder, new Set(group.flatMap((entry) => (wantedOf(entry) > 0 ? [entry.blob] : []))));
    for (const entry of group) {
      const { file, blob, link, size } = entry;
      const wanted = wantedOf(entry);
      const read = blobs.get(blob)?.subarray(0, wanted) ?? Buffer.alloc(0);
      if (link) assets.set(file, { bytes: 0, problem: { is: 'symbolic-link' } });
      else if (read.length < wanted) assets.set(file, { bytes: size, problem: { is: 'unreadable' } });
      else
        assets.set(file, size > maxPictureBytes && bytesToRead(file, size) > 0 ? { bytes: size } : await judge.judge(file, { size, read }));
    }
  }
  await judge.save();
  return new Map(entries.flatMap(({ file }) => [[file, assets.get(file) ?? now.get(file) ?? { bytes: 0 }] as const]));
}

/** What is read of a file. Git hands out whole files only: of a large one, whose beginning would do, nothing is asked. */
function wantedOf({ file, link, size }: CommittedFile): number {
  return link || size > maxPictureBytes ? 0 : bytesToRead(file, size);
}

/** Files in groups that are not too large to be read together. */
function groupsOf(entries: readonly CommittedFile[]): CommittedFile[][] {
  const groups: CommittedFile[][] = [];
  let room = 0;
  for (const entry of entries) {
    const bytes = wantedOf(entry) > 0 ? entry.size : 0;
    if (groups.length === 0 || bytes > room) {
      groups.push([]);
      room = bytesAtOnce;
    }
    groups.at(-1)?.push(entry);
    room -= bytes;
  }
  return groups;
}

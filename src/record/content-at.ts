/** The files of `content/` as a commit has them, read from git's objects by two processes and parsed like those on disk. */
import { isByproduct } from '../model/byproducts.ts';
import { readable, readTexts, type FileText, type ReadOptions } from './content.ts';
import type { Document } from '../parsing/document.ts';
import { maxFileSize } from '../model/content-path.ts';
import { decodeText } from '../parsing/file.ts';
import { git, readBlobBytes } from '../git/git.ts';
import { fileIn, type RecordRepository } from '../git/repository.ts';
import type { Assets } from '../model/asset.ts';
import { readAssetsAt, type CommittedFile } from './assets-at.ts';

/** A record as a commit has it. */
export type ContentAt = {
  /** In the order of their paths. Those that are as on disk are the very documents that were given. */
  readonly documents: readonly Document[];
  readonly assets: Assets;
};

/** The record on disk: what is the same there is neither parsed nor judged again. */
export type RecordNow = { readonly documents: readonly Document[]; readonly assets: Assets };

/**
 * Reads the record of a commit.
 * @throws {GitError} when git says no
 */
export async function readContentAt(
  repository: RecordRepository,
  commit: string,
  now: RecordNow,
  options: ReadOptions = {},
): Promise<ContentAt> {
  const entries = await listFiles(repository, commit);
  const isDocument = ({ file, link }: CommittedFile) => /^content(?:\/|$)/.test(file) && (readable.test(file) || link);
  const documents = entries.filter(isDocument);
  const blobs = await readBlobBytes(
    repository.folder,
    new Set(documents.flatMap(({ blob, link, size }) => (link || size > maxFileSize ? [] : [blob]))),
  );
  const texts = documents.map(({ file, blob, link, size }): FileText => {
    if (link) return { file, text: { problem: 'symbolic-link' } };
    if (size > maxFileSize) return { file, text: { problem: 'too-large' } };
    const bytes = blobs.get(blob);
    return { file, text: bytes ? decodeText(bytes) : { problem: 'unreadable' } };
  });

  const known = new Map(now.documents.map((document) => [document.file, document]));
  const same = ({ file, text }: FileText) => {
    const document = known.get(file);
    if (!document) return undefined;
    const unchanged =
      'source' in text ? !document.fileProblem && isSame(document.source, text.source) : document.fileProblem === text.problem;
    return unchanged ? document : undefined;
  };
  const fresh = await readTexts(
    texts.filter((each) => !same(each)),
    'bodies-before',
    options,
  );
  const read = new Map(fresh.map((document) => [document.file, document]));
  return {
    documents: texts.flatMap((each) => same(each) ?? read.get(each.file) ?? []),
    assets: await readAssetsAt(
      repository,
      commit,
      entries.filter((entry) => !isDocument(entry)),
      now.assets,
      options,
    ),
  };
}

/** The paths of all documents of a commit and git's ids of their texts, nothing of them read. */
export async function listDocumentsAt(repository: RecordRepository, commit: string): Promise<{ file: string; blob: string }[]> {
  const files = await listFiles(repository, commit);
  return files.flatMap(({ file, blob, link }) => (file.startsWith('content/') && readable.test(file) && !link ? [{ file, blob }] : []));
}

/** Git may have put Windows line ends into the files on disk. */
function isSame(a: string, b: string): boolean {
  return a === b || (a.includes('\r') && a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n'));
}

/** The files of a commit below `content/` and `public/`, without what editors and systems left in the first. */
async function listFiles(repository: RecordRepository, commit: string): Promise<CommittedFile[]> {
  const folders = repository.content === '.' ? [] : ['--', 'content', 'public'];
  const out = (await git(repository.folder, ['ls-tree', '-r', '-z', '-l', commit, ...folders])).toString();
  return out.split('\0').flatMap((line) => {
    const {
      mode,
      blob = '',
      size,
      file = '',
    } = /^(?<mode>\d+) blob (?<blob>[0-9a-f]+) +(?<size>\d+)\t(?<file>[\s\S]+)$/.exec(line)?.groups ?? {};
    if (mode === undefined) return [];
    const path = fileIn(repository, file);
    return path.startsWith('content/') && isByproduct(path) ? [] : [{ file: path, blob, link: mode === '120000', size: Number(size) }];
  });
}

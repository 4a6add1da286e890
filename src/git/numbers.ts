/** What commits tell of the numbers of RFCs and decisions: which records had them, and which were taken back. */
import { beginsAnew, numberedAt, numberedKinds, recordName, type NumberedRecord, type RetiredNumber } from '../model/numbers.ts';
import { git, outputLines } from './git.ts';
import { fileIn, folderIn, type RecordRepository } from './repository.ts';

/** Folders of the records that begin and end with their record; people may stay when it begins anew. */
const recordFolders = ['rfcs', 'decisions', 'meetings', 'projects'] as const;

/** The folders whose entries begin with numbers. */
const numberedFolders = ['rfcs', 'decisions'] as const;

/** What a line of commits did to the numbers of its record. */
export type NumberHistory = {
  /** What was removed since the record began, or last began anew; the latest last. */
  readonly retired: readonly RetiredNumber[];
  /** The commit with which it last began anew; absent where it never did. */
  readonly beginning?: string;
};

/**
 * Numbers that the line of commits which leads to one gave away and took back. Only the line's own commits count: what a branch tried out
 * before it was merged was never published.
 * @throws {GitError} when git says no
 */
export async function readNumberHistory(repository: RecordRepository, commit: string): Promise<NumberHistory> {
  const log = await git(repository.folder, [
    'log',
    '--first-parent',
    '-m',
    '--reverse',
    '-M100%',
    '--diff-filter=ADR',
    '--name-status',
    '-z',
    '--relative',
    '--no-color',
    '--format=%x00%H%x00',
    commit,
    '--',
    ...recordFolders.map((each) => folderIn(repository, each)),
  ]);
  const present = new Set<string>();
  let retired: RetiredNumber[] = [];
  let beginning: string | undefined;
  for (const { hash, added, removed, moved } of changesIn(log.toString(), (path) => fileIn(repository, path))) {
    const before = [...present];
    const [from, to] = [moved.map(([file]) => file), moved.map(([, file]) => file)];
    for (const name of [...removed, ...from].map(recordName)) present.delete(name ?? '');
    for (const name of [...added, ...to].map(recordName)) if (name !== undefined) present.add(name);
    if (beginsAnew({ before, left: [...present, ...from.map(recordName)] })) [retired, beginning] = [[], hash];
    else
      for (const file of [...removed, ...from]) {
        const record = recordName(file) === undefined ? undefined : numberedAt(file);
        if (record) retired.push({ ...record, commit: hash });
      }
  }
  return { retired, ...(beginning !== undefined && { beginning }) };
}

type NameChanges = {
  readonly hash: string;
  readonly added: string[];
  readonly removed: string[];
  readonly moved: (readonly [from: string, to: string])[];
};

/** `\0HASH\0`, then for each file `A\0path`, `D\0path`, or `R100\0from\0to`. */
function* changesIn(log: string, fileOf: (path: string) => string): Iterable<NameChanges> {
  const tokens = log.split('\0').values();
  const take = () => fileOf(tokens.next().value ?? '');
  let current: NameChanges | undefined;
  for (const raw of tokens) {
    const token = raw.trim();
    if (/^[0-9a-f]{40,64}$/.test(token)) {
      if (current) yield current;
      current = { hash: token, added: [], removed: [], moved: [] };
    } else if (token === 'A') current?.added.push(take());
    else if (token === 'D') current?.removed.push(take());
    else if (/^R\d+$/.test(token)) current?.moved.push([take(), take()]);
  }
  if (current) yield current;
}

/**
 * The numbered records in the trees of commits, each once: two processes, however many there are.
 * @throws {GitError} when git says no
 */
export async function readNumberedRecords(repository: RecordRepository, commits: readonly string[]): Promise<NumberedRecord[]> {
  const asked = numberedFolders.flatMap((folder) =>
    commits.map((commit) => ({ folder, name: `${commit}:./${folderIn(repository, folder)}` })),
  );
  if (asked.length === 0) return [];
  const answers = outputLines(
    await git(repository.folder, ['cat-file', '--batch-check=%(objectname) %(objecttype)'], asked.map(({ name }) => `${name}\n`).join('')),
  );
  const folderOfTree = new Map<string, Set<string>>();
  for (const [index, line] of answers.entries()) {
    const [tree = '', type] = line.split(' ');
    const folder = asked[index]?.folder;
    if (type === 'tree' && folder !== undefined) folderOfTree.set(tree, (folderOfTree.get(tree) ?? new Set()).add(folder));
  }
  if (folderOfTree.size === 0) return [];
  const listed = await git(repository.folder, ['cat-file', '--batch'], `${[...folderOfTree.keys()].join('\n')}\n`);
  const found = new Map<string, NumberedRecord>();
  for (const { tree, name } of entriesOf(listed)) {
    for (const folder of folderOfTree.get(tree) ?? []) {
      const record = numberedAt(`content/${folder}/${name}`);
      if (record) found.set(`${record.kind} ${record.id}`, record);
    }
  }
  return [...found.values()].sort((a, b) => numberedKinds.indexOf(a.kind) - numberedKinds.indexOf(b.kind) || a.number - b.number);
}

/** The names in the trees that `git cat-file --batch` printed: `HASH tree SIZE`, then `MODE NAME\0HASH` for each entry. */
function entriesOf(batch: Buffer): { tree: string; name: string }[] {
  const entries: { tree: string; name: string }[] = [];
  for (let at = 0; at < batch.length;) {
    const head = batch.indexOf(10, at);
    const [tree = '', , size = '0'] = batch.toString('latin1', at, head).split(' ');
    const end = head + 1 + Number(size);
    for (let entry = head + 1; entry < end;) {
      const space = batch.indexOf(32, entry);
      const zero = batch.indexOf(0, space);
      entries.push({ tree, name: batch.toString('utf8', space + 1, zero) });
      entry = zero + 1 + tree.length / 2;
    }
    at = end + 1;
  }
  return entries;
}

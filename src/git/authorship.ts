/** Who changed which files between two commits, and since the last one: authors, co-authors, and whoever sits at the keyboard. */
import { git } from './git.ts';
import { fileIn, folderIn, type RecordRepository } from './repository.ts';

/** A name and an address, as a commit has them. Anybody can write anything there. */
export type Signature = { readonly name: string; readonly address: string };

/** Who signed the changes to each file. */
export type Authorship = {
  /** By path; one entry for each commit, and one for what is not committed, each with everybody who signed it. */
  readonly byFile: ReadonlyMap<string, readonly (readonly Signature[])[]>;
  /** False when a shallow clone hides commits. */
  readonly complete: boolean;
};

/** Nothing is known of anybody. */
export const noAuthorship: Authorship = { byFile: new Map(), complete: true };

// Fields end with NUL, which neither names nor messages can hold.
const fields = ['%H', '%P', '%aN <%aE>', '%(trailers:key=Co-authored-by,valueonly,separator=%x0a)'];

/**
 * Reads the commits after `commit` that touch a folder, merges left out, and what is not committed yet.
 * @param below the folder, from `content/`: `rfcs`
 * @throws {GitError} when git says no
 */
export async function readAuthorship(repository: RecordRepository, commit: string, below: string): Promise<Authorship> {
  const format = `--format=%x00${fields.join('%x00')}%x00`;
  const [run, path] = [(args: readonly string[]) => git(repository.folder, args), folderIn(repository, below)];
  const [log, status, ident] = await Promise.all([
    run(['log', '--no-merges', '--no-renames', '--name-only', '-z', '--relative', format, `${commit}..HEAD`, '--', path]),
    run(['status', '--porcelain=v1', '-z', '--untracked-files=all', '--no-renames', '--', path]),
    run(['var', 'GIT_AUTHOR_IDENT']).catch(() => Buffer.from('')),
  ]);
  const byFile = new Map<string, Signature[][]>();
  const note = (file: string, signatures: Signature[]) => {
    const known = byFile.get(file);
    if (known) known.push(signatures);
    else byFile.set(file, [signatures]);
  };

  let complete = true;
  let current: Signature[] = [];
  let attributable = true;
  const tokens = log.toString().split('\0').values();
  const take = () => tokens.next().value ?? '';
  for (const raw of tokens) {
    const token = raw.trim();
    if (/^[0-9a-f]{40,64}$/.test(token)) {
      const [parents, author, others] = [take(), take(), take()];
      current = [author, ...others.split('\n').filter(Boolean)].map(readSignature);
      // The oldest commit of a shallow clone seems to have written everything.
      attributable = parents !== '' || !repository.shallow;
      complete &&= attributable;
    } else if (token !== '' && attributable) note(fileIn(repository, token), current);
  }

  // Paths of a status are from the top of the repository.
  const { prefix } = repository;
  for (const line of status.toString().split('\0').filter(Boolean)) {
    const file = line.slice(3);
    if (file.startsWith(prefix)) note(`content/${file.slice(prefix.length)}`, ident.length > 0 ? [readSignature(ident.toString())] : []);
  }
  return { byFile, complete };
}

function readSignature(text: string): Signature {
  const start = text.indexOf('<');
  const address = /^<([^<>]*)>/.exec(text.slice(Math.max(0, start)))?.[1];
  return address === undefined ? { name: text.trim(), address: '' } : { name: text.slice(0, start).trim(), address };
}

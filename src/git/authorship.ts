/** Who changed which files between two commits, and since the last one: authors, co-authors, and whoever sits at the keyboard. */
import { git } from './git.ts';

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
 * @throws {GitError} when git says no
 */
export async function readAuthorship(root: string, commit: string, folder: string): Promise<Authorship> {
  const format = `--format=%x00${fields.join('%x00')}%x00`;
  const [log, shallow, status, ident] = await Promise.all([
    git(root, ['log', '--no-merges', '--no-renames', '--name-only', '-z', '--relative', format, `${commit}..HEAD`, '--', folder]),
    git(root, ['rev-parse', '--is-shallow-repository']),
    git(root, ['status', '--porcelain=v1', '-z', '--untracked-files=all', '--no-renames', '--', folder]),
    git(root, ['var', 'GIT_AUTHOR_IDENT']).catch(() => Buffer.from('')),
  ]);
  const byFile = new Map<string, Signature[][]>();
  const note = (file: string, signatures: Signature[]) => byFile.set(file, [...(byFile.get(file) ?? []), signatures]);

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
      attributable = parents !== '' || shallow.toString().trim() !== 'true';
      complete &&= attributable;
    } else if (token !== '' && attributable) note(token, current);
  }

  const prefix = (await git(root, ['rev-parse', '--show-prefix'])).toString().trim();
  for (const line of status.toString().split('\0').filter(Boolean)) {
    const file = line.slice(3);
    if (file.startsWith(prefix)) note(file.slice(prefix.length), ident.length > 0 ? [readSignature(ident.toString())] : []);
  }
  return { byFile, complete };
}

function readSignature(text: string): Signature {
  const [, name = text, address = ''] = /^(.*?)\s*<([^<>]*)>/.exec(text) ?? [];
  return { name: name.trim(), address };
}

/** Real repositories whose numbers are looked for. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { findRepository } from '../../src/git/repository.ts';
import { readContent } from '../../src/record/content.ts';
import { findNumbers, type FoundNumbers, type NumberSearch } from '../../src/record/numbers.ts';
import { Repository } from '../history/repository.ts';

/** Folders that go when the tests of the file are over. */
export const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An empty repository, which goes when the tests of the file are over. */
export function repository(): Repository {
  const fresh = new Repository();
  made.push(fresh.root);
  return fresh;
}

/** A repository as it is now, in a folder of its own. */
export function copyOf({ root }: Repository): Repository {
  const copy = mkdtempSync(join(tmpdir(), 'docket-numbers-'));
  made.push(copy);
  cpSync(root, copy, { recursive: true });
  return new Repository(copy);
}

/** A clone of a repository, made with the options of `git clone`. */
export function clone(origin: Repository, ...options: string[]): Repository {
  const parent = mkdtempSync(join(tmpdir(), 'docket-clone-'));
  made.push(parent);
  origin.git('clone', '--quiet', ...options, `file://${origin.root}`, join(parent, 'clone'));
  return new Repository(join(parent, 'clone'));
}

/** The file of an RFC, a decision or a person, by its name, and the same files as they are taken away. */
export const rfc = (name: string) => ({
  [`content/rfcs/${name}/index.mdx`]: `---\ntitle: ${name}\nauthors: [${name.slice(5)}]\ncreated: 2015-01-01\n---\n\n${name} says so.\n`,
});
export const decision = (name: string) => ({ [`content/decisions/${name}.mdx`]: `---\ntitle: ${name}\n---\n\n${name} is so.\n` });
export const person = (name: string) => ({ [`content/people/${name}.yaml`]: `name: ${name}\n` });
export const without = (...files: Record<string, string>[]) =>
  Object.fromEntries(Object.keys(Object.assign({}, ...files) as object).map((file) => [file, undefined]));

/** What `findNumbers` knows of the record in a folder; the base is main, and the remote is not waited for. */
export async function find({ root }: { root: string }, search: Partial<NumberSearch> = {}): Promise<FoundNumbers> {
  const documents = await readContent(root);
  return findNumbers(await findRepository(root), documents, { base: 'main', patience: 0, ...search });
}

/** The numbers of one kind, each once, in order. */
export const numbers = (found: readonly { kind: string; number: number }[], kind = 'rfc') =>
  [...new Set(found.filter((each) => each.kind === kind).map(({ number }) => number))].sort((a, b) => a - b);

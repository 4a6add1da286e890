/** The number that a new RFC or decision gets. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { usualPatience } from '../../git/branches.ts';
import { findRepository } from '../../git/repository.ts';
import type { Config } from '../../model/config.ts';
import { kindFacts } from '../../model/kinds.ts';
import { freeNumbers, numberedAt, padded, type NumberedKind, type NumberedRecord } from '../../model/numbers.ts';
import type { Document } from '../../parsing/document.ts';
import { findNumbers, type FoundNumbers } from '../../record/numbers.ts';
import { CannotBegin } from './kind.ts';

/** Where a number is looked for. */
export type NumberOptions = {
  readonly root: string;
  readonly config: Config;
  readonly documents: readonly Document[];
  /** True when the remote must not be asked. */
  readonly offline: boolean;
};

/**
 * The next number that is free on disk, on every branch in reach, on the remote where it answers, and in the past of the base. What could
 * not be looked at, and why the number is not the one after the highest on disk, goes to standard error.
 * @throws {CannotBegin} when all numbers are taken
 */
export async function nextNumberFor(kind: NumberedKind, { root, config, documents, offline }: NumberOptions): Promise<number> {
  const patience = offline ? 0 : usualPatience;
  const found = await findNumbers(await findRepository(root), documents, { base: config.forge.branch, patience });
  const here = recordsOnDisk(root, kind);
  const number = freeNumbers(here, found)(kind);
  if (number === undefined) throw new CannotBegin('all numbers of four digits are taken');
  for (const line of limitsOf(found)) console.error(line);
  const before = { kind, number: number - 1 };
  const isBefore = (each: NumberedRecord) => each.kind === kind && each.number === before.number;
  if (before.number === 0 || here.some(isBefore)) return number;
  const retired = found.retired.findLast(isBefore);
  if ([...found.base, ...found.branches].some(isBefore))
    console.error(`${padded(before.number)} is taken on another branch, so this is ${padded(number)}.`);
  else if (retired)
    console.error(
      `${padded(before.number)} was the number of ${retired.id}, which commit ${retired.commit.slice(0, 10)} removed, so this is ${padded(number)}.`,
    );
  return number;
}

/** What has a number on disk, whether or not it can be read as a document, with the name of its folder or file. */
export function recordsOnDisk(root: string, kind: NumberedKind): (NumberedRecord & { readonly name: string })[] {
  const folder = `content/${kindFacts[kind].folder}`;
  const names = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [];
  return names.flatMap((name) => {
    const record = numberedAt(`${folder}/${name}`);
    return record ? [{ ...record, name }] : [];
  });
}

/** Sentences on what could not be looked at. */
function limitsOf({ remote, partial }: FoundNumbers): string[] {
  return [
    ...(remote?.reached === false
      ? [`${remote.name} did not answer, so numbers that were taken there since the last fetch are not known.`]
      : []),
    ...(partial
      ? ['This clone is shallow, so numbers that were taken back long ago are not known: `git fetch --unshallow` brings them.']
      : []),
  ];
}

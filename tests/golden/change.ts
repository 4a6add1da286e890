/** The change of a case that has a `base/` beside its `content/`: two trees, and in `change.json` what git would tell. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noAuthorship, type Signature } from '../../src/git/authorship.ts';
import { compareDocuments, type Change } from '../../src/record/change.ts';
import { readContent } from '../../src/record/content.ts';
import { pathBelow } from '../../src/model/content-path.ts';
import type { Document } from '../../src/parsing/document.ts';
import { pairDocuments } from '../../src/record/pair-documents.ts';
import { readProse } from '../../src/parsing/prose.ts';
import type { RetiredNumber } from '../../src/model/numbers.ts';
import { leavesNothing } from '../../src/record/numbers.ts';

/** What `change.json` may say; everything is as git tells it of a branch that nobody else worked beside. */
type Told = {
  /** Documents on the tip of the base; those of `base/` when left out. */
  readonly tip?: readonly string[];
  readonly removedNumbers?: readonly RetiredNumber[];
  /** Who signed each change of a file: for each, `Name <address>` of everybody. */
  readonly signed?: Readonly<Record<string, readonly (readonly Signature[])[]>>;
  /** False when commits are out of reach. */
  readonly complete?: boolean;
  /** Who proposes the change. */
  readonly author?: string;
};

/** The change of a case, or nothing when the case is about one tree. */
export async function changeOfCase(folder: string, now: readonly Document[]): Promise<Change | undefined> {
  if (!existsSync(join(folder, 'base'))) return undefined;
  const file = join(folder, 'change.json');
  const told = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Told) : {};
  const same = (old: Document) => now.find((each) => each.file === old.file && each.source === old.source);
  const before = (await readContent(join(folder, 'base'))).map((old) => same(old) ?? old);
  const pairs = pairDocuments(before, now);
  return {
    before,
    documents: compareDocuments(pairs, (each) => readProse(pathBelow(each.file), each.source)),
    tip: told.tip ?? before.map((document) => document.file),
    beginsAnew: leavesNothing(before, now),
    numbers: { branches: [], retired: told.removedNumbers ?? [] },
    authorship: { ...noAuthorship, byFile: new Map(Object.entries(told.signed ?? {})), complete: told.complete ?? true },
    ...(told.author !== undefined && { author: told.author }),
  };
}

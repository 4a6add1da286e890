/**
 * Numbers of RFCs and decisions: which are free. A number means one record for ever, so it is taken by what has it, wherever that is in
 * reach, and by what had it and is gone. `new`, `renumber` and the rules about numbers all ask here.
 */
import { isByproductName } from './byproducts.ts';
import { pathBelow } from './content-path.ts';
import { readPath } from './kinds.ts';

/** The kinds whose records have numbers of their own. */
export const numberedKinds = ['rfc', 'decision'] as const;

/** One of the {@link numberedKinds}. */
export type NumberedKind = (typeof numberedKinds)[number];

/** A record that has a number, as its path tells it. */
export type NumberedRecord = {
  readonly kind: NumberedKind;
  readonly number: number;
  /** The name of its folder or file, without an ending: `0001-error-handling`. */
  readonly id: string;
};

/** A record that the base removed: its number is taken all the same. */
export type RetiredNumber = NumberedRecord & {
  /** The commit that removed it. */
  readonly commit: string;
};

/** What is known of numbers beyond the records at hand. */
export type NumberFacts = {
  /** Records on the newest commit of the base. */
  readonly base: readonly NumberedRecord[];
  /** Records on the other branches that are in reach. */
  readonly branches: readonly NumberedRecord[];
  /** What the base gave a number and removed since the record began, or last began anew; the latest last. */
  readonly retired: readonly RetiredNumber[];
};

/** Nothing is known but the records at hand. */
export const noNumberFacts: NumberFacts = { base: [], branches: [], retired: [] };

/** A number as names of files have it: `0008`. */
export function padded(number: number): string {
  return String(number).padStart(4, '0');
}

const folders: Readonly<Record<string, NumberedKind>> = { rfcs: 'rfc', decisions: 'decision' };

/** The record that a file belongs to, by its path from the project's root; also of a file whose name is not as it should be. */
export function numberedAt(file: string): NumberedRecord | undefined {
  const [, folder = '', name = '', digits] = /^content\/(rfcs|decisions)\/((\d{4})-[^/]+)/.exec(file) ?? [];
  const kind = folders[folder];
  if (kind === undefined || isByproductName(name)) return undefined;
  return { kind, number: Number(digits), id: name.replace(/\.mdx?$/, '') };
}

/** The highest number that names of four digits hold. */
const highest = 9999;

/**
 * The number after the highest of those that are taken: gaps are left alone, because a number that was withdrawn may have been cited.
 * `undefined` when names of four digits can hold no more.
 */
export function nextNumber(taken: Iterable<number>): number | undefined {
  let last = 0;
  for (const number of taken) last = Math.max(last, number);
  return last < highest ? last + 1 : undefined;
}

/** Hands out free numbers, another one every time; `undefined` when all are taken. */
export function freeNumbers(here: Iterable<NumberedRecord>, facts: NumberFacts): (kind: NumberedKind) => number | undefined {
  const taken: Record<NumberedKind, number[]> = { rfc: [], decision: [] };
  for (const records of [here, facts.base, facts.branches, facts.retired]) for (const { kind, number } of records) taken[kind].push(number);
  return (kind) => {
    const next = nextNumber(taken[kind]);
    if (next !== undefined) taken[kind] = [next];
    return next;
  };
}

/**
 * The record that had a number before it was removed, and keeps it from another one; `undefined` for a number that no other record had,
 * and for a record that comes back under its own name.
 */
export function retiredHolder({ kind, number, id }: NumberedRecord, { retired }: NumberFacts): RetiredNumber | undefined {
  const holders = retired.filter((each) => each.kind === kind && each.number === number);
  return holders.some((each) => each.id === id) ? undefined : holders.at(-1);
}

/** The record on the newest commit of the base that has a number, and is not the one that asks. */
export function baseHolder(record: NumberedRecord, { base }: NumberFacts): NumberedRecord | undefined {
  return otherHolder(record, base);
}

/** The record on another branch that has a number, and is not the one that asks. */
export function branchHolder(record: NumberedRecord, { branches }: NumberFacts): NumberedRecord | undefined {
  return otherHolder(record, branches);
}

function otherHolder({ kind, number, id }: NumberedRecord, records: readonly NumberedRecord[]): NumberedRecord | undefined {
  return records.find((each) => each.kind === kind && each.number === number && each.id !== id);
}

/** What is there before a change of a record, and after it. */
export type RecordNames = {
  /** What {@link recordName} calls the files that were there. */
  readonly before: Iterable<string | undefined>;
  /** What it calls those that are there now, and those of before that were only moved, text and all. */
  readonly left: Iterable<string | undefined>;
};

/**
 * What an RFC, decision, meeting or project is called by its path, whatever its ending; nothing for a position, which is a part of its RFC,
 * and for a person, who may stay when a record begins anew.
 */
export function recordName(file: string): string | undefined {
  const path = readPath(pathBelow(file));
  return path === undefined || path.kind === 'position' || path.kind === 'person' ? undefined : `${path.kind} ${path.id}`;
}

/** The fewest records whose going is a new beginning: one that goes alone was taken back. */
const fewest = 2;

/**
 * True for a change that begins a record anew: of the RFCs, decisions, meetings and projects that were there, two or more, none is left.
 * All numbers are free then, because what they meant was another record: the sample that a community began with.
 */
export function beginsAnew({ before, left }: RecordNames): boolean {
  const names = new Set(before);
  names.delete(undefined);
  const still = new Set(left);
  return names.size >= fewest && [...names].every((name) => !still.has(name));
}

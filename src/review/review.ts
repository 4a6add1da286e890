/** What a change does to the record, as plain data: the one thing that every form of a review is written from. */
import type { Piece } from '../difference/prose.ts';
import type { Severity } from '../model/finding.ts';
import type { Kind } from '../model/kinds.ts';
import type { Part } from '../model/people.ts';

/** A record as a review names it. Titles and paths are a contributor's words: nothing of them is safe to show as it is. */
export type Named = {
  /** Absent for a file that is of no kind. */
  readonly kind?: Kind;
  /** `RFC 1`, `DR 3`; absent for kinds without numbers. */
  readonly label?: string;
  readonly title: string;
  /** Path from the root of the project. */
  readonly file: string;
  /** Its page, below the base of the site; absent when there is none any more, or none yet because it does not hold. */
  readonly address?: string;
};

/** One record that the change touches. */
export type TouchedRecord = Named & {
  readonly change: 'added' | 'changed' | 'removed';
  /** The path that it had, when that is another one. */
  readonly formerFile?: string;
  /** The state that readers see: the new one, or the last one of what was removed. */
  readonly state?: string;
  /** Keys of its front matter that say something else, words left out. */
  readonly keys: readonly string[];
  readonly words: { readonly added: number; readonly removed: number };
  /** Where its words differ; none for what was added or removed as a whole. */
  readonly places: readonly (readonly Piece[])[];
};

/** A record that goes from one state to another. */
export type Transition = {
  readonly record: Named;
  readonly from: string;
  readonly to: string;
  /** False when the second may not follow the first; `allowed` says which may. */
  readonly legal: boolean;
  readonly allowed: readonly string[];
  /** What brings it about, when that is another record: what supersedes it. */
  readonly because?: Named;
};

/** A reference from one record to another. */
export type ReviewReference = {
  readonly from: Named;
  /** `rfc:1`, `meeting:2015-02-11#tls`. */
  readonly to: string;
  /** What it leads to, or would have led to on the base. */
  readonly title?: string;
};

/** A person whom touched records name, and as what. */
export type AffectedPerson = {
  readonly person: string;
  readonly name: string;
  readonly parts: readonly { readonly part: Part; readonly record: Named }[];
};

/** A finding as a review tells it. */
export type ReviewFinding = {
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  readonly line?: number;
  readonly message: string;
};

/** Everything that a review says. */
export type Review = {
  readonly base: { readonly ref: string; readonly commit: string; readonly inexact?: string };
  /** By kind, then as the files come. */
  readonly records: readonly TouchedRecord[];
  readonly transitions: readonly Transition[];
  readonly references: { readonly added: readonly ReviewReference[]; readonly broken: readonly ReviewReference[] };
  readonly people: readonly AffectedPerson[];
  /** Pictures and other files that prose may show: paths from the root. */
  readonly assets: { readonly added: readonly string[]; readonly removed: readonly string[] };
  readonly checks: {
    readonly errors: number;
    readonly warnings: number;
    /** Those that the base does not have, errors first. */
    readonly findings: readonly ReviewFinding[];
  };
};

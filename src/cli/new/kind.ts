/** What the command knows of one kind: its questions, and what is written once they are settled. */
import type { Draft } from '../../drafts/draft.ts';
import type { Kind } from '../../model/kinds.ts';
import type { Document } from '../../parsing/document.ts';
import type { Field } from './answers.ts';
import type { Known } from './context.ts';

/** A file that says something new about the document, with its text before and after. */
export type Edit = {
  readonly file: string;
  readonly before: string;
  readonly text: string;
  /** What was noted in it, as a line for people. */
  readonly what: string;
};

/** What is to be written. */
export type Plan = {
  readonly draft: Draft;
  readonly edits?: readonly Edit[];
  /** Links that the new document sets, as its front matter has them: `decides: rfc:1`. */
  readonly links?: readonly string[];
  /** What somebody ought to know about the document before they go on: sentences. */
  readonly notes?: readonly string[];
  /** What somebody has to do besides writing the marked places: sentences without a full stop. */
  readonly next?: readonly string[];
};

/** What plans may ask for while they are made. */
export type Services = {
  /** The document of a record, by the record's file. */
  readonly document: (file: string) => Document | undefined;
  /** The next free number of an RFC or decision. */
  readonly nextNumber: (kind: 'rfc' | 'decision') => Promise<number>;
};

/** One kind of document that can be begun. */
export type NewKind = {
  readonly kind: Kind;
  /** How the document is given without a flag, as commander takes it: `[title]`. */
  readonly argument: string;
  /** What the command does, for `--help`. */
  readonly help: string;
  readonly fields: readonly Field[];
  plan(known: Known, services: Services): Plan | Promise<Plan>;
};

/** Raised when a document cannot be begun; the message is a sentence for people. */
export class CannotBegin extends Error {
  override name = 'CannotBegin';
}

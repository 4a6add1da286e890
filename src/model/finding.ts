/** What a rule reports: which rule, where, what was found and what to do next. */

/** How much a finding weighs: an error stops the build, a warning does not. */
export type Severity = 'error' | 'warning';

/** A stretch of a file, in UTF-16 offsets from its start; `end` is exclusive. */
export type Span = { readonly start: number; readonly end: number };

/** One thing that is wrong with the record. */
export type Finding = {
  /** Stable id of the rule, also the name of its page in `docs/rules/`. */
  readonly rule: string;
  readonly severity: Severity;
  /** Path from the root of the project, with forward slashes. */
  readonly file: string;
  /** Where in the file; absent when the finding is about the file itself. */
  readonly span?: Span;
  /** One sentence in lower case, without a full stop: what is wrong. */
  readonly message: string;
  /** What is said of `span`, or of the file: what is allowed there, or what stands there. Printed under the evidence. */
  readonly expected?: string;
  /** Other places of the same file that belong to it, in their order: a conflict has three marks. Only with a `span`. */
  readonly related?: readonly RelatedPlace[];
  /** What to do next: usually the nearest right word. */
  readonly help?: string;
  /** A change that mends it, for `check --fix`. */
  readonly fix?: Fix;
};

/** Another place that a finding is about, and what stands there, in lower case and without a full stop. */
export type RelatedPlace = { readonly span: Span; readonly message: string };

/** A stretch of a file and the text to put in its place. */
export type Fix = {
  readonly span: Span;
  readonly text: string;
  /** `certain` fixes are made by `--fix`, `suggested` ones only by `--fix=suggested`. */
  readonly kind: 'certain' | 'suggested';
};

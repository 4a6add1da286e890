/** The record: documents whose front matter holds, ready for pages, feeds and reports. Plain data throughout. */
import type { Inline } from './inline.ts';
import type { Kind } from './kinds.ts';
import type { ForgeReference, Reference } from './reference.ts';
import type { DataOf } from './schemas.ts';
import type { Span } from './finding.ts';
import type { ActionStatus } from './words.ts';

/** A heading of a document's body. */
export type Heading = {
  readonly depth: number;
  /** What a reader sees or hears: a picture counts with its alternative text. */
  readonly text: string;
  /** The id on the page, unique there. */
  readonly slug: string;
  readonly span: Span;
  /** True when nothing follows before the next heading of its rank. */
  readonly empty: boolean;
};

/** A place in prose that names another record or something on the forge. */
export type Mention = {
  readonly span: Span;
  /** As written: `RFC 1`, or the address of a link. */
  readonly written: string;
  /** The sentence around it, as plain text. */
  readonly sentence: string;
  /** Slug of the `##` heading above it. */
  readonly section?: string;
} & (
  | {
      readonly record: Reference;
      /** For a link by the address of a page: where that address has its root. A record's own mentions are all of its own site. */
      readonly root?: string;
    }
  | { readonly forge: ForgeReference }
);

/** What a mark in minutes holds, whatever its kind. */
type Mark = {
  readonly span: Span;
  /** The marked text, plain. */
  readonly text: string;
  /** Slug of the topic it was said under. */
  readonly section?: string;
};

/** Something that a meeting agreed on: `<Resolution id decision?>`. */
export type Resolution = Mark & { readonly id: string; readonly decision?: string };

/** Something that somebody took on: `<Action id owner due?>`. */
export type Action = Mark & { readonly id: string; readonly owners: readonly string[]; readonly due?: string };

/** What became of an action, as a later meeting tells it: `<ActionUpdate of status>`. */
export type ActionUpdate = Mark & {
  readonly of: string;
  /** `open` where the mark names none that exists. */
  readonly status: ActionStatus;
  /** What the mark says instead of a status; empty when it says nothing, absent when the status exists. */
  readonly notAStatus?: string;
};

/** Code that answers a task which several positions answer: `<Example task>`. */
export type Example = {
  readonly task: string;
  /** The blocks between fences, in order. */
  readonly code: readonly { readonly language: string; readonly source: string }[];
};

/** Everything that a document's body says, apart from its prose. */
export type BodyFacts = {
  readonly headings: readonly Heading[];
  readonly mentions: readonly Mention[];
  readonly resolutions: readonly Resolution[];
  readonly actions: readonly Action[];
  readonly updates: readonly ActionUpdate[];
  readonly examples: readonly Example[];
  /** The ids that footnotes have on the page; absent without footnotes. */
  readonly footnotes?: readonly string[];
  /** What the front matter gives as the reason of an outcome, as Markdown reads it; absent without one. */
  readonly reason?: readonly Inline[];
  /** Number of words of the prose, code left out. */
  readonly words: number;
};

/** A valid document of one kind. */
export type RecordOf<K extends Kind> = {
  readonly kind: K;
  /** Unique among its kind: `0001-error-handling`, `0001-error-handling/exceptions`, `2015-02-11`, `2015-02-11-security`. */
  readonly id: string;
  /** Number of an RFC or decision, or of the RFC that a position belongs to. */
  readonly number?: number;
  /** For a position, the id of its RFC. */
  readonly rfc?: string;
  /** Path from the root of the project, with forward slashes. */
  readonly file: string;
  readonly data: DataOf[K];
} & BodyFacts;

export type RfcRecord = RecordOf<'rfc'>;
export type PositionRecord = RecordOf<'position'>;
export type DecisionRecord = RecordOf<'decision'>;
export type MeetingRecord = RecordOf<'meeting'>;
export type ProjectRecord = RecordOf<'project'>;
export type PersonRecord = RecordOf<'person'>;

/** A valid document of any kind. */
export type AnyRecord = { [K in Kind]: RecordOf<K> }[Kind];

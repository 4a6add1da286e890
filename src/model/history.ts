/** The revisions of a record, as its repository tells them. */

/** What a revision changed, as readers see it. */
export type Change = 'published' | 'text' | 'state' | 'text-and-state';

/** One revision of a document that readers can tell from the one before. */
export type Revision = {
  /** The commit's full hash. */
  readonly commit: string;
  /** When it was written: the author's date, ISO with time and zone. */
  readonly date: string;
  /** The author's name, and with `Co-authored-by` those of the others: `Ann Lee, Ben Ode`. */
  readonly author: string;
  /** The first line of the commit's message. */
  readonly subject: string;
  readonly change: Change;
  /** The state in the front matter, for kinds that have one. */
  readonly state?: string;
  /** Path at that time, from the root of the project. */
  readonly file: string;
  /** Git's id of the text as it was. */
  readonly blob: string;
  /** Commits that came after it and changed only the formatting. */
  readonly folded: number;
  /** The number, counted from 1, of the revision that it changed: on a branch not always the one before. Absent for the first. */
  readonly since?: number;
};

/** A path that a document had, from the root of the project, and until when: commits are counted from the first one on. */
export type FormerPath = { readonly file: string; readonly until: number };

/** Why nothing is known of the past, as readers are told: git's own history is cut off, or there is no repository that git could read. */
export type Unknown = 'shallow' | 'no-repository';

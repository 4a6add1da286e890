/** The revisions of a record, as its repository tells them. */

/** What a revision changed, as readers see it. */
export type Change = 'published' | 'text' | 'state' | 'text-and-state';

/** One revision of a document that readers can tell from the one before. */
export type Revision = {
  /** The commit's full hash. */
  readonly commit: string;
  /** When it was written: the author's date, ISO with time and zone. */
  readonly date: string;
  /** The author's name. */
  readonly author: string;
  /** The first line of the commit's message. */
  readonly subject: string;
  readonly change: Change;
  /** The state in the front matter, for kinds that have one. */
  readonly state?: string;
  /** Path at that time, from the root of the project. */
  readonly file: string;
  /** The text as it was. */
  readonly source: string;
  /** Commits that came with it and changed only the formatting. */
  readonly folded: number;
};

/** A revision without its text. */
export type RevisionFacts = Omit<Revision, 'source'>;

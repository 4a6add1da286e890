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

/** A stay in one state: since when, and until when if it has left it. */
export type Stay = { readonly state: string; readonly since: string; readonly until?: string };

/** The states that a document went through, oldest first. */
export function staysOf(revisions: readonly RevisionFacts[]): Stay[] {
  const stays: { state: string; since: string; until?: string }[] = [];
  for (const { state, date } of revisions) {
    const last = stays.at(-1);
    if (state === undefined || last?.state === state) continue;
    if (last) last.until = date;
    stays.push({ state, since: date });
  }
  return stays;
}

/** Whole days between two ISO dates or dates with time; never negative. */
export function daysBetween(from: string, to: string): number {
  const day = (date: string) => Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / 86_400_000;
  return Math.max(0, Math.round(day(to) - day(from)));
}

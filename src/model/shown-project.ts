/** What readers are told of a project, on its card and on its page alike. */
import type { ShownState } from './state.ts';

/** A name, where it leads, and what is said of it in brackets. */
export type NotedLink = { readonly name: string; readonly href?: string | undefined; readonly note?: string | undefined };

/** A project in words for readers. */
export type ShownProject = {
  readonly title: string;
  readonly summary: string;
  readonly href: string;
  readonly state?: ShownState | undefined;
  readonly area: string;
  readonly difficulty: string;
  /** `small, 90 hours or medium, 175 hours`. */
  readonly size: string;
  /** `OCaml: basic`, `TCP/IP: working (preferred)`. */
  readonly skills: readonly string[];
  /** With a note where they have not said yes. */
  readonly mentors: readonly NotedLink[];
  /** What is said instead where there are none. */
  readonly noMentor: string;
  /** The day on which somebody last made sure that all of it is true, as an ISO date. */
  readonly checked: string;
  /** How long ago that was, where it is too long: `more than 2 years ago`. */
  readonly stale?: string;
  /** With a note where they have ended. */
  readonly programmes: readonly NotedLink[];
};

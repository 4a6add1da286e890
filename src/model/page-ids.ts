/**
 * Who gets which id on a record's page. Parts that are no prose have theirs here, where layouts and components take them from; headings
 * of prose keep clear of them. So no id stands twice on a page, and a link to one leads the checker and readers to the same place.
 */
import Slugger, { slug } from 'github-slugger';
import type { Kind } from './kinds.ts';
import type { BodyFacts } from './record.ts';

/** The ids by what they stand for. They are addresses that people link to: they do not change. */
export const partIds = {
  content: 'content',
  outline: 'outline-title',
  mentionedIn: 'mentioned-in',
  /** The parser gives it to the heading of the footnotes. */
  footnotes: 'footnote-label',
  succession: 'succession',
  trail: 'trail',
  positions: 'positions',
  comparison: 'positions-compared',
  tasks: 'tasks',
  agenda: 'agenda',
  outcome: 'outcome',
  verdicts: 'verdicts',
  argue: 'argue',
  expectedOutcomes: 'expected-outcomes',
} as const;

const { content, outline, mentionedIn, footnotes, succession, trail } = partIds;
const onEveryPage = [content, outline, mentionedIn, footnotes];

const onPagesOf: Record<Kind, readonly string[]> = {
  rfc: [partIds.positions, partIds.comparison, partIds.tasks, succession, trail],
  position: [partIds.verdicts, partIds.argue],
  decision: [succession, trail],
  meeting: [partIds.agenda, partIds.outcome],
  project: [partIds.expectedOutcomes],
  person: [],
};

/** The ids that prose of a kind never gets, whether a page has all of these parts or not: what comes later must not move a heading's id. */
export function reservedIds(kind: Kind | undefined): ReadonlySet<string> {
  return new Set([...onEveryPage, ...(kind ? onPagesOf[kind] : [])]);
}

/** What a heading is called whose words leave no letter for an id: emoji, punctuation, or nothing at all. */
const nameless = 'section';

/** The id that a heading has when no other id is in its way. */
export function plainHeadingId(text: string): string {
  return slug(text) || nameless;
}

/** Gives headings their ids, one after another; each is another, and none is one of those that are taken before. */
export function headingIds(taken: Iterable<string>): (text: string) => string {
  const slugger = new Slugger();
  for (const id of taken) slugger.occurrences[id] = 0;
  return (text) => slugger.slug(plainHeadingId(text));
}

/** Every id that prose has on its page: of headings, of the marks whose id is their own, and of footnotes. */
export function proseIds(body: Pick<BodyFacts, 'headings' | 'resolutions' | 'actions' | 'footnotes'>): Set<string> {
  const { headings, resolutions, actions, footnotes = [] } = body;
  return new Set([...headings.map(({ slug }) => slug), ...[...resolutions, ...actions].map(({ id }) => id).filter(Boolean), ...footnotes]);
}

/**
 * Tells, mark by mark in the order of a text, whether a mark may have the id that it asks for: parts of the page, headings and marks
 * above come first. The checker refuses the others.
 */
export function idClaims(
  kind: Kind | undefined,
  { headings, footnotes = [] }: Pick<BodyFacts, 'headings' | 'footnotes'>,
): (id: string) => boolean {
  const taken = new Set([...reservedIds(kind), ...headings.map(({ slug }) => slug), ...footnotes]);
  return (id) => {
    if (taken.has(id)) return false;
    taken.add(id);
    return true;
  };
}

/**
 * The ids of the groups of a list, where a community names the groups: states, areas, people.
 * @param taken ids of other parts of the page
 */
export function groupIds<T>(groups: readonly T[], nameOf: (group: T) => string, taken: readonly string[] = []): ReadonlyMap<T, string> {
  const idFor = headingIds([partIds.content, ...taken]);
  return new Map(groups.map((group) => [group, idFor(nameOf(group))]));
}

/** The ids of a field of a form: its own, of its hint, of what is wrong with it, and of the people that it proposes. */
export function fieldIds(id: string): [id: string, hint: string, error: string, people: string] {
  return [id, `${id}-hint`, `${id}-error`, `${id}-people`];
}

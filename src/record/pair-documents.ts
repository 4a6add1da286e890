/** Which document of one side of a change is which of the other: also under another name. Pure. */
import { bagOf, likeness } from '../difference/words.ts';
import type { Document } from '../parsing/document.ts';
import { splitFrontMatter } from '../parsing/front-matter.ts';
import { namesSaid } from './said-names.ts';

/** A document on both sides of a change, or on one when it was added or removed. */
export type DocumentPair = { readonly before?: Document; readonly after?: Document };

/** Texts that share this much of their words are one text under two names. */
const alike = 0.5;

/** Removed times added documents that are compared with each other at most: more are taken for what they seem. */
const mostComparisons = 2_500;

/**
 * Every document that differs between two sides, in the order of the new side, what was removed last. Documents are the same by kind
 * and id, or by what one of them says it was called, or by kind and number with something in common, or by a text that is much the same.
 */
export function pairDocuments(before: readonly Document[], after: readonly Document[]): DocumentPair[] {
  const partners = new Map<Document, Document>();
  let gone = before;
  let come = after;
  const match = (old: Document | undefined, now: Document) => {
    if (old) partners.set(now, old);
  };
  const settle = () => {
    const matched = new Set(partners.values());
    gone = gone.filter((old) => !matched.has(old));
    come = come.filter((now) => !partners.has(now));
  };
  const byKey = (keyOf: (document: Document) => string | undefined, holds: (old: Document, now: Document) => boolean) => {
    const olds = unique(gone, keyOf);
    for (const [key, now] of unique(come, keyOf)) {
      const old = olds.get(key);
      if (old && holds(old, now)) match(old, now);
    }
    settle();
  };

  byKey(
    ({ file }) => file,
    () => true,
  );
  byKey(
    ({ path }) => path && `${path.kind} ${path.id}`,
    () => true,
  );
  // Who says what a text was called knows best.
  const byName = new Map(gone.flatMap((old) => (old.path ? [[`${old.path.kind} ${old.path.id}`, old]] : [])));
  const rfcs = new Map(after.flatMap((document) => (document.path?.kind === 'rfc' ? [[document.path.id, document]] : [])));
  for (const now of come) {
    const named = namesSaid(now, rfcs.get(now.path?.rfc ?? ''))
      .map(({ kind, id }) => `${kind} ${id}`)
      .find((name) => byName.has(name));
    if (named === undefined) continue;
    match(byName.get(named), now);
    byName.delete(named);
  }
  settle();
  byKey(numberKey, sharesSomething);
  byKey(
    ({ kind, source }) => `${kind} ${source}`,
    ({ source }) => source !== '',
  );
  if (gone.length * come.length <= mostComparisons) {
    const taken = new Set<Document>();
    const bags = new Map([...gone, ...come].map((document) => [document, bagOf(wordsOf(document))]));
    const shareOf = (a: Document, b: Document) => likeness(bags.get(a) ?? bagOf(''), bags.get(b) ?? bagOf(''));
    for (const now of come) {
      const [best] = gone
        .filter((old) => old.kind === now.kind && !taken.has(old))
        .map((old) => ({ old, share: shareOf(old, now) }))
        .filter(({ share }) => share >= alike)
        .sort((a, b) => b.share - a.share);
      if (best) taken.add(best.old);
      match(best?.old, now);
    }
    settle();
  }

  return [
    ...after.flatMap((now): DocumentPair[] => {
      const old = partners.get(now);
      return old === now ? [] : [{ ...(old && { before: old }), after: now }];
    }),
    ...gone.map((old) => ({ before: old })),
  ];
}

/** Documents by a key that no other one has. */
function unique(documents: readonly Document[], keyOf: (document: Document) => string | undefined): Map<string, Document> {
  const found = new Map<string, Document>();
  const twice = new Set<string>();
  for (const document of documents) {
    const key = keyOf(document);
    if (key === undefined) continue;
    if (found.has(key)) twice.add(key);
    found.set(key, document);
  }
  for (const key of twice) found.delete(key);
  return found;
}

/** What two texts are told apart by: front matter has the same keys in all of them. */
function wordsOf(document: Document): string {
  const { source } = document;
  const title = titleOf(document);
  const body = source.slice(splitFrontMatter(source)?.body ?? 0);
  return title === undefined ? body : `${title} ${body}`;
}

function titleOf({ frontMatter }: Document): string | undefined {
  const values = frontMatter?.values;
  const { title } = (typeof values === 'object' && values !== null ? values : {}) as Record<string, unknown>;
  return typeof title === 'string' ? title : undefined;
}

/** RFCs and decisions are known by their numbers, positions by the number of their RFC and their own name. */
function numberKey({ path }: Document): string | undefined {
  if (path?.number === undefined) return undefined;
  return path.kind === 'position' ? `position ${path.number} ${path.id.split('/')[1]}` : `${path.kind} ${path.number}`;
}

/**
 * Two texts with one number are one record when they have the same title, when the same people proposed both on the same day, or when
 * their words are much the same. History asks the same of files that changed their names and their texts in one commit.
 */
export function sharesSomething(old: Document, now: Document): boolean {
  return (
    old.kind === 'position' ||
    (titleOf(old) !== undefined && titleOf(old) === titleOf(now)) ||
    origin(old) === origin(now) ||
    likeness(bagOf(wordsOf(old)), bagOf(wordsOf(now))) >= alike
  );
}

function origin({ file, frontMatter }: Document): string {
  const values = frontMatter?.values;
  const { created, date, authors, deciders } = (typeof values === 'object' && values !== null ? values : {}) as Record<string, unknown>;
  return created === undefined && date === undefined ? file : JSON.stringify([created, date, authors, deciders]);
}

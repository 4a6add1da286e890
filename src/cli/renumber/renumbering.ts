/** What a record's new number changes: its own name, and everything that refers to it by number or by path. Pure. */
import { decodePath, joinPath } from '../../model/file-link.ts';
import { referenceTarget } from '../../model/graph.ts';
import { kindFacts } from '../../model/kinds.ts';
import { parseReference, type Reference } from '../../model/reference.ts';
import { isSiteRoot, linkedRecord, type SiteRoot } from '../../model/site-address.ts';
import { padded } from '../../model/numbers.ts';
import { pathBelow } from '../../model/content-path.ts';
import type { Document } from '../../parsing/document.ts';
import { readChangedTexts } from '../../record/content.ts';
import { placesIn, type Place } from './places.ts';
import { mentionsOf, numberOfReference, spelledLike, spliced, type Edit, type NumberAt } from './spelling.ts';

/** A record and its new number. */
export type Renumbering = {
  readonly kind: 'rfc' | 'decision';
  /** The id that the record has now: `0007-wire-format`. */
  readonly id: string;
  readonly number: number;
  readonly to: number;
} & SiteRoot;

/** A file whose text changes. */
export type Rewritten = { readonly file: string; readonly before: string; readonly text: string; readonly references: number };

/** A reference that another record of the same number may mean as well; it is left as it is. */
export type Undecided = { readonly file: string; readonly start: number };

/** What is to be moved and rewritten. Files are named as they are now. */
export type Outcome = {
  readonly from: string;
  readonly to: string;
  readonly files: readonly Rewritten[];
  readonly undecided: readonly Undecided[];
};

/**
 * Everything that a new number changes, over all documents. References are followed as the checker follows them, and written in the
 * spelling in which they stand; all other bytes are kept. Where a heading changes its id with the number that it names, links to that
 * id change too.
 */
export async function renumbered(documents: readonly Document[], move: Renumbering): Promise<Outcome> {
  const toId = `${padded(move.to)}${move.id.slice(4)}`;
  const { folder } = kindFacts[move.kind];
  const own = documents.filter(
    ({ path }) =>
      path &&
      (move.kind === 'rfc' ? (path.kind === 'rfc' ? path.id : path.rfc) === move.id : path.kind === 'decision' && path.id === move.id),
  );
  const means = meaningOf(documents, own, move);
  const undecided: Undecided[] = [];

  const rewrite = (document: Document, sections: Sections) => {
    const edits: Edit[] = [];
    for (const place of placesIn(document)) {
      for (const edit of editsAt(document, place, {
        move,
        toId,
        means,
        sections,
        leave: (start) => undecided.push({ file: document.file, start }),
      }))
        if (!edits.some(({ start }) => start === edit.start)) edits.push(edit);
    }
    return edits;
  };

  const sections = await changedSections(documents, (document) => rewrite(document, new Map()));
  undecided.length = 0;
  const files = documents.flatMap((document): Rewritten[] => {
    const edits = rewrite(document, sections);
    const { file, source } = document;
    return edits.length > 0 ? [{ file, before: source, text: spliced(source, edits), references: edits.length }] : [];
  });
  const extension = own[0] && move.kind === 'decision' ? own[0].file.slice(own[0].file.lastIndexOf('.')) : '';
  return {
    from: `content/${folder}/${move.id}${extension}`,
    to: `content/${folder}/${toId}${extension}`,
    files,
    undecided: [...new Map(undecided.map((each) => [`${each.file}:${each.start}`, each])).values()],
  };
}

/** Ids of headings that change, by file: the old one and the new. */
type Sections = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Whether a reference means the record: yes, no, or who knows. */
type Meaning = (reference: Reference, from: Document) => boolean | undefined;

type Circumstances = {
  readonly move: Renumbering;
  readonly toId: string;
  readonly means: Meaning & { filesOf(reference: Reference): readonly string[] };
  readonly sections: Sections;
  /** Is told of a place that is left alone because it may mean another record. */
  readonly leave: (start: number) => void;
};

/** Where two records have one number, a reference is decided by what only one of them has, and by the record that it stands in. */
function meaningOf(documents: readonly Document[], own: readonly Document[], move: Renumbering): Circumstances['means'] {
  const others = documents.filter(
    ({ path }) =>
      path?.number === move.number &&
      !own.some((each) => each.path === path) &&
      (path.kind === move.kind || (move.kind === 'rfc' && path.kind === 'position')),
  );
  const has = (all: readonly Document[], { kind, target, section }: Reference) =>
    kind === 'position'
      ? all.some(({ path }) => path?.kind === 'position' && path.id.split('/')[1] === target.split('/')[1])
      : section === undefined || all.some(({ path, body }) => path?.kind === kind && sectionIn(body, section));
  const means: Meaning = (reference, from) => {
    if (others.length === 0) return true;
    const [mine, theirs] = [has(own, reference), has(others, reference)];
    if (mine !== theirs) return mine;
    if (own.includes(from)) return true;
    return others.includes(from) ? false : undefined;
  };
  const byReference = Map.groupBy(documents, ({ path }) => path && `${path.kind}:${referenceTarget(path)}`);
  const filesOf = ({ kind, target, id }: Reference) =>
    (byReference.get(`${kind}:${target}`) ?? []).flatMap(({ file, path }) => (id === undefined || path?.id === id ? [file] : []));
  return Object.assign(means, { filesOf });
}

function sectionIn({ headings, resolutions, actions }: Document['body'], section: string): boolean {
  return [...headings.map(({ slug }) => slug), ...resolutions.map(({ id }) => id), ...actions.map(({ id }) => id)].includes(section);
}

function editsAt(document: Document, place: Place, circumstances: Circumstances): Edit[] {
  const { move, means, leave } = circumstances;
  const raw = document.source.slice(place.start, place.end);
  const at = ({ start, end, digits }: NumberAt): Edit => ({
    start: place.start + start,
    end: place.start + end,
    text: spelledLike(digits, move.to),
  });

  if (place.form === 'address') return addressEdits(document, raw, place.start, circumstances);
  if (place.form === 'label' && !leadsToRecord(document, place.url ?? '', circumstances)) return [];
  return mentionsOf(move.kind, move.number, raw).flatMap((found) => {
    const meant = place.form === 'label' || means({ kind: move.kind, target: String(move.number) }, document);
    if (meant === undefined) leave(place.start + found.start);
    return meant ? [at(found)] : [];
  });
}

/** Whether an address leads to the record, whichever way it is written. */
function leadsToRecord(document: Document, url: string, { move, means }: Circumstances): boolean {
  const linked = linkedRecord(pathBelow(document.file), url);
  if (!linked || (linked.root !== undefined && !isSiteRoot(linked.root, move))) return false;
  const { record, root } = linked;
  if (record.kind !== move.kind || record.target !== String(move.number)) return false;
  if (record.id !== undefined) return record.id === move.id;
  return root !== undefined || parseReference(url) ? means(record, document) === true : resolvedPath(document, url).includes(move.id);
}

function addressEdits(document: Document, raw: string, start: number, circumstances: Circumstances): Edit[] {
  const { move, means, leave } = circumstances;
  const edits: Edit[] = [];
  const number = numberOfReference(move.kind, move.number, raw);
  const reference = parseReference(raw);
  if (number && reference) {
    const meant = means(reference, document);
    if (meant) edits.push({ start: start + number.start, end: start + number.end, text: spelledLike(number.digits, move.to) });
    else if (meant === undefined) leave(start + number.start);
  } else if (!reference) for (const edit of pathEdits(document, raw, start, circumstances)) edits.push(edit);
  const section = sectionEdit(document, raw, start, circumstances);
  return section ? [...edits, section] : edits;
}

/** Paths of files, and addresses below the site's root, that lead into the record's folder or to its file. */
function pathEdits(document: Document, raw: string, start: number, { move, toId }: Circumstances): Edit[] {
  const [path = ''] = raw.split(/[?#]/, 1);
  if (path.startsWith('/') || /^https?:/i.test(path)) return siteEdits(path, start, move, toId);
  if (/^[a-z][a-z+.-]*:/i.test(raw) || raw.startsWith('#')) return [];
  if (!isRecordsPath(resolvedPath(document, path), move)) return [];
  const edits: Edit[] = [];
  for (const match of path.matchAll(/[^/]+/g))
    if (match[0] === move.id || (move.kind === 'decision' && match[0].replace(/\.mdx?$/, '') === move.id))
      edits.push({ start: start + match.index, end: start + match.index + 4, text: toId.slice(0, 4) });
  return edits;
}

/** Addresses of the site: from its root, with its base path in front, or in full. */
function siteEdits(path: string, start: number, { kind, id, number, to, site, base }: Renumbering, toId: string): Edit[] {
  const { folder } = kindFacts[kind];
  const short = kind === 'rfc' ? 'rfc' : 'dr';
  const full = new URL(base, site).href;
  const roots = /^https?:/i.test(path) ? [full, full.replace(/^http(s?)/, (_, s) => (s ? 'http' : 'https'))] : ['/', base];
  for (const root of roots) {
    if (!path.startsWith(root)) continue;
    const below = path.slice(root.length);
    if (new RegExp(`^${folder}/${id}(?=$|[/.])`).test(below)) {
      const at = start + root.length + folder.length + 1;
      return [{ start: at, end: at + 4, text: toId.slice(0, 4) }];
    }
    const digits = new RegExp(`^${short}/(\\d+)(?=/|$)`).exec(below)?.[1];
    if (digits === undefined || Number(digits) !== number) continue;
    const at = start + root.length + short.length + 1;
    return [{ start: at, end: at + digits.length, text: spelledLike(digits, to) }];
  }
  return [];
}

function isRecordsPath(path: string, { kind, id }: Renumbering): boolean {
  const own = `${kindFacts[kind].folder}/${id}`;
  return kind === 'rfc' ? path === own || path.startsWith(`${own}/`) : /^\.mdx?$/.test(path.slice(own.length)) && path.startsWith(own);
}

function resolvedPath({ file }: Document, url: string): string {
  return joinPath(pathBelow(file), decodePath(url.split(/[?#]/, 1)[0] ?? ''));
}

/** The section of an address whose heading gets another id. */
function sectionEdit(document: Document, raw: string, start: number, { move, means, sections }: Circumstances): Edit | undefined {
  const hash = raw.indexOf('#');
  if (hash === -1 || sections.size === 0) return undefined;
  const url = raw.slice(0, hash);
  const found = linkedRecord(pathBelow(document.file), url);
  const reference = found && (found.root === undefined || isSiteRoot(found.root, move)) ? found.record : undefined;
  const linked = /\.mdx?$/.test(url) ? [`content/${resolvedPath(document, url)}`] : reference ? means.filesOf(reference) : [];
  const written = raw.slice(hash + 1);
  const files = url === '' ? [document.file] : linked;
  const section = files.map((file) => sections.get(file)?.get(decodePath(written))).find((each) => each !== undefined);
  return section === undefined ? undefined : { start: start + hash + 1, end: start + raw.length, text: section };
}

/** Which headings get another id when these edits are made. */
async function changedSections(documents: readonly Document[], editsOf: (document: Document) => readonly Edit[]): Promise<Sections> {
  const touched = documents.flatMap((before) => {
    const edits = editsOf(before);
    const isTouched = before.body.headings.some(({ span }) => edits.some(({ start }) => span.start <= start && start < span.end));
    return isTouched ? [{ before, after: { file: before.file, source: spliced(before.source, edits) } }] : [];
  });
  const read = await readChangedTexts(touched.map(({ after }) => after));
  return new Map(
    touched.map(({ before }, at) => {
      const after = read[at]?.body.headings ?? [];
      const moved = before.body.headings.flatMap(({ slug }, index): [string, string][] => {
        const slugAfter = after[index]?.slug;
        return slugAfter !== undefined && slugAfter !== slug ? [[slug, slugAfter]] : [];
      });
      return [before.file, new Map(moved)];
    }),
  );
}

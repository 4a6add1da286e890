/** The link graph: which record a reference means, what refers to a record, what supersedes what. */
import { addressOf, topicAddress } from './address.ts';
import type { Config } from './config.ts';
import { newestFirst } from './dates.ts';
import { formerNames } from './former-names.ts';
import type { Kind, PathFacts } from './kinds.ts';
import { nearestForFirst } from './nearest.ts';
import { byTime, inTurn } from './meeting-time.ts';
import { proseIds } from './page-ids.ts';
import type { AnyRecord, RecordOf } from './record.ts';
import { parseReference, writeReference, type Reference } from './reference.ts';
import { dateOf, titleOf } from './title.ts';

/** What a reference leads to. */
export type Target = {
  /** The record; absent for a topic. */
  readonly record?: AnyRecord;
  readonly title: string;
  /** Below the site's base, with the section as a fragment. */
  readonly address: string;
};

/** Why a reference leads nowhere, and the reference that was probably meant. */
export type Miss = {
  readonly missing: 'target' | 'section';
  readonly suggestion?: string;
  /** The record that had this name, as its front matter says; the suggestion names it. */
  readonly renamed?: AnyRecord;
};

/** One place that refers to a record. */
export type Backlink = {
  readonly from: AnyRecord;
  /** Slug of the section it is said in. */
  readonly section?: string;
  /** The heading of that section. */
  readonly heading?: string;
  /** The sentence that says it; absent when only the front matter does. */
  readonly sentence?: string;
};

/** The records of a community and how they hang together. */
export type Graph = {
  readonly records: readonly AnyRecord[];
  /** All records of a kind, by number or id; meetings in the order in which they take place. */
  all<K extends Kind>(kind: K): readonly RecordOf<K>[];
  find<K extends Kind>(kind: K, id: string): RecordOf<K> | undefined;
  resolve(reference: Reference): Target | Miss;
  /** What refers to a record, newest first, one entry a section, the record itself and its own positions left out. */
  backlinks(record: AnyRecord): readonly Backlink[];
  /** The records whose `supersedes` names this one. */
  supersededBy(record: AnyRecord): readonly AnyRecord[];
  /** The records whose `amends` names this one. */
  amendedBy(record: AnyRecord): readonly AnyRecord[];
  /** The decisions whose `decides` names this RFC. */
  decisionsOn(rfc: RecordOf<'rfc'>): readonly RecordOf<'decision'>[];
  positionsOf(rfc: RecordOf<'rfc'>): readonly RecordOf<'position'>[];
};

const key = (kind: string, id: string) => `${kind}:${id}`;

/** What the graph needs of a configuration: its topics, and the zone of meetings that name none, which is UTC when left out. */
export type GraphSettings = Pick<Config, 'topics'> & Partial<Pick<Config, 'timeZone'>>;

/** Builds the graph; work grows linearly with the number of records and mentions. */
export function buildGraph(records: readonly AnyRecord[], config: GraphSettings): Graph {
  const byId = new Map<string, AnyRecord>();
  const byReference = new Map<string, AnyRecord>();
  const byKind = new Map<Kind, AnyRecord[]>();
  for (const record of [...records].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    byId.set(key(record.kind, record.id), record);
    byReference.set(key(record.kind, referenceTarget(record)), record);
    push(byKind, record.kind, record);
  }
  const meetings = ((byKind.get('meeting') ?? []) as RecordOf<'meeting'>[]).sort(byTime(config.timeZone ?? 'UTC'));
  const ofMeetings = inTurn(meetings);
  const nearest = nearestForFirst();
  const sections = new Map<AnyRecord, ReadonlySet<string>>();
  const sectionsIn = (record: AnyRecord) => {
    const found = sections.get(record) ?? proseIds(record);
    sections.set(record, found);
    return found;
  };

  // What has a name now is meant by it, whatever had it before.
  const byFormer = new Map<string, AnyRecord>();
  for (const record of records) {
    const rfc = record.rfc === undefined ? undefined : (byId.get(key('rfc', record.rfc)) as RecordOf<'rfc'> | undefined);
    for (const name of formerNames(record, rfc)) {
      for (const reference of [key(name.kind, referenceTarget(name)), key(name.kind, name.id)])
        if (!byFormer.has(reference)) byFormer.set(reference, record);
    }
  }

  const lookUp = ({ kind, target, id }: Reference) => (id === undefined ? byReference.get(key(kind, target)) : byId.get(key(kind, id)));

  const resolve = (reference: Reference): Target | Miss => {
    if (reference.kind === 'topic') {
      const topic = Object.hasOwn(config.topics, reference.target) ? config.topics[reference.target] : undefined;
      if (topic) return { title: topic.name, address: topicAddress(reference.target) };
      const suggestion = nearest(reference.target, Object.keys(config.topics));
      return { missing: 'target', ...(suggestion && { suggestion: `topic:${suggestion}` }) };
    }
    const record = lookUp(reference);
    const renamed = record ? undefined : byFormer.get(key(reference.kind, reference.id ?? reference.target));
    if (renamed) {
      const suggestion = writeReference({ ...reference, target: referenceTarget(renamed) });
      return { missing: 'target', suggestion, renamed };
    }
    if (!record) {
      // One number is as near to another as any: only names can be misspelt.
      const named = reference.kind !== 'rfc' && reference.kind !== 'decision';
      const suggestion =
        (reference.kind === 'meeting' ? meetingOfDay(meetings, reference.target, nearest) : undefined) ??
        (named ? nearest(reference.target, (byKind.get(reference.kind) ?? []).values().map(referenceTarget)) : undefined);
      return { missing: 'target', ...(suggestion && { suggestion: writeReference({ ...reference, target: suggestion }) }) };
    }
    const address = addressOf(record.kind, record.id);
    const { section } = reference;
    if (section === undefined) return { record, title: titleOf(record), address };
    if (sectionsIn(record).has(section)) return { record, title: titleOf(record), address: `${address}#${section}` };
    const suggestion = nearest(section, sectionsIn(record));
    return { missing: 'section', ...(suggestion && { suggestion: writeReference({ ...reference, section: suggestion }) }) };
  };

  const backlinks = new Map<AnyRecord, Map<string, Backlink>>();
  const supersededBy = new Map<AnyRecord, AnyRecord[]>();
  const amendedBy = new Map<AnyRecord, AnyRecord[]>();
  const decisionsOn = new Map<AnyRecord, RecordOf<'decision'>[]>();
  const positionsOf = new Map<string, RecordOf<'position'>[]>();

  for (const record of records) {
    const headings = new Map(record.headings.map(({ slug, text }) => [slug, text]));
    const mentioned = new Set<AnyRecord>();
    for (const mention of record.mentions) {
      if (!('record' in mention)) continue;
      const target = lookUp(mention.record);
      if (!target || belongTogether(record, target)) continue;
      mentioned.add(target);
      const heading = mention.section === undefined ? undefined : headings.get(mention.section);
      noteBacklink(backlinks, target, {
        from: record,
        sentence: mention.sentence,
        ...(mention.section && { section: mention.section }),
        ...(heading && { heading }),
      });
    }
    for (const { decision, section, text } of record.resolutions) {
      const reference = decision === undefined ? undefined : parseReference(decision);
      const target = reference && lookUp(reference);
      if (!target) continue;
      mentioned.add(target);
      const heading = section === undefined ? undefined : headings.get(section);
      noteBacklink(backlinks, target, { from: record, sentence: text, ...(section && { section }), ...(heading && { heading }) });
    }
    for (const [field, reference] of frontMatterReferences(record)) {
      const target = lookUp(reference);
      if (!target) continue;
      if (field === 'supersedes') push(supersededBy, target, record);
      if (field === 'amends') push(amendedBy, target, record);
      if (field === 'decides' && record.kind === 'decision') push(decisionsOn, target, record);
      if (!mentioned.has(target) && !belongTogether(record, target)) noteBacklink(backlinks, target, { from: record });
    }
    if (record.kind === 'position' && record.rfc) push(positionsOf, record.rfc, record);
  }

  return {
    records,
    all: <K extends Kind>(kind: K) => (byKind.get(kind) ?? []) as RecordOf<K>[],
    find: <K extends Kind>(kind: K, id: string) => byId.get(key(kind, id)) as RecordOf<K> | undefined,
    resolve,
    backlinks: (record) =>
      [...(backlinks.get(record)?.values() ?? [])].sort(
        ({ from: a }, { from: b }) =>
          newestFirst(dateOf(a), dateOf(b)) || (a.kind === 'meeting' && b.kind === 'meeting' ? ofMeetings(b, a) : 0),
      ),
    supersededBy: (record) => supersededBy.get(record) ?? [],
    amendedBy: (record) => amendedBy.get(record) ?? [],
    decisionsOn: (rfc) => decisionsOn.get(rfc) ?? [],
    positionsOf: (rfc) => positionsOf.get(rfc.id) ?? [],
  };
}

/** The meeting on the day that a reference begins with, of several the nearest in name: whoever got the name wrong meant that day. */
function meetingOfDay(
  meetings: readonly RecordOf<'meeting'>[],
  target: string,
  nearest: ReturnType<typeof nearestForFirst>,
): string | undefined {
  const ids = meetings.flatMap(({ id }) => (id.startsWith(target.slice(0, 10)) ? [id] : []));
  return ids.length > 1 ? (nearest(target, ids) ?? ids[0]) : ids[0];
}

/** What a reference says after its kind to mean this record, or the record that a path describes. */
export function referenceTarget(record: Pick<PathFacts, 'kind' | 'id' | 'number'>): string {
  if (record.kind === 'rfc' || record.kind === 'decision') return String(record.number);
  if (record.kind === 'position') return `${record.number}/${record.id.split('/')[1]}`;
  return record.id;
}

/** The references in a record's front matter, with the key they stand under and their place in a list. */
export function frontMatterReferences(record: AnyRecord): [field: string, reference: Reference, index: number | undefined][] {
  const found: [string, Reference, number | undefined][] = [];
  const add = (field: string, text: string | undefined, index?: number) => {
    const reference = text === undefined ? undefined : parseReference(text);
    if (reference) found.push([field, reference, index]);
  };
  if (record.kind === 'rfc' || record.kind === 'decision') {
    record.data.supersedes?.forEach((text, index) => add('supersedes', text, index));
    record.data.amends?.forEach((text, index) => add('amends', text, index));
  }
  if (record.kind === 'decision') {
    record.data.decides?.forEach((text, index) => add('decides', text, index));
    record.data.adopts?.forEach((text, index) => add('adopts', text, index));
    add('made_in', record.data.made_in);
  }
  return found;
}

/** An RFC and its positions are one discussion: they do not count as references to each other. */
function belongTogether(a: AnyRecord, b: AnyRecord): boolean {
  const rfc = rfcOf(a);
  return a === b || (rfc !== undefined && rfc === rfcOf(b));
}

function rfcOf(record: AnyRecord): string | undefined {
  return record.kind === 'rfc' ? record.id : record.rfc;
}

function noteBacklink(all: Map<AnyRecord, Map<string, Backlink>>, target: AnyRecord, link: Backlink) {
  const links = all.get(target) ?? new Map<string, Backlink>();
  all.set(target, links);
  const place = `${key(link.from.kind, link.from.id)}#${link.section ?? ''}`;
  if (!links.has(place)) links.set(place, link);
}

function push<K, V>(map: Map<K, V[]>, at: K, value: V) {
  const list = map.get(at);
  if (list) list.push(value);
  else map.set(at, [value]);
}

/** References that a change makes, and those that it breaks, wherever they stand. */
import { frontMatterReferences, type Graph } from '../model/graph.ts';
import type { AnyRecord } from '../model/record.ts';
import { writeReference, type Reference } from '../model/reference.ts';
import type { ChangeContext } from '../rules/rule.ts';
import { nameOf } from './names.ts';
import type { Review, ReviewReference } from './review.ts';

/** Finds them. Work grows with the number of references in the record: what is removed may break any of them. */
export function referencesOf({ changes, before, after }: Pick<ChangeContext, 'changes' | 'before' | 'after'>): Review['references'] {
  const former = new Map<AnyRecord, AnyRecord>();
  const added: ReviewReference[] = [];
  for (const { before: old, after: now } of changes) {
    if (!now?.record) continue;
    if (old?.record) former.set(now.record, old.record);
    const had = old?.record ? targetsOf(old.record) : new Map<string, Reference>();
    for (const [to, reference] of targetsOf(now.record)) {
      const target = had.has(to) ? undefined : lookUp(after.graph, reference);
      if (target) added.push({ from: nameOf(now.record), to, title: target.title });
    }
  }

  const broken: ReviewReference[] = [];
  for (const record of after.graph.records) {
    const old = former.get(record) ?? (before.graph.find(record.kind, record.id) as AnyRecord | undefined);
    const had = old ? targetsOf(old) : undefined;
    for (const [to, reference] of targetsOf(record)) {
      if (lookUp(after.graph, reference)) continue;
      const once = lookUp(before.graph, reference);
      if (had?.has(to) && !once) continue;
      broken.push({ from: nameOf(record), to, ...(once && { title: once.title }) });
    }
  }
  return { added, broken };
}

const targets = new WeakMap<AnyRecord, ReadonlyMap<string, Reference>>();

/** What a record refers to, each once, by how it is written shortest. */
function targetsOf(record: AnyRecord): ReadonlyMap<string, Reference> {
  const known = targets.get(record);
  if (known) return known;
  const mentioned = record.mentions.flatMap((mention) => ('record' in mention ? [mention.record] : []));
  const all = [...frontMatterReferences(record).map(([, reference]) => reference), ...mentioned];
  const found = new Map(all.map((reference) => [writeReference(reference), reference]));
  targets.set(record, found);
  return found;
}

function lookUp(graph: Graph, reference: Reference): { title: string } | undefined {
  const answer = graph.resolve(reference);
  return 'missing' in answer ? undefined : answer;
}

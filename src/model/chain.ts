/** Records that supersede and amend each other, as chains from the oldest to the newest. */
import { frontMatterReferences, type Graph } from './graph.ts';
import { byCode } from './order.ts';
import type { AnyRecord, DecisionRecord, RfcRecord } from './record.ts';
import { dateOf } from './title.ts';

/** A record of a kind whose records may follow on one another. */
export type Chained = RfcRecord | DecisionRecord;

/** What a record does to an earlier one. */
export type Tie = { readonly how: 'supersedes' | 'amends'; readonly to: Chained };

/** A record in a chain, and how it hangs on those before it. */
export type ChainLink = { readonly record: Chained; readonly ties: readonly Tie[] };

/** Records that hang together, the oldest first; each stands after those that it supersedes or amends. */
export type Chain = readonly ChainLink[];

/** Where a record stands in its chain. */
export type ChainPlace = { readonly chain: Chain; readonly at: number };

/** Two records say all there is to say by pointing at each other; from three on, readers need the whole. */
const worthDrawing = 3;

/**
 * The place of every record that belongs to a chain of three or more. Chains may branch and join; what runs in a circle, which the checker
 * refuses, is cut where it closes. Work grows with the number of records and references.
 */
export function chainsIn(graph: Graph): ReadonlyMap<AnyRecord, ChainPlace> {
  const records = [...graph.all('rfc'), ...graph.all('decision')].sort(byAge);
  const ties = new Map<Chained, readonly Tie[]>(records.map((record) => [record, tiesOf(record, graph)]));
  const neighbours = new Map<Chained, Chained[]>(records.map((record) => [record, []]));
  for (const [record, each] of ties) {
    for (const { to } of each) {
      neighbours.get(record)?.push(to);
      neighbours.get(to)?.push(record);
    }
  }

  const chains = new Map<AnyRecord, ChainPlace>();
  const seen = new Set<Chained>();
  for (const record of records) {
    if (seen.has(record)) continue;
    const together = [record];
    seen.add(record);
    for (const member of together) {
      for (const each of neighbours.get(member) ?? []) {
        if (!seen.has(each)) together.push(each);
        seen.add(each);
      }
    }
    if (together.length < worthDrawing) continue;
    const chain = afterTheirTies(together.sort(byAge), ties).map((member) => ({ record: member, ties: ties.get(member) ?? [] }));
    for (const [at, { record: member }] of chain.entries()) chains.set(member, { chain, at });
  }
  return chains;
}

/** A link of a chain, and how many were left out before it. */
export type ShownLink = ChainLink & { readonly skipped: number };

/**
 * The links around one record, `reach` on each side, and the two ends: a page shows no more of a chain, however long, so that all
 * pages together grow as the chain does.
 */
export function partAround({ chain, at }: ChainPlace, reach = 6): ShownLink[] {
  const from = Math.max(0, at - reach);
  const kept = chain.slice(from, at + reach + 1).map((link): ShownLink => ({ ...link, skipped: 0 }));
  const [first, last] = [chain[0], chain.at(-1)];
  const left = chain.length - from - kept.length;
  if (first && kept[0] && from > 0) kept.splice(0, 1, { ...first, skipped: 0 }, { ...kept[0], skipped: from - 1 });
  if (last && left > 0) kept.push({ ...last, skipped: left - 1 });
  return kept;
}

/** What a record's front matter says that it does to others of its kind; each of them once. */
function tiesOf(record: Chained, graph: Graph): Tie[] {
  const ties = new Map<Chained, Tie>();
  for (const [field, { kind, target }] of frontMatterReferences(record)) {
    if (field !== 'supersedes' && field !== 'amends') continue;
    const found = graph.resolve({ kind, target });
    const to = 'missing' in found ? undefined : found.record;
    if (to && to !== record && (to.kind === 'rfc' || to.kind === 'decision') && !ties.has(to)) ties.set(to, { how: field, to });
  }
  return [...ties.values()];
}

/** Records in such an order that each follows those it hangs on; by age where that leaves a choice. */
function afterTheirTies(records: readonly Chained[], ties: ReadonlyMap<Chained, readonly Tie[]>): Chained[] {
  const ordered: Chained[] = [];
  const entered = new Set<Chained>();
  for (const start of records) {
    if (entered.has(start)) continue;
    entered.add(start);
    // Depth first, with a stack of our own: chains may be longer than calls can nest.
    const way = [{ record: start, next: 0 }];
    for (let step = way.at(-1); step; step = way.at(-1)) {
      const tie = ties.get(step.record)?.[step.next++];
      if (!tie) {
        ordered.push(step.record);
        way.pop();
      } else if (!entered.has(tie.to)) {
        entered.add(tie.to);
        way.push({ record: tie.to, next: 0 });
      }
    }
  }
  return ordered;
}

function byAge(a: Chained, b: Chained): number {
  return byCode(dateOf(a) ?? '', dateOf(b) ?? '') || (a.number ?? 0) - (b.number ?? 0);
}

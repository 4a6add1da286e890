/** Puts a review together from both sides of a change. Pure. */
import type { Assets } from '../model/asset.ts';
import type { Config } from '../model/config.ts';
import type { Finding } from '../model/finding.ts';
import type { Graph } from '../model/graph.ts';
import { kinds } from '../model/kinds.ts';
import { peopleIn, type Part } from '../model/people.ts';
import type { AnyRecord } from '../model/record.ts';
import { describeState } from '../model/state.ts';
import { titleOf } from '../model/title.ts';
import { nextStates, stateWord } from '../model/transitions.ts';
import type { Base } from '../git/base.ts';
import type { ParsedDocument } from '../record/record.ts';
import type { ChangeContext, RecordChange } from '../rules/rule.ts';
import { nameOf, nameOfDocument } from './names.ts';
import { referencesOf } from './references.ts';
import type { AffectedPerson, Named, Review, ReviewFinding, TouchedRecord, Transition } from './review.ts';

/** What a review is made from. */
export type ReviewInput = Pick<ChangeContext, 'before' | 'after' | 'changes'> & {
  readonly config: Config;
  readonly base: Base;
  /** The base as it was asked for. */
  readonly ref: string;
  /** Findings of the change, and of its base. */
  readonly findings: readonly Finding[];
  readonly findingsBefore: readonly Finding[];
  readonly assets: Assets;
  readonly assetsBefore: Assets;
  /** The line that a finding points at, from 1. */
  readonly lineOf: (finding: Finding) => number | undefined;
};

/** Everything that the change does to the record. */
export function buildReview(input: ReviewInput): Review {
  const { config, base, ref, changes, before, after, assets, assetsBefore } = input;
  const records = changes.map((change) => touched(change, input));
  const rank = ({ kind }: Named) => (kind ? kinds.indexOf(kind) : kinds.length);
  records.sort((a, b) => rank(a) - rank(b));
  return {
    base: { ref, commit: base.commit, ...(base.inexact !== undefined && { inexact: base.inexact }) },
    records,
    transitions: [...transitionsIn(changes, config), ...derivedTransitions(input)],
    references: referencesOf({ changes, before, after }),
    people: peopleOf(changes, after.graph, before.graph),
    assets: { added: onlyIn(assets, assetsBefore), removed: onlyIn(assetsBefore, assets) },
    checks: {
      errors: input.findings.filter(({ severity }) => severity === 'error').length,
      warnings: input.findings.filter(({ severity }) => severity === 'warning').length,
      findings: newFindings(input),
    },
  };
}

/** The files of one side that the other has not, in order. */
function onlyIn(side: Assets, other: Assets): string[] {
  return [...side.keys()].filter((file) => !other.has(file)).sort();
}

function touched({ before, after, words }: RecordChange, { config, after: now, before: then }: ReviewInput): TouchedRecord {
  const side = (after ?? before) as ParsedDocument;
  const state = side.record && describeState(side.record, after ? now.graph : then.graph, config)?.label;
  const formerFile = before && after && before.document.file !== after.document.file ? before.document.file : undefined;
  return {
    ...nameOfDocument(side, after !== undefined),
    change: !before ? 'added' : !after ? 'removed' : 'changed',
    ...(formerFile !== undefined && { formerFile }),
    ...(state !== undefined && { state }),
    keys: before && after ? changedKeys(before, after) : [],
    words: { added: words.added, removed: words.removed },
    places: before && after ? words.places : [],
  };
}

/** Front matter that is words is told with the words. */
const told = new Set(['title', 'name', 'summary']);

function changedKeys(before: ParsedDocument, after: ParsedDocument): string[] {
  const [old, now] = [before, after].map(({ document }) => {
    const values = document.frontMatter?.values;
    return (typeof values === 'object' && values !== null ? values : {}) as Record<string, unknown>;
  }) as [Record<string, unknown>, Record<string, unknown>];
  const keys = new Set([...Object.keys(now), ...Object.keys(old)]);
  return [...keys].filter((key) => !told.has(key) && JSON.stringify(old[key]) !== JSON.stringify(now[key]));
}

/** What the change itself moves from one state to another. */
function transitionsIn(changes: readonly RecordChange[], config: Config): Transition[] {
  return changes.flatMap(({ before, after }) => {
    const [was, is] = [before?.record, after?.record];
    if (!was || !is || was.kind !== is.kind) return [];
    const [from = '', to = ''] = [stateWord(was), stateWord(is)];
    if (from === to || from === '' || to === '') return [];
    const allowed = nextStates(was, config.lifecycle);
    return [{ record: nameOf(is), from, to, legal: allowed?.includes(to) ?? true, allowed: allowed ?? [] }];
  });
}

/** What becomes of records because another one supersedes them now. */
function derivedTransitions({ before, after, config }: ReviewInput): Transition[] {
  return after.graph.records.flatMap((record) => {
    const [by] = after.graph.supersededBy(record);
    const old = by && (before.graph.find(record.kind, record.id) as AnyRecord | undefined);
    if (!old || before.graph.supersededBy(old).length > 0) return [];
    const [from, to] = [describeState(old, before.graph, config)?.label, describeState(record, after.graph, config)?.label];
    return from === undefined || to === undefined
      ? []
      : [{ record: nameOf(record), from, to, legal: true, allowed: [], because: nameOf(by) }];
  });
}

/** Those whose word a record is; who was at a meeting is not affected by its minutes. */
const concerned = new Set<Part>(['author', 'champion', 'advocate', 'decider', 'mentor', 'contributor', 'chair', 'scribe']);

/** Everybody whom a touched record names on either side, and the authors of the RFC that a touched position belongs to. */
function peopleOf(changes: readonly RecordChange[], now: Graph, then: Graph): AffectedPerson[] {
  const people = new Map<string, Map<string, AffectedPerson['parts'][number]>>();
  const note = (record: AnyRecord) => {
    for (const { person, part } of peopleIn(record)) {
      if (!concerned.has(part)) continue;
      const parts = people.get(person) ?? new Map<string, AffectedPerson['parts'][number]>();
      people.set(person, parts);
      parts.set(`${part} ${record.kind} ${record.id}`, { part, record: nameOf(record) });
    }
  };
  for (const { before, after } of changes) {
    for (const [side, graph] of [[after?.record, now] as const, [before?.record, then] as const]) {
      if (!side || (side === before?.record && after?.record?.id === side.id && sameNamings(side, after.record))) continue;
      note(side);
      const rfc = side.rfc === undefined ? undefined : graph.find('rfc', side.rfc);
      if (rfc) note(rfc);
    }
  }
  const nameOfPerson = (id: string) => {
    const person = now.find('person', id) ?? then.find('person', id);
    return person ? titleOf(person) : id;
  };
  return [...people]
    .map(([person, parts]) => ({ person, name: nameOfPerson(person), parts: [...parts.values()] }))
    .sort((a, b) => (a.person < b.person ? -1 : 1));
}

function sameNamings(a: AnyRecord, b: AnyRecord): boolean {
  return JSON.stringify(peopleIn(a)) === JSON.stringify(peopleIn(b));
}

/** The findings that the base does not have. One that only moved within its file is none of them. */
function newFindings({ findings, findingsBefore, lineOf, changes }: ReviewInput): ReviewFinding[] {
  const formerFile = new Map(
    changes.flatMap(({ before, after }) => (before && after ? [[after.document.file, before.document.file] as const] : [])),
  );
  const key = (file: string, { rule, message }: Finding) => JSON.stringify([rule, file, message]);
  const known = new Map<string, number>();
  for (const finding of findingsBefore) known.set(key(finding.file, finding), (known.get(key(finding.file, finding)) ?? 0) + 1);
  return findings
    .filter((finding) => {
      const at = key(formerFile.get(finding.file) ?? finding.file, finding);
      const left = known.get(at) ?? 0;
      known.set(at, left - 1);
      return left <= 0;
    })
    .map((finding) => {
      const line = lineOf(finding);
      const { rule, severity, file, message } = finding;
      return { rule, severity, file, ...(line !== undefined && { line }), message };
    })
    .sort((a, b) => (a.severity === b.severity ? 0 : a.severity === 'error' ? -1 : 1));
}

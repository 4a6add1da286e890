/** A record's history as its page shows it. */
import { pack, type Block, type PackedRevisions } from '../difference/block.ts';
import { compare } from '../difference/compare.ts';
import { renderComparison } from '../difference/render.ts';
import { commitUrl } from '../model/forge.ts';
import type { Change, RevisionFacts } from '../model/history.ts';
import type { AnyRecord } from '../model/record.ts';
import { handedOver } from './handover.ts';
import { config, revisionsOf } from './record.ts';

const words: Record<Change, string> = {
  published: 'First published',
  text: 'Text changed',
  state: 'State changed',
  'text-and-state': 'Text and state changed',
};

/** A revision as the page shows it. */
export type ShownRevision = RevisionFacts & {
  /** Counted from 1, the oldest first. */
  readonly number: number;
  readonly title: string;
  readonly commitHref: string;
  /** What it changed against {@link RevisionFacts.since}, as HTML; absent for the first. */
  readonly difference?: string;
};

/** The revisions of a record, newest first; `undefined` when the history is not known in this build. */
export function shownRevisions(record: AnyRecord): ShownRevision[] | undefined {
  const texts = blocksOf(record);
  return revisionsOf(record)
    ?.map((revision, index): ShownRevision => {
      const before = texts[(revision.since ?? 0) - 1];
      const after = texts[index];
      return {
        ...revision,
        number: index + 1,
        title: words[revision.change],
        commitHref: commitUrl(config.forge, revision.commit, `${config.forge.owner}/${config.forge.repository}`),
        ...(before && after && { difference: renderComparison(compare(before, after)) }),
      };
    })
    .reverse();
}

/** Every revision of a record, for comparisons that are made in the browser. */
export function packedRevisions(record: AnyRecord): PackedRevisions {
  return pack(blocksOf(record));
}

/** The blocks of every revision of a record, oldest first. */
function blocksOf(record: AnyRecord): readonly (readonly Block[])[] {
  const { history } = handedOver().current();
  return history.known ? (revisionsOf(record) ?? []).map((revision) => history.blocksOf(revision)) : [];
}

/** A record's history as its page shows it. */
import { compiledSentence, isCompiled, makerOf } from '../model/compiled.ts';
import { commitUrl } from '../model/forge.ts';
import type { Change, Revision } from '../model/history.ts';
import type { AnyRecord } from '../model/record.ts';
import { stateWord } from '../model/state.ts';
import { config, revisionsOf } from './record.ts';
import { getRecordSource } from './record-source.ts';

const words: Record<Change, string> = {
  published: 'First published',
  text: 'Text changed',
  state: 'State changed',
  'text-and-state': 'Text and state changed',
};

/** A revision as the page shows it. */
export type ShownRevision = Revision & {
  /** Counted from 1, the oldest first. */
  readonly number: number;
  /** What it did, with the state that it brought. */
  readonly title: string;
  readonly commitHref: string;
  /** What it changed against {@link Revision.since}, as HTML; absent for the first. */
  readonly difference?: string;
};

/** The revisions of a record, newest first; `undefined` when the history is not known in this build. */
export async function shownRevisions(record: AnyRecord): Promise<ShownRevision[] | undefined> {
  const revisions = revisionsOf(record);
  const shown = revisions?.map(async (revision, index): Promise<ShownRevision> => {
    const before = revisions[(revision.since ?? 0) - 1];
    const difference = before && (await (await comparisons())?.between(before, revision));
    return {
      ...revision,
      author: makerOf(config.compiled, revision),
      number: index + 1,
      title: titleOf(record, revision),
      commitHref: commitUrl(config.forge, revision.commit, `${config.forge.owner}/${config.forge.repository}`),
      ...(difference && { difference }),
    };
  });
  return shown && (await Promise.all(shown)).reverse();
}

/** What a revision did, with the state that it brought: `State changed: Accepted`. */
function titleOf({ kind }: AnyRecord, { change, state }: Revision): string {
  return change !== 'text' && state ? `${words[change]}: ${stateWord(kind, state, config)}` : words[change];
}

/** What is said once of revisions that were made by whoever put the record together; nothing where none of them was. */
export function compiledNote(revisions: readonly Pick<Revision, 'date'>[]): string | undefined {
  const { compiled } = config;
  return compiled && revisions.some((revision) => isCompiled(compiled, revision)) ? compiledSentence(compiled) : undefined;
}

/** Every revision of a record, for comparisons that are made in the browser: JSON. */
export async function packedRevisions(record: AnyRecord): Promise<string> {
  return (await (await comparisons())?.packed(revisionsOf(record) ?? [])) ?? '';
}

async function comparisons() {
  const history = await getRecordSource().current().history;
  return history.known ? history.comparisons : undefined;
}

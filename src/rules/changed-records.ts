/** Records that hold on both sides of a change and differ, with what a rule needs to point into their files. */
import type { Kind } from '../model/kinds.ts';
import type { RecordOf } from '../model/record.ts';
import type { Document } from '../parsing/document.ts';
import type { FrontMatter } from '../parsing/front-matter.ts';
import type { RecordChange } from './rule.ts';

/** A record as it was and as it is; the document and the places are those of today. */
export type Changed<K extends Kind> = {
  readonly before: RecordOf<K>;
  readonly after: RecordOf<K>;
  readonly document: Document;
  readonly frontMatter: FrontMatter;
  readonly words: RecordChange['words'];
};

/** Every changed record of a kind. What does not hold on one side is not known, so nothing is concluded from it. */
export function* changedRecords<K extends Kind>(changes: readonly RecordChange[], kind: K): Iterable<Changed<K>> {
  for (const { before, after, words } of changes) {
    const frontMatter = after?.document.frontMatter;
    if (before?.record?.kind !== kind || after?.record?.kind !== kind || !frontMatter) continue;
    yield {
      before: before.record as RecordOf<K>,
      after: after.record as RecordOf<K>,
      document: after.document,
      frontMatter,
      words,
    };
  }
}

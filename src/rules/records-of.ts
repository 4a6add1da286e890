/** The valid records of one kind, with what a rule needs to point into their files. */
import type { Kind } from '../model/kinds.ts';
import type { RecordOf } from '../model/record.ts';
import type { Document } from '../parsing/document.ts';
import type { FrontMatter } from '../parsing/front-matter.ts';
import type { ParsedDocument } from '../record/record.ts';

/** A record, the file it was read from and the places of its keys. */
export type Placed<K extends Kind> = { readonly record: RecordOf<K>; readonly document: Document; readonly frontMatter: FrontMatter };

/** Every valid record of a kind, in the order of the documents. */
export function* recordsOf<K extends Kind>(documents: readonly ParsedDocument[], kind: K): Iterable<Placed<K>> {
  for (const { document, record } of documents) {
    if (record?.kind === kind && document.frontMatter) yield { record: record as RecordOf<K>, document, frontMatter: document.frontMatter };
  }
}

/**
 * True when some document of a kind does not hold: what it says is not known, so nothing may be concluded from its silence.
 * The fault itself is reported where it is.
 */
export function hasFaulty(documents: readonly ParsedDocument[], kind: Kind): boolean {
  return documents.some(({ document, record }) => document.kind === kind && !record);
}

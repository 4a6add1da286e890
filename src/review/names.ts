/** What a review calls a record, also one that does not hold. */
import { addressOf } from '../model/address.ts';
import type { AnyRecord } from '../model/record.ts';
import { numberLabel, titleOf } from '../model/title.ts';
import type { ParsedDocument } from '../record/record.ts';
import type { Named } from './review.ts';

/** The name of a record on the site, with its page. */
export function nameOf(record: AnyRecord): Named {
  return { ...nameWithoutPage(record), address: addressOf(record.kind, record.id) };
}

/** The name of a document; one that does not hold, or is gone, has no page. */
export function nameOfDocument({ document, record }: ParsedDocument, isThere: boolean): Named {
  if (record) return isThere ? nameOf(record) : nameWithoutPage(record);
  const values = document.frontMatter?.values;
  const { title } = (typeof values === 'object' && values !== null ? values : {}) as Record<string, unknown>;
  return {
    ...(document.kind && { kind: document.kind }),
    title: typeof title === 'string' && title.trim() !== '' ? title : document.file,
    file: document.file,
  };
}

function nameWithoutPage(record: AnyRecord): Named {
  const label = numberLabel(record);
  return { kind: record.kind, ...(label !== undefined && { label }), title: titleOf(record), file: record.file };
}

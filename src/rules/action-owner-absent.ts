/** Who takes on an action is at the meeting that hands it out. */
import { attributeSpan } from './mark-span.ts';
import { recordsOf } from './records-of.ts';
import type { Rule } from './rule.ts';

export const actionOwnerAbsent: Rule = {
  id: 'action-owner-absent',
  severity: 'warning',
  *check({ documents }) {
    // Who is no person of this record at all is `unknown-person`'s to report.
    const known = new Set(documents.flatMap(({ document: { path } }) => (path?.kind === 'person' ? [path.id] : [])));
    for (const { record, document } of recordsOf(documents, 'meeting')) {
      const { status, present, chair, scribe } = record.data;
      if (status !== 'held' || present.length === 0) continue;
      const there = new Set([...present, chair, scribe]);
      for (const { owners, span } of record.actions) {
        for (const owner of owners) {
          if (there.has(owner) || !known.has(owner)) continue;
          yield {
            file: document.file,
            span: attributeSpan(document.source, span, 'owner', owner),
            message: `\`${owner}\` was not at the meeting that gives this action`,
            help: 'add the name to `present` if it is missing there; otherwise make sure that the owner knows and agrees, or name another',
          };
        }
      }
    }
  },
};

/** Whatever a meeting wants done is somebody's to do. */
import { openingTag } from './mark-span.ts';
import type { Rule } from './rule.ts';

export const actionWithoutOwner: Rule = {
  id: 'action-without-owner',
  severity: 'warning',
  *check({ documents }) {
    for (const { document } of documents) {
      for (const { owners, span } of document.body.actions) {
        if (owners.length > 0) continue;
        yield {
          file: document.file,
          span: openingTag(document.source, span),
          message: 'nobody owns this action',
          help: 'name who took it on: `owner="first-last"`; if nobody did, say in the text that somebody is wanted, without a mark',
        };
      }
    }
  },
};

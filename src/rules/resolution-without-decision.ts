/** What a meeting agreed on is recorded as a decision. */
import { openingTag } from './mark-span.ts';
import type { Rule } from './rule.ts';

export const resolutionWithoutDecision: Rule = {
  id: 'resolution-without-decision',
  severity: 'off',
  *check({ documents }) {
    for (const { document } of documents) {
      for (const { decision, span } of document.body.resolutions) {
        if (decision !== undefined) continue;
        yield {
          file: document.file,
          span: openingTag(document.source, span),
          message: 'this resolution names no decision',
          help: 'write the decision and name it: `decision="DR 3"`',
        };
      }
    }
  },
};

/** A decision adopts positions of the RFCs that it decides. */
import { parseReference } from '../model/reference.ts';
import { recordNamed } from './record-named.ts';
import { recordsOf } from './records-of.ts';
import type { Rule } from './rule.ts';

export const adoptsElsewhere: Rule = {
  id: 'adopts-elsewhere',
  severity: 'warning',
  *check({ documents, graph }) {
    for (const { record, document, frontMatter } of recordsOf(documents, 'decision')) {
      const { decides = [], adopts = [] } = record.data;
      const decided = new Set(decides.map((written) => parseReference(written)?.target));
      for (const [index, written] of adopts.entries()) {
        const position = recordNamed(graph, 'position', written);
        if (!position || decided.has(String(position.number))) continue;
        yield {
          file: document.file,
          span: frontMatter.spanOf(['adopts', index]),
          message: `this is a position of RFC ${position.number}, which the decision does not decide`,
          help: `add \`rfc:${position.number}\` to \`decides\`, or take the position out`,
        };
      }
    }
  },
};

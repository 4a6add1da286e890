/** An RFC that was agreed on has a decision that says so. */
import { recordsOf, hasFaulty } from './records-of.ts';
import type { Rule } from './rule.ts';

export const acceptedWithoutDecision: Rule = {
  id: 'accepted-without-decision',
  severity: 'warning',
  *check({ documents, graph, config }) {
    if (hasFaulty(documents, 'decision')) return;
    for (const { record, document, frontMatter } of recordsOf(documents, 'rfc')) {
      const { status } = record.data;
      const phase = config.lifecycle[status]?.phase;
      if (phase !== 'agreed' && phase !== 'done') continue;
      const decisions = graph.decisionsOn(record);
      if (decisions.some(({ data }) => data.status !== 'proposed')) continue;
      const proposed = decisions[0];
      yield {
        file: document.file,
        span: frontMatter.spanOf(['status']),
        message: `no decision made RFC ${record.number} \`${status}\``,
        help: proposed
          ? `DR ${proposed.number} decides it and is only proposed: write \`status: in-force\` there when it was made`
          : `write the decision, or add \`rfc:${record.number}\` to \`decides\` of the one that settled it`,
      };
    }
  },
};

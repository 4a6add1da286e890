/** A decision and the state of the RFC that it decides tell the same story. */
import { z } from 'zod';
import { phases, undecidedPhases, type Phase } from '../model/lifecycle.ts';
import type { DecisionRecord, RfcRecord } from '../model/record.ts';
import { holds } from '../model/outcome.ts';
import { parseReference } from '../model/reference.ts';
import { recordNamed } from './record-named.ts';
import { recordsOf } from './records-of.ts';
import type { Rule } from './rule.ts';

const parameters = z.strictObject({
  /** Phases in which an RFC cannot be while a decision on it is in force. */
  undecided: z.array(z.enum(phases)).default([...undecidedPhases]),
});

export const decisionAgainstState: Rule<z.output<typeof parameters>> = {
  id: 'decision-against-state',
  severity: 'error',
  parameters,
  *check({ documents, graph, config }, { undecided }) {
    for (const { record, document, frontMatter } of recordsOf(documents, 'decision')) {
      const { status, decides = [] } = record.data;
      for (const [index, written] of decides.entries()) {
        const rfc = recordNamed(graph, 'rfc', written);
        const phase = rfc && config.lifecycle[rfc.data.status]?.phase;
        if (!phase) continue;
        const adopted = adoptedOf(record, rfc);
        const place = { file: document.file, span: frontMatter.spanOf(['decides', index]) };
        const state = `RFC ${rfc.number} is \`${rfc.data.status}\``;
        if (holds(record, graph) && undecided.includes(phase))
          yield {
            ...place,
            message: `${state}, and this decision on it is in force`,
            help: `give ${rfc.file} the state that follows from the decision, or write \`status: proposed\` here until it is made`,
          };
        else if (holds(record, graph) && isTurnedDown(phase) && adopted !== -1)
          yield {
            file: document.file,
            span: frontMatter.spanOf(['adopts', adopted]),
            message: `${state}, and this decision adopts one of its positions`,
            help: `give ${rfc.file} the state that follows from the decision, or take the position out of \`adopts\``,
          };
        else if (status === 'proposed' && (phase === 'agreed' || phase === 'done') && !changesAnother(record))
          yield {
            ...place,
            message: `${state} already, and this decision on it is only proposed`,
            help: 'write `status: in-force` once it is made, or name the decision that it changes under `supersedes` or `amends`',
          };
      }
    }
  },
};

/** A decision may turn an RFC down; only what it adopts contradicts that. */
function isTurnedDown(phase: Phase): boolean {
  return phase === 'paused' || phase === 'closed';
}

function adoptedOf({ data }: DecisionRecord, rfc: RfcRecord): number {
  return (data.adopts ?? []).findIndex((written) => parseReference(written)?.target.startsWith(`${rfc.number}/`));
}

function changesAnother({ data }: DecisionRecord): boolean {
  return Boolean(data.supersedes?.length ?? data.amends?.length);
}

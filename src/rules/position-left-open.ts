/** Once an RFC is settled, each of its positions says what became of it. */
import { z } from 'zod';
import { phases } from '../model/lifecycle.ts';
import { holds } from '../model/outcome.ts';
import { recordNamed } from './record-named.ts';
import { recordsOf } from './records-of.ts';
import type { Rule } from './rule.ts';

const parameters = z.strictObject({
  /** Phases in which an RFC leaves nothing to argue. */
  settled: z.array(z.enum(phases)).default(['agreed', 'done']),
});

export const positionLeftOpen: Rule<z.output<typeof parameters>> = {
  id: 'position-left-open',
  severity: 'warning',
  parameters,
  *check({ documents, graph, config }, { settled }) {
    // A position that a decision adopts is the business of `adopted-positions`.
    const adopted = new Set(
      graph
        .all('decision')
        .filter((decision) => holds(decision, graph))
        .flatMap(({ data }) => (data.adopts ?? []).map((written) => recordNamed(graph, 'position', written))),
    );
    for (const { record, document, frontMatter } of recordsOf(documents, 'position')) {
      const { outcome } = record.data;
      const rfc = graph.find('rfc', record.rfc ?? '');
      const phase = rfc && config.lifecycle[rfc.data.status]?.phase;
      if (!phase || !settled.includes(phase) || (outcome !== undefined && outcome !== 'open') || adopted.has(record)) continue;
      yield {
        file: document.file,
        span: outcome ? frontMatter.spanOf(['outcome']) : frontMatter.opening,
        message: `RFC ${rfc.number} is \`${rfc.data.status}\`, and this position ${outcome ? 'is still open' : 'says no outcome'}`,
        help: 'write `outcome: declined`, or `merged` when it became part of another; when it was taken up, a decision names it under `adopts`',
      };
    }
  },
};

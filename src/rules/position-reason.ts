/** A position that was not adopted says why, and no other does. */
import { z } from 'zod';
import { phases, type Lifecycle } from '../model/lifecycle.ts';
import type { Graph } from '../model/graph.ts';
import { isReason, outcomeOf, unknownReason } from '../model/outcome.ts';
import type { PositionRecord } from '../model/record.ts';
import { recordsOf } from './records-of.ts';
import type { Rule } from './rule.ts';

const parameters = z.strictObject({
  /** Phases in which an RFC leaves nothing to argue. */
  settled: z.array(z.enum(phases)).default(['agreed', 'done', 'closed']),
});

type Settled = z.output<typeof parameters>['settled'];

export const positionReason: Rule<z.output<typeof parameters>> = {
  id: 'position-reason',
  severity: 'warning',
  parameters,
  *check({ documents, graph, config }, { settled }) {
    for (const { record, document, frontMatter } of recordsOf(documents, 'position')) {
      const { reason, outcome: written } = record.data;
      const outcome = outcomeOf(record, graph, config);
      const place = { file: document.file, span: frontMatter.spanOf(['reason']) };
      if (outcome?.what === 'declined') {
        const by = outcome.by ? `DR ${outcome.by.number}` : undefined;
        if (reason !== undefined && isReason(reason)) continue;
        if (reason === undefined && !isSettled(record, graph, config.lifecycle, settled)) continue;
        yield {
          ...place,
          span: reason !== undefined ? place.span : written === undefined ? frontMatter.opening : frontMatter.spanOf(['outcome']),
          message: `${by === undefined ? 'this position was not adopted' : `${by} did not adopt this position`}, and ${reason === undefined ? 'nothing says' : '`reason` does not say'} why`,
          help: `say it in a sentence under \`reason\`, with a link to where it was said, or write \`reason: ${unknownReason}\` when no one recorded it`,
        };
      } else if (reason !== undefined && outcome?.what === 'adopted')
        yield {
          ...place,
          message: '`reason` says why a position was not adopted, and this one was',
          help: 'take it out: the decision gives the reasons for what it adopts',
        };
      else if (reason !== undefined && outcome?.what !== 'merged')
        yield {
          ...place,
          message: '`reason` says why a position was not adopted, and nothing has been decided on this one',
          help: 'write `outcome: declined` beside it, or take it out until there is an outcome',
        };
    }
  },
};

/** True once a decision was made on the RFC of a position, another RFC took its place, or its state says that it is over. */
function isSettled(position: PositionRecord, graph: Graph, lifecycle: Lifecycle, settled: Settled): boolean {
  const rfc = graph.find('rfc', position.rfc ?? '');
  if (!rfc) return false;
  const phase = lifecycle[rfc.data.status]?.phase;
  return (
    (phase !== undefined && settled.includes(phase)) ||
    graph.supersededBy(rfc).length > 0 ||
    graph.decisionsOn(rfc).some(({ data }) => data.status !== 'proposed')
  );
}

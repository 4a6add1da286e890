/** The outcomes of positions agree with what the decisions adopt. */
import { referenceTarget, type Graph } from '../model/graph.ts';
import type { DecisionRecord, PositionRecord } from '../model/record.ts';
import { holds } from '../model/outcome.ts';
import { writeReference } from '../model/reference.ts';
import { recordNamed } from './record-named.ts';
import { hasFaulty, recordsOf } from './records-of.ts';
import type { Rule } from './rule.ts';

export const adoptedPositions: Rule = {
  id: 'adopted-positions',
  severity: 'error',
  *check({ documents, graph }) {
    const adopters = decisionsByPosition(graph);
    const standing = latestByRfc(adopters, graph);
    const known = !hasFaulty(documents, 'decision');

    for (const { record, document, frontMatter } of recordsOf(documents, 'position')) {
      if (record.data.outcome !== 'adopted') continue;
      const place = { file: document.file, span: frontMatter.spanOf(['outcome']) };
      const name = writeReference({ kind: 'position', target: referenceTarget(record) });
      const decisions = adopters.get(record) ?? [];
      const latest = standing.get(record.rfc);
      if (decisions.length === 0 && known) {
        const rfc = graph.find('rfc', record.rfc ?? '');
        const [decision] = rfc ? graph.decisionsOn(rfc) : [];
        yield {
          ...place,
          message: 'no decision adopts this position',
          help: howToAdopt(name, decision),
        };
      } else if (latest && decisions.length > 0 && !decisions.some((each) => each === latest || amends(latest, each, graph)))
        yield {
          ...place,
          message: `DR ${latest.number}, the latest to adopt a position of RFC ${record.number}, does not adopt this one`,
          help: `write \`outcome: declined\`; if both hold, add \`${name}\` to \`adopts\` of DR ${latest.number}, or the earlier decision to its \`amends\``,
        };
    }

    for (const { record, document, frontMatter } of recordsOf(documents, 'decision')) {
      if (!holds(record, graph)) continue;
      for (const [index, reference] of (record.data.adopts ?? []).entries()) {
        const position = recordNamed(graph, 'position', reference);
        if (!position || position.data.outcome === 'adopted') continue;
        const { outcome } = position.data;
        yield {
          file: document.file,
          span: frontMatter.spanOf(['adopts', index]),
          message: outcome ? `the outcome of this position is \`${outcome}\`, not \`adopted\`` : 'the position itself names no outcome',
          help: `write \`outcome: adopted\` in ${position.file}, or take the position out`,
        };
      }
    }
  },
};

type Adopters = ReadonlyMap<PositionRecord, readonly DecisionRecord[]>;

/** Which decisions adopt a position; those that are only proposed do not yet. */
function decisionsByPosition(graph: Graph): Adopters {
  const adopters = new Map<PositionRecord, DecisionRecord[]>();
  for (const decision of graph.all('decision')) {
    if (decision.data.status === 'proposed') continue;
    for (const reference of decision.data.adopts ?? []) {
      const position = recordNamed(graph, 'position', reference);
      if (!position) continue;
      const list = adopters.get(position);
      if (list) list.push(decision);
      else adopters.set(position, [decision]);
    }
  }
  return adopters;
}

/** The latest decision that holds and adopts a position of an RFC, by the RFC's id. */
function latestByRfc(adopters: Adopters, graph: Graph): ReadonlyMap<string | undefined, DecisionRecord> {
  const latest = new Map<string | undefined, DecisionRecord>();
  for (const [{ rfc }, decisions] of adopters) {
    for (const decision of decisions) {
      const other = latest.get(rfc);
      if (holds(decision, graph) && (!other || other.data.date <= decision.data.date)) latest.set(rfc, decision);
    }
  }
  return latest;
}

function amends(decision: DecisionRecord, earlier: DecisionRecord, graph: Graph): boolean {
  return (decision.data.amends ?? []).some((reference) => recordNamed(graph, 'decision', reference) === earlier);
}

function howToAdopt(position: string, decision: DecisionRecord | undefined): string {
  if (!decision) return 'write the decision that adopts it, or leave the outcome `open` until there is one';
  if (decision.data.status === 'proposed') return `leave the outcome \`open\` until DR ${decision.number} is in force`;
  return `add \`${position}\` to \`adopts\` of DR ${decision.number}, or give the position another outcome`;
}

/** What was published stays readable: it is withdrawn or superseded, not deleted. */
import { z } from 'zod';
import type { Config } from '../model/config.ts';
import { kindFacts, kinds, type Kind } from '../model/kinds.ts';
import type { AnyRecord } from '../model/record.ts';
import { changesOfNumbers } from './numbered-changes.ts';
import type { ChangeRule } from './rule.ts';
import { namesSaid } from '../record/said-names.ts';
import { numberWord } from './wording.ts';

const parameters = z.strictObject({
  /** Kinds whose records are kept. People may leave a record: whoever still names them is told by other rules. */
  kinds: z.array(z.enum(kinds)).default(['rfc', 'position', 'decision', 'meeting', 'project']),
});

export const recordDeleted: ChangeRule<z.output<typeof parameters>> = {
  id: 'record-deleted',
  severity: 'error',
  parameters,
  *checkChange(context, { kinds: kept }) {
    const { changes, after, config } = context;
    const { added, gone } = changesOfNumbers(context);
    const taken = new Set(added.map(({ kind, number }) => `${kind} ${number}`));
    const rfcsGone = new Set(gone.flatMap(({ kind, id }) => (kind === 'rfc' ? [id] : [])));
    const present = new Set(after.documents.map(({ document: { path } }) => `${path?.kind} ${path?.number}`));
    for (const { before, after: now } of changes) {
      const path = before?.document.path;
      if (!before || !path || !kept.includes(path.kind)) continue;
      const numbered = (path.kind === 'rfc' || path.kind === 'decision') && path.number !== undefined;
      const number = numbered ? `${path.kind} ${path.number}` : '';
      if (!now) {
        // A number that is used again is reported as that, and positions go with their RFC.
        if ((numbered && taken.has(number)) || (path.rfc !== undefined && rfcsGone.has(path.rfc))) continue;
        yield {
          file: before.document.file,
          message: `this ${kindFacts[path.kind].singular} is on the base, and this change deletes it`,
          help: `bring the file back; ${insteadOf(path.kind, before.record, config)}`,
        };
      } else if (numbered && now.document.path?.number !== path.number && !present.has(number)) {
        // Its old number leads to it.
        if (namesSaid(now.document).some(({ id }) => id === path.id)) continue;
        yield {
          file: now.document.file,
          message: `this was ${numberWord(path.kind, path.number ?? 0)}, and nothing has that number any more`,
          help: `people refer to it by its number: call the file ${before.document.file} again, or write \`formerly: [${path.id}]\``,
        };
      }
    }
  },
};

/** What a community does with a record that it no longer stands by. */
function insteadOf(kind: Kind, record: AnyRecord | undefined, { lifecycle }: Config): string {
  switch (kind) {
    case 'rfc': {
      const next = record?.kind === 'rfc' ? (lifecycle[record.data.status]?.next ?? []) : [];
      const closed = next.filter((state) => lifecycle[state]?.phase === 'closed');
      const given = closed.length > 0 ? `give it the state ${closed.map((state) => `\`${state}\``).join(' or ')}, or ` : '';
      return `${given}name it under \`supersedes\` of the RFC that takes its place`;
    }
    case 'decision':
      return 'write `status: deprecated`, or name it under `supersedes` of the decision that takes its place';
    case 'position':
      return 'write `outcome: declined` or `outcome: merged`';
    case 'meeting':
      return 'a meeting that does not take place is `status: cancelled`';
    case 'project':
      return 'a project that nobody works on is `status: inactive`';
    case 'person':
      return 'others may name this person';
  }
}
